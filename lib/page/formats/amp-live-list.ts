import type { Format } from "./format.ts";

/** Any live blog on AMP. Source: ampproject/amphtml, `amp-live-list`. */
export const AMP_LIVE_LIST: Format = {
  name: "amp-live-list",
  posts: "amp-live-list [items] > [data-sort-time]:not([data-tombstone])",
  id: ["id"],
  time: ["@data-sort-time"],
  modified: ["@data-update-time"],
};
