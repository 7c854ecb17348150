import type { Format } from "./format.ts";

/** The New York Times since 2021. Source: third-party readers (calibre's nytimes recipe). The pinned summary shows no time. */
export const NYT: Format = {
  name: "nyt",
  posts: "[data-testid=live-blog-post],[data-testid=reporter-update],#live-feed-items [role=article]",
  drop: "[class*=visually-hidden],[data-testid=photoviewer-wrapper]",
};
