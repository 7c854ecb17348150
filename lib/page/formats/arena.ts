import type { Format } from "./format.ts";

/** Arena's cards drawn into the page itself, as Reuters has them. Source: third-party readers of reuters.com/live. */
export const ARENA: Format = {
  name: "arena",
  posts: ".live-message--card,[data-testid=live-pbp-card]",
  text: ".live-message--card--body",
};
