import type { Format } from "./format.ts";

/** The Telegraph since 2020. Source: third-party readers (calibre's telegraph recipe). */
export const TELEGRAPH: Format = {
  name: "telegraph",
  posts: ".live-post",
  time: [".live-post__wrapper-body-timestamp time"],
  headline: ".live-post__title",
  text: ".live-post__wrapper-body-article",
};
