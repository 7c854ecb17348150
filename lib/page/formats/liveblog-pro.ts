import type { Format } from "./format.ts";

/** Sourcefabric's Live Blog (liveblog.pro, dpa). Source: liveblog/liveblog, the default theme. Adverts are posts of a type of their own. */
export const LIVEBLOG_PRO: Format = {
  name: "liveblog-pro",
  posts: "article.lb-post:not(.lb-sticky-top-post):not(.lb-advertisement):not([data-post-type=advertisement])",
  pinned: "article.lb-sticky-top-post",
  id: ["data-post-id"],
  time: ["@data-js-timestamp"],
  keyEvent: ".lb-post--highlighted,.lb-post__highlight",
};
