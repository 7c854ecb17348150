import type { RawPost, RawSnapshot } from "../../lib/model.ts";

/** A post as read, with what the test says of it. */
export function rawPost(given: Partial<RawPost> = {}): RawPost {
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
    ...given,
  };
}

/** A page as read, with what the test says of it. */
export function rawSnapshot(given: Partial<RawSnapshot> = {}): RawSnapshot {
  return {
    url: "https://news.example.com/live/storm",
    canonicalUrl: null,
    title: "Storm",
    publisher: null,
    language: "en",
    format: "generic",
    claimedPostCount: null,
    coverage: null,
    timeZone: "UTC",
    pageTimes: [],
    posts: [],
    updates: [],
    startsAtTop: true,
    ...given,
  };
}
