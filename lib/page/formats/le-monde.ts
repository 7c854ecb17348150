import type { Format } from "./format.ts";

/** Le Monde. Source: third-party readers (`section.post__live-container`). "L'Essentiel" is the summary. */
export const LE_MONDE: Format = {
  name: "le-monde",
  posts: "section.post__live-container",
  id: ["id"],
  time: [".info-content .date"],
  headline: ".post__live-container--title",
  text: ".content--live",
  summary: "[data-post-essential],.post__live-container--essential",
};
