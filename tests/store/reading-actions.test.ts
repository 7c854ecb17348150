import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { PostId, PostNames } from "../../lib/model.ts";
import { recordNames } from "../../lib/store/names.ts";
import { readTab, readTimeline } from "../../lib/store/queries.ts";
import { forgetEverything, forgetLiveBlog, forgetTab, recordView } from "../../lib/store/reading-actions.ts";
import { markSeen, markUnseen, recordSeen } from "../../lib/store/seen.ts";
import { at, BLOG, dump, elsewhere, OTHER, openTestStore, post, record, statuses } from "./readings.ts";

const ids = (...list: string[]) => list as PostId[];
const NO_NAMES: PostNames = { mentions: [], roles: [], credits: [] };
const posts = [post("a", "20:00"), post("b", "20:30"), post("c", "21:00")];

describe("markSeen", () => {
  it("marks the posts named, and leaves unknown ones alone", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await markSeen(store, BLOG, ids("a", "nowhere", "c", "a"), at("22:01"));
    expect(await statuses(store)).toEqual({ seen: ["a", "c"], unseen: ["b"] });
    expect(await store.posts.count()).toBe(3);
  });

  it("keeps the first time, and changes nothing when sent twice", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await markSeen(store, BLOG, ids("a"), at("22:01"));
    const before = await dump(store);
    await markSeen(store, BLOG, ids("a"), at("22:02"));
    expect(await dump(store)).toEqual(before);
  });

  it("is no activity on the page: by hand in the panel no visit begins", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await markSeen(store, BLOG, ids("a"), at("24:00"));
    expect(await store.visits.count()).toBe(1);
  });
});

describe("markUnseen", () => {
  it("takes it back", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    const before = await dump(store);
    await markSeen(store, BLOG, ids("a", "b"), at("22:01"));
    await markUnseen(store, BLOG, ids("a", "b", "c"));
    expect({ ...(await dump(store)), undos: [] }).toEqual(before);
  });
});

describe("recordSeen", () => {
  it("keeps the visit going, and says when the next one began", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    expect(await recordSeen(store, BLOG, ids("a"), at("22:20"))).toBe(false);
    expect(await recordSeen(store, BLOG, ids("b"), at("22:45"))).toBe(false);
    expect(await recordSeen(store, BLOG, ids("c"), at("23:16"))).toBe(true);
    expect((await readTimeline(store, BLOG))?.visit).toMatchObject({ number: 2, startedAt: "2023-03-22T23:16:00.000Z" });
  });

  it("remembers nothing of a live blog that is not stored", async () => {
    const store = openTestStore();
    expect(await recordSeen(store, BLOG, ids("a"), at("22:00"))).toBe(false);
    expect(Object.values(await dump(store)).flat()).toEqual([]);
  });
});

describe("recordView", () => {
  it("records the post in view and whether there is a way back", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await recordView(store, 1, { liveBlogId: BLOG, inView: "b" as PostId, canReturn: true }, at("22:01"));
    expect(await readTab(store, 1)).toMatchObject({ inView: "b", canReturn: true });
  });

  it("begins the next visit after a pause, and only then", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    const view = { liveBlogId: BLOG, inView: null, canReturn: false };
    expect(await recordView(store, 1, view, at("22:25"))).toBe(false);
    expect(await recordView(store, 1, view, at("22:50"))).toBe(false);
    expect(await recordView(store, 1, view, at("23:30"))).toBe(true);
    expect(await recordView(store, 1, view, at("23:30"))).toBe(false);
  });

  it("does not write where nothing moved, nor wake whoever watches for scrolling", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    const view = { liveBlogId: BLOG, inView: "b" as PostId, canReturn: false };
    await recordView(store, 1, view, at("22:01"));
    const before = await dump(store);
    await recordView(store, 1, view, at("22:01:09"));
    expect(await dump(store)).toEqual(before);
  });

  it("leaves a tab alone that has gone elsewhere, or is not known", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await recordView(store, 1, { liveBlogId: OTHER, inView: "x" as PostId, canReturn: true }, at("22:01"));
    await recordView(store, 7, { liveBlogId: BLOG, inView: "x" as PostId, canReturn: true }, at("22:01"));
    expect(await readTab(store, 1)).toMatchObject({ liveBlogId: BLOG, inView: null });
    expect(await readTab(store, 7)).toBeNull();
  });
});

describe("forgetTab", () => {
  it("forgets that tab and nothing of its live blog", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await record(store, at("22:00"), posts, { tabId: 2, pageId: "p2" });
    await forgetTab(store, 1);
    expect(await readTab(store, 1)).toBeNull();
    expect(await readTab(store, 2)).not.toBeNull();
    expect((await readTimeline(store, BLOG))?.posts).toHaveLength(3);
  });
});

describe("forgetLiveBlog", () => {
  it("deletes all of it, and nothing of another whose address begins alike", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), elsewhere([post("a", "20:00")]), { tabId: 2, pageId: "p2" });
    const before = await dump(store);
    await record(store, at("22:00"), posts);
    await record(store, at("22:10"), [posts[0]!, posts[1]!, post("c", "21:00", "Other words.")], { reason: "changed" });
    await recordNames(store, BLOG, [{ postId: "a" as PostId, hash: "h", names: NO_NAMES }]);
    await forgetLiveBlog(store, BLOG);
    expect(await dump(store)).toEqual(before);
  });

  it("reads an open page anew, as on a first visit", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await record(store, at("24:00"), posts, { pageId: "p2" });
    await forgetLiveBlog(store, BLOG);
    await record(store, at("24:01"), [...posts, post("d", "24:01")], { pageId: "p2", reason: "changed" });
    expect((await readTimeline(store, BLOG))?.summary).toMatchObject({ firstVisit: true, new: 0, pending: 0 });
  });
});

describe("forgetEverything", () => {
  it("leaves no row in any table", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await recordNames(store, BLOG, [{ postId: "a" as PostId, hash: "h", names: NO_NAMES }]);
    await forgetEverything(store);
    expect(Object.values(await dump(store)).flat()).toEqual([]);
  });
});
