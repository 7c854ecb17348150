import type { RawPost, RawSnapshot } from "../lib/model.ts";

/** A post as the page side reads it, with what the test says of it. */
export function rawPost(more: Partial<RawPost> = {}): RawPost {
  return {
    publisherId: null,
    permalink: null,
    times: [],
    modifiedTimes: [],
    dayText: null,
    headline: null,
    authors: [],
    text: "",
    kinds: [],
    inPage: true,
    ...more,
  };
}

/** A page as it is read, with these posts and what the test says of it. */
export function rawSnapshot(posts: readonly RawPost[] = [], more: Partial<RawSnapshot> = {}): RawSnapshot {
  return {
    url: "https://news.example/live/storm",
    canonicalUrl: null,
    title: "Storm",
    publisher: null,
    language: null,
    format: "generic",
    claimedPostCount: null,
    coverage: null,
    timeZone: null,
    pageTimes: [],
    posts,
    updates: [],
    startsAtTop: true,
    ...more,
  };
}
