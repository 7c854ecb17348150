import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interpretMirrored, type MirroredLiveBlog } from "../../lib/mirror-format.ts";
import { readAllCorrections, recordCorrection } from "../../lib/store/corrections.ts";
import { readLibrary } from "../../lib/store/library.ts";
import { readMirrored } from "../../lib/store/mirrored.ts";
import { readTimeline, type TimelinePost } from "../../lib/store/queries.ts";
import { forgetEverything } from "../../lib/store/reading-actions.ts";
import { type Mirror, noteRestoredTold, readBirth, readRestored, restoreMirror } from "../../lib/store/restore.ts";
import type { Store } from "../../lib/store/schema.ts";
import { markSeen } from "../../lib/store/seen.ts";
import { perform, run } from "../model/actions.ts";
import { Stage } from "../model/stage.ts";
import { brokenInvariants } from "./invariants.ts";
import { at, BLOG, dump, openTestStore, post, record, snapshot, statuses } from "./readings.ts";

const evening = [post("a", "20:00"), post("b", "20:30"), post("c", "21:00")];
const midnight = [...evening, post("d", "23:30")];

/** What the mirror of a store would hold of its live blog, through storage and back. */
async function mirrorOf(store: Store): Promise<Mirror & { readonly liveBlogs: [MirroredLiveBlog] }> {
  const mirrored = interpretMirrored(JSON.parse(JSON.stringify(await readMirrored(store, BLOG))));
  if (mirrored === null) throw new Error("nothing was mirrored");
  return { birth: (await readBirth(store)).id, liveBlogs: [mirrored], corrections: await readAllCorrections(store) };
}

/** Two visits: `d` came between them; `a` was read. */
async function twoVisits(): Promise<Store> {
  const store = openTestStore();
  await record(store, at("22:00"), evening);
  await markSeen(store, BLOG, [evening[0]!.id], at("22:01"));
  await record(store, at("24:00"), midnight, { pageId: "p2" });
  return store;
}

/** A few for every day, 500 in the long run (`npm run test:long`). */
const PASTS = 10 * Number(process.env.CATCHLINE_ROUNDS ?? 2);

describe("restoreMirror", () => {
  it("knows again, once the page is read again, what is new and what was read", async () => {
    const mirror = await mirrorOf(await twoVisits());
    const store = openTestStore();
    expect(await restoreMirror(store, mirror, at("24:05"))).toBe(true);
    expect((await readTimeline(store, BLOG))?.posts).toEqual([]);
    await record(store, at("24:06"), midnight, { pageId: "p3" });
    expect(await statuses(store)).toEqual({ new: ["d"], seen: ["a"], unseen: ["b", "c"] });
    expect((await readTimeline(store, BLOG))?.summary).toMatchObject({ pending: 0, since: "2023-03-22T22:00:00.000Z" });
    expect(brokenInvariants(await dump(store))).toEqual([]);
  });

  it("marks on the next visit what came after the loss, and nothing from before", async () => {
    const mirror = await mirrorOf(await twoVisits());
    const store = openTestStore();
    await restoreMirror(store, mirror, at("24:05"));
    await record(store, at("26:00"), [...midnight, post("e", "25:00")], { pageId: "p3" });
    expect(await statuses(store)).toEqual({ new: ["e"], seen: ["a"], unseen: ["b", "c", "d"] });
  });

  it("takes a post in other words than those that were read for unread, not for new", async () => {
    const mirror = await mirrorOf(await twoVisits());
    const store = openTestStore();
    await restoreMirror(store, mirror, at("24:05"));
    await record(store, at("24:06"), [post("a", "20:00", "Other words."), ...midnight.slice(1)], { pageId: "p3" });
    expect(await statuses(store)).toMatchObject({ unseen: ["a", "b", "c"] });
  });

  it("still remembers posts that are loaded much later, and mirrors them meanwhile", async () => {
    const first = openTestStore();
    await restoreMirror(first, await mirrorOf(await twoVisits()), at("24:05"));
    await record(first, at("24:06"), snapshot(midnight.slice(2), { claimed: 4 }), { pageId: "p3" });
    const second = openTestStore();
    await restoreMirror(second, await mirrorOf(first), at("24:10"));
    await record(second, at("27:00"), snapshot(midnight.slice(2), { claimed: 4 }), { pageId: "p4" });
    await record(second, at("27:01"), midnight, { pageId: "p4", reason: "changed" });
    expect(await statuses(second)).toEqual({ seen: ["a"], unseen: ["b", "c", "d"] });
    expect((await readTimeline(second, BLOG))?.summary.pending).toBe(0);
  });

  it("restores the library's row, what is kept for ever, and corrections", async () => {
    const lost = await twoVisits();
    await lost.liveBlogs.update(BLOG, { pinned: true });
    const change = { type: "rename", name: "John Kirby" } as const;
    await recordCorrection(lost, BLOG, { kind: "person", forms: ["kirby"], change, everywhere: false }, at("24:02"));
    const store = openTestStore();
    await restoreMirror(store, await mirrorOf(lost), at("24:05"));
    expect(await readLibrary(store)).toMatchObject([{ pinned: true, postCount: 0, lastVisit: { number: 2 } }]);
    expect(await readAllCorrections(store)).toEqual(await readAllCorrections(lost));
  });

  it("happens once, is told once, and leaves alone what is there already", async () => {
    const mirror = await mirrorOf(await twoVisits());
    const store = openTestStore();
    await restoreMirror(store, mirror, at("24:05"));
    await record(store, at("24:06"), midnight, { pageId: "p3" });
    expect(await readRestored(store)).toMatchObject({ liveBlogs: 1 });
    const before = await dump(store);
    expect(await restoreMirror(store, mirror, at("24:07"))).toBe(false);
    expect(await dump(store)).toEqual(before);
    await noteRestoredTold(store);
    expect(await readRestored(store)).toBeNull();
  });

  it("does nothing with the mirror of this very database, also after its reader has emptied it", async () => {
    const store = await twoVisits();
    const mirror = await mirrorOf(store);
    await forgetEverything(store);
    expect(await restoreMirror(store, mirror, at("24:05"))).toBe(false);
    expect(await store.liveBlogs.count()).toBe(0);
  });

  it("says nothing where there was nothing to restore", async () => {
    const store = openTestStore();
    await restoreMirror(store, { birth: "another", liveBlogs: [], corrections: [] }, at("24:05"));
    expect(await readRestored(store)).toBeNull();
  });

  it("makes nothing new and forgets nothing that was read, after any past", { timeout: 60_000 + PASTS * 3_000 }, async () => {
    for (const actions of fc.sample(run, { numRuns: PASTS, seed: 5 })) {
      const stage = new Stage();
      try {
        await perform(stage, actions, async () => undefined);
        const timeline = await readTimeline(stage.store, BLOG);
        if (timeline === null) continue;
        const there = timeline.posts.filter((each) => each.removedAt === null);
        const store = openTestStore();
        const now = Temporal.Instant.from(timeline.visit.lastActivityAt).add({ minutes: 1 });
        await restoreMirror(store, await mirrorOf(stage.store), now);
        const shown = there.map(({ id, text, publishedAt }) => post(id, null, text, { publishedAt }));
        await record(store, now, shown, { pageId: "after the loss" });
        const after = await readTimeline(store, BLOG);
        const told = (posts: readonly TimelinePost[]) =>
          Object.fromEntries(posts.map(({ id, seen, firstVisit }) => [id, { seen, firstVisit }]));
        const shift = timeline.visit.number - (after?.visit.number ?? 0);
        const expected = there.map((each) => ({ ...each, firstVisit: Math.max(1, each.firstVisit - shift) }));
        expect(told(after?.posts ?? [])).toEqual(
          told(expected.map((each) => ({ ...each, firstVisit: Math.min(each.firstVisit, after?.visit.number ?? 0) }))),
        );
        expect(brokenInvariants(await dump(store))).toEqual([]);
      } finally {
        await stage.end();
      }
    }
  });
});
