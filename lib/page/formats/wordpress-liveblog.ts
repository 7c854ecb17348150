import type { Format } from "./format.ts";

/** Automattic's Liveblog for WordPress VIP. Source: Automattic/liveblog, `src/react` and `templates`. */
export const WORDPRESS_LIVEBLOG: Format = {
  name: "wordpress-liveblog",
  posts: ".liveblog-entry",
  id: ["id"],
  time: ["@data-timestamp", "@data-sort-time", ".liveblog-meta-time,.liveblog-entry-date"],
  modified: ["@data-update-time"],
  authors: ".liveblog-meta-author-name",
  text: ".liveblog-entry-content",
  keyEvent: ".is-key-event",
};
