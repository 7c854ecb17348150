import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { PostId } from "../../lib/model.ts";
import { exportBackup, importBackup } from "../../lib/store/backup.ts";
import { readCatchUp, startCatchUp } from "../../lib/store/catch-up.ts";
import { setPinned } from "../../lib/store/library.ts";
import { readChanges, readTimeline } from "../../lib/store/queries.ts";
import type { Store } from "../../lib/store/schema.ts";
import { markSeen, markUnseen } from "../../lib/store/seen.ts";
import { readUndo } from "../../lib/store/undo.ts";
import { at, BLOG, dump, elsewhere, OTHER, openTestStore, post, record, statuses, stored } from "./readings.ts";

const ids = (...list: string[]) => list as PostId[];
const evening = [post("a", "20:00"), post("b", "20:30"), post("c", null), post("d", "21:30")];
const edited = [evening[0]!, post("b", "20:30", "Quite other words."), ...evening.slice(2)];
const now = at("30:00");

/** Three visits: new posts in the second, an edit, a removal, some seen. */
async function live(store: Store): Promise<void> {
  await record(store, at("22:00"), evening);
  await markSeen(store, BLOG, ids("a", "b"), at("22:05"));
  const midnight = [...edited, post("e", "23:30")];
  await record(store, at("24:00"), midnight, { pageId: "p2" });
  const without = midnight.filter(({ id }) => id !== "d");
  await record(store, at("24:01"), without, { pageId: "p2", reason: "changed" });
  await record(store, at("24:02"), without, { pageId: "p2", reason: "confirmed" });
  await record(store, at("26:00"), [...without, post("f", "25:30")], { pageId: "p3" });
}

/** As it comes back from a file. */
const file = async (store: Store): Promise<unknown> => JSON.parse(JSON.stringify(await exportBackup(store, now)));

describe("exportBackup", () => {
  it("is empty where nothing is stored", async () => {
    expect(await file(openTestStore())).toEqual({
      format: "catchline-backup",
      version: 1,
      exportedAt: "2023-03-23T06:00:00.000Z",
      liveBlogs: [],
      corrections: [],
    });
  });

  it("holds visits, posts in order, every text, what was seen and what was removed", async () => {
    const store = openTestStore();
    await live(store);
    const { liveBlogs } = await exportBackup(store, now);
    expect(liveBlogs[0]?.visits.map(({ startedAt }) => startedAt.slice(11, 16))).toEqual(["22:00", "00:00", "02:00"]);
    expect(liveBlogs[0]?.posts.map(({ id }) => id)).toEqual(await stored(store));
    const b = liveBlogs[0]?.posts.find(({ id }) => id === "b");
    expect(b).toMatchObject({ seenText: 0, firstSeenText: 0, seenAt: "2023-03-22T22:05:00.000Z" });
    expect(b?.texts.map(({ text, visit }) => [text, visit])).toEqual([
      ["The words of b.", 1],
      ["Quite other words.", 2],
    ]);
    expect(liveBlogs[0]?.posts.find(({ id }) => id === "d")).toMatchObject({ removedInVisit: 2 });
  });
});

describe("importBackup", () => {
  it("gives back in an empty store all that was, as it was", async () => {
    const store = openTestStore();
    await live(store);
    await startCatchUp(store, BLOG, at("26:05"));
    const copy = openTestStore();
    expect(await importBackup(copy, await file(store))).toEqual({ liveBlogs: 1, posts: 6 });
    expect(await statuses(copy)).toEqual(await statuses(store));
    expect(await stored(copy)).toEqual(await stored(store));
    expect((await readTimeline(copy, BLOG))?.summary).toEqual((await readTimeline(store, BLOG))?.summary);
    expect((await readChanges(copy, BLOG)).edited.map(({ before }) => before)).toEqual(
      (await readChanges(store, BLOG)).edited.map(({ before }) => before),
    );
    expect(await readCatchUp(copy, BLOG)).toEqual(await readCatchUp(store, BLOG));
    expect(await exportBackup(copy, now)).toEqual(await exportBackup(store, now));
  });

  it("changes nothing where it is of this store, nor the second time", async () => {
    const store = openTestStore();
    await live(store);
    const before = await dump(store);
    await importBackup(store, await file(store));
    expect(await dump(store)).toEqual(before);

    const other = openTestStore();
    await record(other, at("23:00"), [post("a", "20:00", "Words in between."), post("z", "22:50")], { pageId: "q" });
    const backup = await file(store);
    await importBackup(other, backup);
    const once = await dump(other);
    await importBackup(other, backup);
    expect(await dump(other)).toEqual(once);
  });

  it("goes on from an older backup of this store: nothing is lost, what was seen then is seen", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), evening);
    await markSeen(store, BLOG, ids("a", "b", "c"), at("22:05"));
    const backup = await file(store);
    await markUnseen(store, BLOG, ids("c"));
    await record(store, at("24:00"), [...edited, post("e", "23:30")], { pageId: "p2" });
    await importBackup(store, backup);
    expect(await statuses(store)).toEqual({ seen: ["a", "c"], edited: ["b"], unseen: ["d"], new: ["e"] });
    expect(await store.visits.count()).toBe(2);
  });

  it("can be read on from: the page is compared with what was imported", async () => {
    const store = openTestStore();
    await live(store);
    const copy = openTestStore();
    await importBackup(copy, await file(store));
    const shown = [...edited.filter(({ id }) => id !== "d"), post("e", "23:30"), post("f", "25:30"), post("g", "31:00")];
    await record(copy, at("32:00"), shown, { pageId: "p9" });
    expect(await statuses(copy)).toEqual({ seen: ["a"], edited: ["b"], unseen: ["c", "e", "f"], removed: ["d"], new: ["g"] });
  });

  it("joins two histories: all posts, all visits in order, nothing new that either knew before", async () => {
    const here = openTestStore();
    await record(here, at("22:00"), evening.slice(0, 2));
    await record(here, at("26:00"), [...evening.slice(0, 2), evening[3]!, post("e", "25:50")], { pageId: "p2" });
    expect((await statuses(here)).new).toEqual(["d", "e"]);
    const there = openTestStore();
    await record(there, at("24:00"), [evening[0]!, evening[3]!, post("f", "23:50")], { pageId: "q" });
    await markSeen(there, BLOG, ids("f"), at("24:10"));
    await importBackup(here, await file(there));
    expect(await statuses(here)).toEqual({ unseen: ["a", "b", "d"], seen: ["f"], new: ["e"] });
    const { visit, previousVisit, summary } = (await readTimeline(here, BLOG))!;
    expect([visit.number, previousVisit?.startedAt.slice(11, 16), summary.new]).toEqual([3, "00:00", 1]);
  });

  it("makes nothing new on what was a first visit here", async () => {
    const here = openTestStore();
    await record(here, at("26:00"), [...evening, post("e", "25:50")]);
    const there = openTestStore();
    await record(there, at("22:00"), evening.slice(0, 2), { pageId: "q" });
    await importBackup(here, await file(there));
    expect((await readTimeline(here, BLOG))?.visit.number).toBe(2);
    expect(await statuses(here)).toEqual({ unseen: ["a", "b", "c", "d", "e"] });
  });

  it("takes of two seen states the later, and joins the texts in the order they were read", async () => {
    const here = openTestStore();
    await record(here, at("22:00"), [post("a", "20:00", "One.")]);
    await markSeen(here, BLOG, ids("a"), at("22:01"));
    await record(here, at("23:00"), [post("a", "20:00", "Three.")], { pageId: "p2" });
    const there = openTestStore();
    await record(there, at("22:00"), [post("a", "20:00", "One.")]);
    await record(there, at("22:20"), [post("a", "20:00", "Two.")], { reason: "changed" });
    await markSeen(there, BLOG, ids("a"), at("22:25"));
    await importBackup(here, await file(there));
    const { edited: found } = await readChanges(here, BLOG);
    expect(found[0]?.revisions.map(({ text }) => text)).toEqual(["One.", "Two."]);
    expect([found[0]?.before.text, found[0]?.post.text, found[0]?.post.seenAt?.slice(11, 16)]).toEqual(["Two.", "Three.", "22:25"]);
  });

  it("keeps pins of either side, live blogs apart, and forgets steps to undo that no longer fit", async () => {
    const here = openTestStore();
    await record(here, at("22:00"), evening);
    await markSeen(here, BLOG, ids("a"), at("22:01"));
    const there = openTestStore();
    await record(there, at("22:00"), elsewhere(evening));
    await importBackup(here, await file(there));
    expect(await readUndo(here, BLOG)).toEqual({ kind: "seen", count: 1 });
    await record(there, at("22:00"), evening, { pageId: "q" });
    await setPinned(there, BLOG, true);
    await importBackup(here, await file(there));
    expect(await readUndo(here, BLOG)).toBeNull();
    expect((await here.liveBlogs.toArray()).map(({ id, pinned }) => [id, pinned])).toEqual([
      [BLOG, true],
      [OTHER, false],
    ]);
  });

  it("counts the size of what came", async () => {
    const store = openTestStore();
    await live(store);
    const copy = openTestStore();
    await importBackup(copy, await file(store));
    expect((await copy.liveBlogs.get(BLOG))?.bytes).toBe((await store.liveBlogs.get(BLOG))?.bytes);
  });

  it("writes all of it or nothing", async () => {
    const here = openTestStore();
    await record(here, at("22:00"), evening);
    const there = openTestStore();
    await live(there);
    const before = await dump(here);
    here.liveBlogs.hook("updating", () => {
      throw new Error("The disk is full");
    });
    await expect(importBackup(here, await file(there))).rejects.toThrow();
    expect(await dump(here)).toEqual(before);
  });
});
