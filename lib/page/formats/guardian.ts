import type { Format } from "./format.ts";

/** The Guardian on the web. Source: guardian/dotcom-rendering, and `liveblog-body.html` in guardian/frontend for the older body. */
export const GUARDIAN: Format = {
  name: "guardian",
  posts: "#liveblog-body article.block,article.block[id^=block-],div.block[id^=block-]",
  pinned: "#pinned-post article.block,[data-component=pinned-post] article.block",
  time: ["header time,.published-time time", "header time + span"],
  modified: ["footer time,.updated-time time"],
  keyEvent: ".is-key-event",
  summary: ".is-summary",
};
