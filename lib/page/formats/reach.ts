import type { Format } from "./format.ts";

/** The titles of Reach plc. Source: a saved page of Cork Beo, 2020. `mark` holds the author, or a label. */
export const REACH: Format = {
  name: "reach",
  posts: ".live-event-entries > .live-event-entry",
  id: ["id"],
  time: ["@data-post-time"],
  modified: ["@data-last-modified-time"],
  authors: "mark",
  keyEvent: "[data-type=key-event]",
};
