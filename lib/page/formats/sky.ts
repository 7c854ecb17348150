import type { Format } from "./format.ts";

/** Sky News, once its cookie wall is gone. Source: third-party readers. The first line is the clock. */
export const SKY: Format = {
  name: "sky",
  hosts: ["sky.com"],
  posts: "[data-testid=live-blog-post]",
};
