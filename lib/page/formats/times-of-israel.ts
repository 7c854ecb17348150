import type { Format } from "./format.ts";

/** The Times of Israel. Source: a saved page with the same list as a side part, and third-party readers. */
export const TIMES_OF_ISRAEL: Format = {
  name: "times-of-israel",
  hosts: ["timesofisrael.com"],
  posts: "[id^=liveblog-] > div:has(.liveblog-paragraph)",
  id: ["id"],
  time: ["@data-timestamp"],
  headline: ".liveblog-paragraph h4",
  authors: ".liveblog-byline",
  text: ".liveblog-paragraph",
};
