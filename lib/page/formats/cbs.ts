import type { Format } from "./format.ts";

/** CBS News. Source: fivefilters' ftr-site-config (cbsnews.com.txt). */
export const CBS: Format = {
  name: "cbs",
  posts: "section.post-update",
  headline: ".post-update__headline",
};
