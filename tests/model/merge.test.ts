import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportBackup, importBackup } from "../../lib/store/backup.ts";
import { readTimeline } from "../../lib/store/queries.ts";
import type { Store } from "../../lib/store/schema.ts";
import { chooseSince } from "../../lib/store/since.ts";
import { at, BLOG, dump } from "../store/readings.ts";
import { type Action, perform, run } from "./actions.ts";
import { Stage } from "./stage.ts";

const RUNS = Math.ceil(Number(process.env.CATCHLINE_RUNS ?? 100) / 10);

/** Every stored post, and whether it is new since the last visit or came after it, and so is new in the next. */
async function readNew(store: Store): Promise<Map<string, boolean>> {
  await chooseSince(store, BLOG, "lastVisit", at("0:00"));
  const timeline = await readTimeline(store, BLOG);
  return new Map(timeline?.posts.map(({ id, status, firstVisit }) => [id, status === "new" || firstVisit > timeline.visit.number]));
}

async function mergeHistories(ours: readonly Action[], theirs: readonly Action[], hoursApart: number): Promise<void> {
  const [here, there] = [new Stage(), new Stage()];
  try {
    there.wait(60 * hoursApart);
    await perform(here, ours, async () => undefined);
    await perform(there, theirs, async () => undefined);
    const [before, other] = [await readNew(here.store), await readNew(there.store)];
    const backup = JSON.parse(JSON.stringify(await exportBackup(there.store, at("0:00"))));
    await importBackup(here.store, backup);
    const once = await dump(here.store);
    await importBackup(here.store, backup);
    expect(await dump(here.store), "the second time nothing changes").toEqual(once);

    const after = await readNew(here.store);
    expect(new Set(after.keys()), "no post is lost").toEqual(new Set([...before.keys(), ...other.keys()]));
    const becameNew = [...after].filter(([id, isNew]) => isNew && (before.get(id) === false || other.get(id) === false));
    expect(becameNew, "nothing becomes new that was known").toEqual([]);
    const visits = await here.store.visits.toArray();
    expect(visits.map(({ number }) => number)).toEqual(visits.map((_, index) => index + 1));
    const times = (await readTimeline(here.store, BLOG))?.posts.map(({ publishedAt }) => publishedAt ?? "") ?? [];
    expect(times, "true time order").toEqual(times.toSorted());
  } finally {
    await here.end();
    await there.end();
  }
}

describe("importBackup, of any history into any other", () => {
  it(`loses nothing, makes nothing new, and changes nothing the second time, in ${RUNS} random pairs`, {
    timeout: 60_000 + RUNS * 4_000,
  }, async () => {
    await fc.assert(fc.asyncProperty(run, run, fc.integer({ min: -20, max: 30 }), mergeHistories), { numRuns: RUNS });
  });
});
