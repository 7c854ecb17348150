import type { Look } from "./sight.ts";

const APPARATUS: readonly (readonly [selector: string, what: string, weight: number])[] = [
  ["amp-live-list,[data-poll-interval]", "a list that polls", 0.3],
  [
    "[class*=liveblog i],[id*=liveblog i],[class*=live-blog i],[id*=live-blog i],[class*=live_blog i],[data-component*=liveblog i],[data-testid*=live-blog i],[data-testid*=liveblog i]",
    "an element named liveblog",
    0.2,
  ],
  [
    "[class*=ticker i],[id*=ticker i],[class*=live-story i],[class*=live-feed i],[class*=livefeed i],[id*=live-feed i],[class*=live-update i],[class*=live-post i],[class*=live-event i],[class*=livepost i],[class*=live-text i],[class*=live-stream-post i],[class*=live-match i],[class*=minute-by-minute i],[class*=commentary i],[class*=live-center i],[class*=en-direct i]",
    "an element named for live posts",
    0.15,
  ],
  ["[role=feed]", "a feed", 0.1],
  [
    "[class*=key-event i],[class*=keyevent i],[id*=key-events i],[class*=new-updates i],[class*=new-posts i],[class*=newposts i],[class*=update-btn i],[data-counted-updates]",
    "key events or a button for new posts",
    0.15,
  ],
];

/** What a live blog's page is made of besides posts. */
export const liveApparatus: Look = function* ({ document }) {
  const seen: (typeof APPARATUS)[number][] = [];
  for (const sign of APPARATUS)
    for (const selector of sign[0].split(",")) {
      yield;
      if (!document.querySelector(selector)) continue;
      seen.push(sign);
      break;
    }
  if (!seen.length) return null;
  return {
    name: "live-apparatus",
    weight: Math.min(
      0.35,
      seen.reduce((sum, [, , weight]) => sum + weight, 0),
    ),
    evidence: seen.map(([, what]) => what).join(", "),
  };
};
