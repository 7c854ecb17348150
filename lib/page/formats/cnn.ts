import type { Format } from "./format.ts";

/** CNN until 2023. Source: the page's own text, and the selectors third-party readers of that time used (`#posts-and-button article#h_<hash>`). */
export const CNN_2021: Format = {
  name: "cnn-2021",
  posts: "#posts-and-button article[id^=h_]",
  authors: "[data-type=byline-area]",
};

/** CNN since 2023: headline and time are empty in the served page and filled by a script. Source: third-party readers (calibre's cnn.py). */
export const CNN_2023: Format = {
  name: "cnn-2023",
  posts: ".live-story__items-container article.live-story-post, article.live-story-post[data-post-id]",
  id: ["data-post-id"],
  modified: ["@data-last-updated"],
  headline: ".live-story-post__headline",
  authors: ".live-story-post__byline",
  text: ".live-story-post__content",
};
