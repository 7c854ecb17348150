import type { Format } from "./format.ts";

/** Associated Press, and other houses on Brightspot that use its live-blog element. Source: third-party readers of apnews.com. Times are drawn by a script. */
export const AP: Format = {
  name: "ap",
  posts: "bsp-liveblog-post,.LiveBlogPost",
  id: ["data-post-id"],
  time: ["@data-posted-date-timestamp"],
  headline: ".LiveBlogPost-headline",
  text: ".LiveBlogPost-body",
};
