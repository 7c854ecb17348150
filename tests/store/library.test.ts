import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { PostId } from "../../lib/model.ts";
import { readLastVisited, readLibrary, readStoredBytes, searchStored, setPinned } from "../../lib/store/library.ts";
import { forgetLiveBlog } from "../../lib/store/reading-actions.ts";
import type { Store } from "../../lib/store/schema.ts";
import { markSeen, markUnseen } from "../../lib/store/seen.ts";
import { chooseSince } from "../../lib/store/since.ts";
import { undoLast } from "../../lib/store/undo.ts";
import { at, BLOG, elsewhere, OTHER, openTestStore, post, record } from "./readings.ts";

const posts = [post("a", "20:00"), post("b", "20:30"), post("c", "21:00")];
const more = [...posts, post("d", "23:00")];

describe("readLibrary", () => {
  it("lists all live blogs, the last visited first, with their counts and size", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await record(store, at("23:00"), elsewhere(posts), { tabId: 2, pageId: "q1" });
    await record(store, at("24:00"), more, { pageId: "p2" });
    const rows = await readLibrary(store);
    expect(rows.map(({ liveBlog, postCount, newCount, lastVisit }) => [liveBlog.id, postCount, newCount, lastVisit.number])).toEqual([
      [BLOG, 4, 1, 2],
      [OTHER, 3, 0, 1],
    ]);
    const words = more.reduce((sum, { text }) => sum + text.length, 0);
    expect(rows[0]?.bytes).toBeGreaterThan(words);
    expect(await readStoredBytes(store)).toBe(rows.reduce((sum, { bytes }) => sum + bytes, 0));
  });

  it("counts earlier texts in the size", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), [post("a", "20:00", "x".repeat(5_000))]);
    await record(store, at("22:05"), [post("a", "20:00", "y".repeat(5_000))], { reason: "changed" });
    expect(await readStoredBytes(store)).toBeGreaterThan(10_000);
  });

  it("counts what waits, through marks, undo, edits and withdrawals", async () => {
    const store = openTestStore();
    const waiting = async () => (await readLibrary(store))[0]?.unseenCount;
    await record(store, at("22:00"), posts);
    expect(await waiting()).toBe(3);
    await markSeen(store, BLOG, ["a", "b", "c"] as PostId[], at("22:01"));
    expect(await waiting()).toBe(0);
    await markUnseen(store, BLOG, ["a"] as PostId[]);
    expect(await waiting()).toBe(1);
    await undoLast(store, BLOG);
    expect(await waiting()).toBe(0);
    const edited = [posts[0]!, post("b", "20:30", "Other words."), posts[2]!, post("d", "22:02")];
    await record(store, at("22:05"), edited, { reason: "changed" });
    expect(await waiting()).toBe(2);
    const without = edited.filter(({ id }) => id !== "b");
    await record(store, at("22:06"), without, { reason: "changed" });
    await record(store, at("22:07"), without, { reason: "confirmed" });
    expect(await waiting()).toBe(1);
  });

  it("counts as new what was new when last open, whatever the reader chose since", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await record(store, at("24:00"), more, { pageId: "p2" });
    await chooseSince(store, BLOG, "day", at("24:00"));
    expect((await readLibrary(store))[0]?.newCount).toBe(1);
  });

  it("is empty at first", async () => {
    expect(await readLibrary(openTestStore())).toEqual([]);
    expect(await readStoredBytes(openTestStore())).toBe(0);
  });
});

describe("setPinned", () => {
  it("pins and unpins, through readings, and what is not stored not at all", async () => {
    const store = openTestStore();
    const pinned = async () => (await readLibrary(store)).map((row) => row.pinned);
    await record(store, at("22:00"), posts);
    expect(await pinned()).toEqual([false]);
    await setPinned(store, BLOG, true);
    await setPinned(store, OTHER, true);
    await record(store, at("24:00"), more, { pageId: "p2" });
    expect(await pinned()).toEqual([true]);
    await setPinned(store, BLOG, false);
    expect(await pinned()).toEqual([false]);
  });
});

describe("readLastVisited", () => {
  it("is the live blog whose reader was last active, if there is any", async () => {
    const store = openTestStore();
    expect(await readLastVisited(store)).toBeNull();
    await record(store, at("22:00"), elsewhere(posts), { tabId: 2, pageId: "q1" });
    await record(store, at("23:00"), posts);
    expect(await readLastVisited(store)).toBe(BLOG);
    await forgetLiveBlog(store, BLOG);
    expect(await readLastVisited(store)).toBe(OTHER);
  });
});

describe("searchStored", () => {
  async function filled(): Promise<Store> {
    const store = openTestStore();
    await record(store, at("22:00"), [
      post("old", "20:00", "Zelensky spoke in Kyiv."),
      post("untimed", null, "Kyiv again, without a time."),
      post("title", "21:00", "Words.", { title: "KYIV holds", authors: ["Zoë Müller"] }),
    ]);
    await record(store, at("22:10"), elsewhere([post("there", "20:30", "Elsewhere, too: kyiv.")]), { tabId: 2, pageId: "q1" });
    return store;
  }

  it.each<[string, string, number, string[]]>([
    ["headlines and texts of all live blogs, the newest first, in whatever case", "kyiv", 9, ["untimed", "title", "there", "old"]],
    ["as many as are wanted", "Kyiv", 2, ["untimed", "title"]],
    ["every word, in any order", "kyiv ZELENSKY", 9, ["old"]],
    ["authors, without their accents", "zoe muller", 9, ["title"]],
    ["with accents where the text has none", "Kýiv zelénsky", 9, ["old"]],
    ["parts of words", "elensk", 9, ["old"]],
    ["what is nowhere", "Lviv", 9, []],
    ["nothing", "  ", 9, []],
    ["what would be a pattern", ".*", 9, []],
  ])("finds %s: %s", async (_, text, limit, expected) => {
    const found = await searchStored(await filled(), text, limit);
    expect(found.map(({ post: { id } }) => id)).toEqual(expected);
    for (const { liveBlog, post: each } of found) expect(each.liveBlogId).toBe(liveBlog.id);
  });
});
