import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { LiveBlogId, PostId } from "../../lib/model.ts";
import { type CatchUp, type CatchUpStep, readCatchUp, startCatchUp, stepCatchUp, stopCatchUp } from "../../lib/store/catch-up.ts";
import { openStore, type Store } from "../../lib/store/schema.ts";
import { recordSeen } from "../../lib/store/seen.ts";
import { undoLast } from "../../lib/store/undo.ts";
import { at, BLOG, openTestStore, post, record, statuses } from "./readings.ts";

const ids = (...list: string[]) => list as PostId[];
const posts = [post("a", "20:00"), post("b", "20:30"), post("c", "21:00"), post("d", "21:30")];
const now = at("22:10");

async function opened(): Promise<Store> {
  const store = openTestStore();
  await record(store, at("22:00"), posts);
  await recordSeen(store, BLOG, ids("b"), at("22:01"));
  return store;
}
const told = (state: CatchUp | null): string =>
  `${state?.active ? "" : "broken off "}${state?.postId} ${state?.progress ? `${state.progress.number} of ${state.progress.total}` : "-"}, ${state?.waiting} wait`;

describe("readCatchUp", () => {
  it("says how many wait without a run, and nothing of a live blog that is not stored", async () => {
    const store = await opened();
    expect(await readCatchUp(store, BLOG)).toEqual({ active: false, postId: null, progress: null, waiting: 3 });
    expect(await readCatchUp(store, "https://example.com/" as LiveBlogId)).toBeNull();
  });
});

describe("stepCatchUp", () => {
  it.each<[string, CatchUpStep[], string[], object]>([
    [
      "next marks what is left as seen, to the end",
      ["next", "next", "next"],
      ["c 2 of 3, 2 wait", "d 3 of 3, 1 wait", "null -, 0 wait"],
      { seen: ["a", "b", "c", "d"] },
    ],
    [
      "skip marks nothing: at the end they still wait",
      ["skip", "next", "skip"],
      ["c 2 of 3, 3 wait", "d 3 of 3, 2 wait", "null -, 2 wait"],
      { seen: ["b", "c"], unseen: ["a", "d"] },
    ],
    [
      "previous goes back and marks nothing, not before the first",
      ["next", "previous", "previous"],
      ["c 2 of 3, 2 wait", "a 1 of 3, 2 wait", "a 1 of 3, 2 wait"],
      { seen: ["a", "b"], unseen: ["c", "d"] },
    ],
    [
      "back from the end",
      ["skip", "skip", "skip", "previous"],
      ["c 2 of 3, 3 wait", "d 3 of 3, 3 wait", "null -, 3 wait", "d 3 of 3, 3 wait"],
      { seen: ["b"], unseen: ["a", "c", "d"] },
    ],
  ])("%s", async (_, steps, expected, left) => {
    const store = await opened();
    expect(told(await startCatchUp(store, BLOG, now))).toBe("a 1 of 3, 3 wait");
    for (const [index, step] of steps.entries()) expect(told(await stepCatchUp(store, BLOG, step, now))).toBe(expected[index]);
    expect(await statuses(store)).toEqual(left);
  });

  it("does nothing without a run, or with one that is broken off", async () => {
    const store = await opened();
    expect(told(await stepCatchUp(store, BLOG, "next", now))).toBe("broken off null -, 3 wait");
    await startCatchUp(store, BLOG, now);
    await stopCatchUp(store, BLOG);
    expect(told(await stepCatchUp(store, BLOG, "next", now))).toBe("broken off a 1 of 3, 3 wait");
    expect(await stepCatchUp(store, "https://example.com/" as LiveBlogId, "next", now)).toBeNull();
  });

  it("can be undone: the post is unseen again, the run stays where it is", async () => {
    const store = await opened();
    await startCatchUp(store, BLOG, now);
    await stepCatchUp(store, BLOG, "next", now);
    expect(await undoLast(store, BLOG)).toEqual({ kind: "seen", count: 1 });
    expect(told(await readCatchUp(store, BLOG))).toBe("c 2 of 3, 3 wait");
  });

  it("goes on with what arrives, is edited or withdrawn under way", async () => {
    const store = await opened();
    await startCatchUp(store, BLOG, now);
    await stepCatchUp(store, BLOG, "next", now);
    const later = [post("a", "20:00", "Other words."), ...posts.slice(1, 3), post("e", "22:11")];
    await record(store, at("22:12"), later, { reason: "changed" });
    await record(store, at("22:13"), later, { reason: "confirmed" });
    expect(told(await readCatchUp(store, BLOG))).toBe("c 2 of 3, 3 wait");
    expect(told(await stepCatchUp(store, BLOG, "next", now))).toBe("e 3 of 3, 2 wait");
    expect(told(await stepCatchUp(store, BLOG, "next", now))).toBe("null -, 1 wait");
    expect(told(await startCatchUp(store, BLOG, now))).toBe("a 1 of 1, 1 wait");
  });
});

describe("startCatchUp", () => {
  it("is through at once where nothing waits", async () => {
    const store = await opened();
    await recordSeen(store, BLOG, ids("a", "c", "d"), now);
    expect(told(await startCatchUp(store, BLOG, now))).toBe("broken off null -, 0 wait");
  });

  it("goes on with a run that goes on", async () => {
    const store = await opened();
    await startCatchUp(store, BLOG, now);
    await stepCatchUp(store, BLOG, "skip", now);
    expect(told(await startCatchUp(store, BLOG, now))).toBe("c 2 of 3, 3 wait");
  });

  it("resumes one that was broken off, on a later visit and after a restart, without what was read meanwhile", async () => {
    const store = await opened();
    await startCatchUp(store, BLOG, now);
    await stepCatchUp(store, BLOG, "next", now);
    await stopCatchUp(store, BLOG);
    await record(store, at("26:00"), [...posts, post("e", "25:00")], { pageId: "p2" });
    await recordSeen(store, BLOG, ids("c"), at("26:01"));
    store.close();
    const again = openStore(store.name);
    expect(told(await readCatchUp(again, BLOG))).toBe("broken off c 2 of 4, 2 wait");
    expect(told(await startCatchUp(again, BLOG, at("26:02")))).toBe("d 2 of 3, 2 wait");
    again.close();
  });

  it("starts anew at the oldest that waits where the last run is through", async () => {
    const store = await opened();
    await startCatchUp(store, BLOG, now);
    for (const step of ["skip", "next", "next"] as const) await stepCatchUp(store, BLOG, step, now);
    expect(told(await startCatchUp(store, BLOG, now))).toBe("a 1 of 1, 1 wait");
    await stepCatchUp(store, BLOG, "next", now);
    expect(told(await startCatchUp(store, BLOG, now))).toBe("null -, 0 wait");
  });
});
