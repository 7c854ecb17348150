import { describe, expect, it } from "vitest";
import { createLastReadings } from "../../entrypoints/background/last-readings.ts";
import { rawPost, rawSnapshot } from "../raw.ts";

const reading = (pageId: string, number: number) => ({ pageId, number, snapshot: rawSnapshot([]), marks: [], plain: null });

describe("createLastReadings", () => {
  it("recalls the last reading of a tab, by page load and number", () => {
    const last = createLastReadings();
    last.keep(1, reading("a", 1));
    last.keep(1, reading("a", 2));
    last.keep(2, reading("b", 1));
    expect(last.recall(1, "a", 2)).toEqual(reading("a", 2));
    expect(last.recall(2, "b", 1)).toEqual(reading("b", 1));
  });

  it.each([
    ["an earlier reading", 1, "a", 1],
    ["another page load", 1, "b", 2],
    ["another tab", 2, "a", 2],
  ])("knows nothing of %s", (_, tabId, pageId, number) => {
    const last = createLastReadings();
    last.keep(1, reading("a", 1));
    last.keep(1, reading("a", 2));
    expect(last.recall(tabId, pageId, number)).toBeNull();
  });

  it("puts a reading together that comes in parts", () => {
    const last = createLastReadings();
    const posts = ["a", "b", "c"].map((publisherId) => rawPost({ publisherId }));
    expect(last.keepPart(1, { pageId: "a", number: 2, from: 0, posts: posts.slice(0, 2) })).toBe(true);
    expect(last.keepPart(1, { pageId: "a", number: 2, from: 2, posts: posts.slice(2) })).toBe(true);
    expect(last.recall(1, "a", 2)).toMatchObject({ snapshot: { posts, updates: posts }, marks: [] });
  });

  it.each([
    ["of which one was lost", { pageId: "a", number: 2, from: 2 }],
    ["that comes twice", { pageId: "a", number: 2, from: 0 }],
    ["of another reading", { pageId: "a", number: 3, from: 1 }],
    ["of another page load", { pageId: "b", number: 2, from: 1 }],
  ])("takes no part %s for the next", (_, second) => {
    const last = createLastReadings();
    last.keepPart(1, { pageId: "a", number: 2, from: 0, posts: [rawPost()] });
    const taken = last.keepPart(1, { ...second, posts: [rawPost()] });
    // One that comes twice begins anew, and so does harm to nothing.
    expect(taken).toBe(second.from === 0);
    expect(last.recall(1, "a", 2)?.snapshot.posts).toHaveLength(1);
  });

  it("keeps the three tabs that reported last", () => {
    const last = createLastReadings();
    for (const tabId of [1, 2, 3, 1, 4]) last.keep(tabId, reading("a", 1));
    expect([1, 2, 3, 4].filter((tabId) => last.recall(tabId, "a", 1))).toEqual([1, 3, 4]);
  });
});
