/** The background's own work on one reading, and the least that any recording of it has to do, as the bench runs them in a page. Each answers with its milliseconds. */
import { patchedSnapshot } from "../../../lib/list-patch.ts";
import type { RawSnapshot } from "../../../lib/model.ts";
import { readPage } from "../../../lib/page/read.ts";
import { createSight } from "../../../lib/page/signals/sight.ts";
import { atOnce } from "../../../lib/page/slices.ts";
import { checkPageEvent } from "../../../lib/payloads.ts";
import { interpret } from "../../../lib/reading/interpret.ts";
import { recordReading } from "../../../lib/store/record.ts";
import { openStore, type Store } from "../../../lib/store/schema.ts";

const DETECTION = { isLiveBlog: true, confidence: 1, signals: [], embed: null };

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

/** One post more, told as a change of the reading before: what it costs the background. */
export async function arrive(url: string, posts: number, markup: string): Promise<number> {
  await record(url, posts);
  const before = readThis(url);
  document.querySelector("#liveblog-body")?.prepend(document.createRange().createContextualFragment(markup));
  const [post] = readThis(url).posts;
  if (!post) throw new Error("nothing arrived");
  const { posts: _, updates: __, ...facts } = before;
  const start = performance.now();
  const snapshot = patchedSnapshot(before, {
    facts,
    posts: [{ added: [post] }, [0, before.posts.length]],
    updates: [[0, before.updates.length]],
  });
  const now = Temporal.Now.instant();
  await recordReading(openStore("bench"), {
    pageId: "page",
    reason: "changed",
    detection: DETECTION,
    snapshot: interpret(snapshot, now),
    tabId: 1,
    now,
  });
  return performance.now() - start;
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
