import type { RawPost, RawSnapshot } from "../../lib/model.ts";

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

export function rawSnapshot(posts: readonly RawPost[], more: Partial<RawSnapshot> = {}): RawSnapshot {
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
