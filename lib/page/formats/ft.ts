import type { Format } from "./format.ts";

/** Financial Times. Source: Financial-Times/x-dash, `x-live-blog-post`; the second selector is Alphaville's of the 2010s. */
export const FT: Format = {
  name: "ft",
  posts: "article.live-blog-post,[data-x-component=live-blog-post],[id^=live-blog-message-]",
  drop: ".live-blog-post__meta,.live-blog-post__breaking-news",
};
