import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { LiveBlogId, PostId } from "../../lib/model.ts";
import { forgetLiveBlog } from "../../lib/store/reading-actions.ts";
import { openStore, type Store } from "../../lib/store/schema.ts";
import { markSeen, markUnseen, recordSeen } from "../../lib/store/seen.ts";
import { readUndo, undoLast } from "../../lib/store/undo.ts";
import { at, BLOG, dump, openTestStore, post, record, statuses } from "./readings.ts";

const ids = (...list: string[]) => list as PostId[];
const posts = [post("a", "20:00"), post("b", "20:30"), post("c", "21:00")];

async function opened(): Promise<Store> {
  const store = openTestStore();
  await record(store, at("22:00"), posts);
  return store;
}

describe("undoLast", () => {
  it("has nothing to take back at first, nor after what was seen by itself", async () => {
    const store = await opened();
    expect(await undoLast(store, BLOG)).toBeNull();
    await recordSeen(store, BLOG, ids("a"), at("22:01"));
    expect(await readUndo(store, BLOG)).toBeNull();
    expect(await undoLast(store, BLOG)).toBeNull();
    expect(await statuses(store)).toEqual({ seen: ["a"], unseen: ["b", "c"] });
  });

  it.each<[string, (store: Store) => Promise<void>, { kind: string; count: number }]>([
    ["one seen", (store) => markSeen(store, BLOG, ids("c"), at("22:05")), { kind: "seen", count: 1 }],
    ["all seen, of which one was already", (store) => markSeen(store, BLOG, ids("a", "b", "c"), at("22:05")), { kind: "seen", count: 2 }],
    ["one unseen", (store) => markUnseen(store, BLOG, ids("a")), { kind: "unseen", count: 1 }],
    ["all unseen, of which two were already", (store) => markUnseen(store, BLOG, ids("a", "b", "c")), { kind: "unseen", count: 1 }],
  ])("takes back %s: everything is exactly as before", async (_, act, step) => {
    const store = await opened();
    await recordSeen(store, BLOG, ids("a"), at("22:01"));
    const before = await dump(store);
    await act(store);
    expect(await readUndo(store, BLOG)).toEqual(step);
    expect(await undoLast(store, BLOG)).toEqual(step);
    expect(await dump(store)).toEqual(before);
  });

  it("goes back step by step, and is not told what changed nothing", async () => {
    const store = await opened();
    await markSeen(store, BLOG, ids("a"), at("22:01"));
    await markSeen(store, BLOG, ids("a", "b"), at("22:02"));
    await markSeen(store, BLOG, ids("a", "b"), at("22:03"));
    await markUnseen(store, BLOG, ids("a"));
    expect(await undoLast(store, BLOG)).toEqual({ kind: "unseen", count: 1 });
    expect((await store.posts.get([BLOG, ids("a")[0]!]))?.seenAt).toBe("2023-03-22T22:01:00.000Z");
    expect(await undoLast(store, BLOG)).toEqual({ kind: "seen", count: 1 });
    expect(await statuses(store)).toEqual({ seen: ["a"], unseen: ["b", "c"] });
    expect(await undoLast(store, BLOG)).toEqual({ kind: "seen", count: 1 });
    expect(await undoLast(store, BLOG)).toBeNull();
    expect(await statuses(store)).toEqual({ unseen: ["a", "b", "c"] });
  });

  it("restores which words had been seen, so that an edit is one again", async () => {
    const store = await opened();
    await recordSeen(store, BLOG, ids("a"), at("22:01"));
    await record(store, at("22:05"), [post("a", "20:00", "Other words."), ...posts.slice(1)], { reason: "changed" });
    const before = await dump(store);
    await markSeen(store, BLOG, ids("a"), at("22:06"));
    await undoLast(store, BLOG);
    expect(await dump(store)).toEqual(before);
  });

  it("leaves alone what was seen by itself since", async () => {
    const store = await opened();
    await recordSeen(store, BLOG, ids("a", "b"), at("22:01"));
    await markUnseen(store, BLOG, ids("a", "b"));
    await recordSeen(store, BLOG, ids("a"), at("22:03"));
    expect(await readUndo(store, BLOG)).toEqual({ kind: "unseen", count: 1 });
    await undoLast(store, BLOG);
    const seenAt = (await store.posts.toArray()).map((row) => row.seenAt?.slice(11, 16) ?? null);
    expect(seenAt).toEqual(["22:03", "22:01", null]);
  });

  it("leaves alone what was seen in other words since, and passes over a step with nothing left", async () => {
    const store = await opened();
    await markSeen(store, BLOG, ids("c"), at("22:01"));
    await markSeen(store, BLOG, ids("a"), at("22:02"));
    await record(store, at("22:05"), [post("a", "20:00", "Other words."), ...posts.slice(1)], { reason: "changed" });
    await recordSeen(store, BLOG, ids("a"), at("22:06"));
    expect(await undoLast(store, BLOG)).toEqual({ kind: "seen", count: 1 });
    expect(await statuses(store)).toEqual({ edited: ["a"], unseen: ["b", "c"] });
    expect(await undoLast(store, BLOG)).toBeNull();
    expect(await store.undos.count()).toBe(0);
  });

  it("takes back that the reader was at the end", async () => {
    const store = await opened();
    const readToEndAt = async () => (await store.liveBlogs.get(BLOG))?.readToEndAt?.slice(11, 16) ?? null;
    await markSeen(store, BLOG, ids("a", "b", "c"), at("22:01"));
    expect(await readToEndAt()).toBe("22:01");
    await undoLast(store, BLOG);
    expect(await readToEndAt()).toBeNull();
    await recordSeen(store, BLOG, ids("a", "b", "c"), at("22:02"));
    await markUnseen(store, BLOG, ids("b"));
    await undoLast(store, BLOG);
    expect(await readToEndAt()).toBe("22:02");
  });

  it("survives a restart of the background", async () => {
    const store = await opened();
    await markSeen(store, BLOG, ids("a", "b"), at("22:01"));
    store.close();
    const again = openStore(store.name);
    expect(await undoLast(again, BLOG)).toEqual({ kind: "seen", count: 2 });
    again.close();
  });

  it("keeps the last hundred steps of each live blog, and knows no other's", async () => {
    const store = await opened();
    for (let step = 0; step < 70; step++) {
      await markSeen(store, BLOG, ids("a"), at(`22:01:${step}`));
      await markUnseen(store, BLOG, ids("a"));
    }
    expect(await store.undos.count()).toBe(100);
    expect(await readUndo(store, "https://example.com/" as LiveBlogId)).toBeNull();
    let steps = 0;
    while ((await undoLast(store, BLOG)) !== null) steps++;
    expect(steps).toBe(100);
  });

  it("has nothing to take back in a live blog that was forgotten", async () => {
    const store = await opened();
    await markSeen(store, BLOG, ids("a"), at("22:01"));
    await forgetLiveBlog(store, BLOG);
    expect(await undoLast(store, BLOG)).toBeNull();
    expect(await store.undos.count()).toBe(0);
  });
});

describe("recordSeen", () => {
  it("marks nothing where the reader marks by hand alone, but is activity", async () => {
    const store = await opened();
    expect(await recordSeen(store, BLOG, ids("a"), at("23:00"), false)).toBe(true);
    expect(await statuses(store)).toEqual({ unseen: ["a", "b", "c"] });
  });
});
