/** The background's own work on one reading, and the least that any recording of it has to do, as the bench runs them in a page. Each answers with its milliseconds. */
import type { LastReading } from "../../../entrypoints/background/last-readings.ts";
import { recordArrivalsOn } from "../../../entrypoints/background/record-change.ts";
import { growList } from "../../../lib/grown-list.ts";
import { patchedSnapshot, type SnapshotPatch } from "../../../lib/list-patch.ts";
import type { RawSnapshot } from "../../../lib/model.ts";
import { readPage } from "../../../lib/page/read.ts";
import { createSight } from "../../../lib/page/signals/sight.ts";
import { checkPageEvent, lengthOf } from "../../../lib/payloads.ts";
import { groundOf } from "../../../lib/reading/arrivals.ts";
import { interpret } from "../../../lib/reading/interpret.ts";
import { atOnce } from "../../../lib/slices.ts";
import { recordReading, recordWhole } from "../../../lib/store/record.ts";
import { openStore, type Store } from "../../../lib/store/schema.ts";
import { median } from "../row.ts";

const DETECTION = { isLiveBlog: true, confidence: 1, signals: [], embed: null };
/** So many milliseconds after a page was recorded, the browser still writes it to its file and tidies up, the longer the more posts; no post arrives as early as that. */
const STILL_WRITES = 3000;
const READING = { pageId: "page", detection: DETECTION, tabId: 1 };

/** From the message as it comes in to the end of the transaction: checked, interpreted, compared, recorded. Throws where not all posts are stored. */
export async function record(url: string, posts: number): Promise<number> {
  const snapshot = readThis(url);
  const store = await openEmpty("bench");
  const sender = { id: "ours", url, frameId: 0, tab: { id: 1, incognito: false } } as Parameters<typeof checkPageEvent>[2];
  const start = performance.now();
  const payload = { pageId: "page", reason: "opened" as const, detection: DETECTION, number: 1, snapshot };
  checkPageEvent("snapshotRead", payload, sender);
  const now = Temporal.Now.instant();
  await recordReading(store, { ...payload, snapshot: interpret(snapshot, now), tabId: 1, now });
  const time = performance.now() - start;
  const count = await store.posts.count();
  if (count !== posts) throw new Error(`${count} posts are stored, not ${posts}`);
  return time;
}

/** The very rows that `record` stored, put by Dexie into an empty table of the same indexes. */
export async function put(url: string): Promise<number> {
  await record(url, readThis(url).posts.length);
  const rows = await openStore("bench").posts.toArray();
  const plain = await openEmpty("plain");
  const start = performance.now();
  await plain.posts.bulkPut(rows);
  return performance.now() - start;
}

/**
 * Posts that arrive one after another, each told as a change of the reading before, which was answered: what one costs the background, in the median of all but the first.
 * `markup` of all of them, top first. Throws where they are not stored.
 */
export async function arrive(url: string, posts: number, markup: string): Promise<number> {
  await record(url, posts);
  const store = openStore("bench");
  let snapshot = readThis(url);
  let known = await answered(store, snapshot);
  const { length } = snapshot.posts;
  document.querySelector("#liveblog-body")?.prepend(document.createRange().createContextualFragment(markup));
  const arrived = readThis(url).posts.slice(0, document.querySelectorAll("#liveblog-body > *").length - length);
  await new Promise((resolve) => setTimeout(resolve, STILL_WRITES));
  const times: number[] = [];
  for (const post of arrived.toReversed()) {
    const { posts: before, updates, ...facts } = snapshot;
    const start = performance.now();
    const patch: SnapshotPatch = { facts, posts: [{ added: [post] }, [0, before.length]], updates: [[0, updates.length]] };
    snapshot = patchedSnapshot(snapshot, patch);
    const now = Temporal.Now.instant();
    const alone = await recordArrivalsOn(store, known, patch, { ...READING, now });
    const next = alone && { ...known, snapshot, marks: growList(known.marks, alone.recorded.posts), plain: alone.plain };
    if (!next) await recordWhole(store, { ...READING, snapshot: interpret(snapshot, now), now, reason: "changed" });
    times.push(performance.now() - start);
    known = next ?? (await answered(store, snapshot));
  }
  if ((await store.posts.count()) !== posts + arrived.length) throw new Error("not all posts are stored");
  return median(times.slice(1));
}

/** The least that storing a post takes which arrives: Dexie's put of one row more beside those that `record` stored, as often as `arrive` has posts arrive, and in the same median. */
export async function putBeside(url: string, posts: number, count: number): Promise<number> {
  await record(url, posts);
  const store = openStore("bench");
  const last = await store.posts.toCollection().last();
  if (!last) throw new Error("nothing is stored");
  await new Promise((resolve) => setTimeout(resolve, STILL_WRITES));
  const times: number[] = [];
  for (let at = 1; at <= count; at++) {
    const row = { ...last, id: `${last.id}-${at}` as typeof last.id, order: last.order + at };
    const start = performance.now();
    await store.posts.put(row);
    times.push(performance.now() - start);
  }
  return median(times.slice(1));
}

/** The whole page recorded, and what is found out of it once it was answered. */
async function answered(store: Store, snapshot: RawSnapshot): Promise<LastReading> {
  const now = Temporal.Now.instant();
  const whole = interpret(snapshot, now);
  const { recorded, standing } = await recordWhole(store, { ...READING, snapshot: whole, now, reason: "changed" });
  const [ground, stands] = [groundOf(snapshot, whole), standing()];
  const plain = ground && stands && { ground, standing: stands, length: lengthOf(snapshot) };
  return { pageId: READING.pageId, number: 1, snapshot, marks: recorded.posts, plain };
}

async function openEmpty(name: string): Promise<Store> {
  const store = openStore(name);
  await store.delete({ disableAutoOpen: false });
  return store;
}

function readThis(url: string): RawSnapshot {
  const reading = atOnce(readPage(createSight(document, new URL(url))));
  if (!reading) throw new Error("nothing to read");
  return reading.snapshot;
}
