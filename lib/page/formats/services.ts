import type { Format } from "./format.ts";

/** 24liveblog drawn into the page. Source: its embed script's class names. */
export const LB24: Format = { name: "24liveblog", posts: ".lb24-news-list-item", drop: ".lb24-base-list-ad" };

/** India Today. Source: its own microdata, `#blogIdjson[itemtype$=LiveBlogPosting]`. */
export const INDIA_TODAY: Format = {
  name: "india-today",
  posts: "#blogIdjson [itemprop=liveBlogUpdate]",
  pinned: ".live-pinned",
};
