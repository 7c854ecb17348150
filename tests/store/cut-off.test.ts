import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CorrectionChange, LiveBlogId, PostId } from "../../lib/model.ts";
import { exportBackup, importBackup } from "../../lib/store/backup.ts";
import { startCatchUp, stepCatchUp, stopCatchUp } from "../../lib/store/catch-up.ts";
import { recordCorrection } from "../../lib/store/corrections.ts";
import { setPinned } from "../../lib/store/library.ts";
import { readMirrored } from "../../lib/store/mirrored.ts";
import { recordNames } from "../../lib/store/names.ts";
import { prune } from "../../lib/store/prune.ts";
import { readTimeline, type TimelinePost } from "../../lib/store/queries.ts";
import { forgetEverything, forgetLiveBlog, forgetTab, recordView } from "../../lib/store/reading-actions.ts";
import { type Mirror, restoreMirror } from "../../lib/store/restore.ts";
import { openStore, type Store } from "../../lib/store/schema.ts";
import { markSeen, markUnseen, recordSeen } from "../../lib/store/seen.ts";
import { chooseSince } from "../../lib/store/since.ts";
import { undoLast } from "../../lib/store/undo.ts";
import { perform, run } from "../model/actions.ts";
import { Stage } from "../model/stage.ts";
import { cutOff, type Point } from "./cut-off.ts";
import { brokenInvariants, type Rows } from "./invariants.ts";
import { BLOG, dump, post, record, snapshot } from "./readings.ts";

/** How many random pasts each write is cut off in, at each of its points: a few for every day, 50 in the long run (`npm run test:long`). */
const ROUNDS = Number(process.env.CATCHLINE_ROUNDS ?? 2);

/** What stood before, and the moment of the write. */
interface Past {
  readonly rows: Rows;
  readonly posts: readonly TimelinePost[];
  readonly now: Temporal.Instant;
  readonly tabId: number;
  readonly backup: unknown;
  /** As that of another database. */
  readonly mirror: Mirror;
}

interface Kind {
  /** What has to have happened just before. */
  prepare?(store: Store, past: Past): Promise<unknown>;
  write(store: Store, past: Past): Promise<unknown>;
  /** False for what does another thing when it is done twice, and so is never sent again unless it is known to have failed. */
  readonly repeatable?: false;
}

const ids = (posts: readonly TimelinePost[]): PostId[] => posts.map(({ id }) => id);

async function walkThrough(store: Store, { posts, now }: Past): Promise<void> {
  await markUnseen(store, BLOG, ids(posts));
  await startCatchUp(store, BLOG, now);
}

/** The page as it was last read, with these changes. */
function page(posts: readonly TimelinePost[], { edited = false, arrived = false, missing = false }) {
  const there = posts.filter((each, at) => each.removedAt === null && !(missing && at === 0));
  const shown = there.map(({ id, publishedAt, text }, at) =>
    post(id, null, edited && at === 1 ? `${text} And more.` : text, { publishedAt }),
  );
  return snapshot(arrived ? [...shown, post("arrived", "72:00"), post("arrived too", "72:01")] : shown);
}

const KINDS: Readonly<Record<string, Kind>> = {
  "the first reading of a live blog": {
    write(store, { now }) {
      const read = snapshot([post("a", "20:00"), post("b", "21:00")]);
      const id = "https://news.example.org/another" as LiveBlogId;
      return record(store, now, { ...read, liveBlog: { ...read.liveBlog, id } }, { tabId: 99 });
    },
  },
  "a reading on a new visit, with arrivals, an edit and a post amiss": {
    write: (store, { posts, now, tabId }) =>
      record(store, now.add({ hours: 3 }), page(posts, { edited: true, arrived: true, missing: true }), { tabId, pageId: "later" }),
  },
  "a reading that confirms a withdrawal": {
    write: (store, { posts, now }) =>
      record(store, now.add({ seconds: 4 }), page(posts, { missing: true }), { tabId: 98, pageId: "missed", reason: "confirmed" }),
  },
  "posts seen on screen": { write: (store, { posts, now }) => recordSeen(store, BLOG, ids(posts).slice(-2), now) },
  "a view that begins a visit": {
    write: (store, { posts, now, tabId }) =>
      recordView(store, tabId, { liveBlogId: BLOG, inView: ids(posts)[1] ?? null, canReturn: true }, now.add({ hours: 2 })),
  },
  "all marked read by hand": { write: (store, { posts, now }) => markSeen(store, BLOG, ids(posts), now) },
  "all marked not read by hand": { write: (store, { posts }) => markUnseen(store, BLOG, ids(posts)) },
  "a step taken back": { write: (store) => undoLast(store, BLOG), repeatable: false },
  "another choice of since when": { write: (store, { now }) => chooseSince(store, BLOG, "hour", now) },
  "a walk begun": { write: (store, { now }) => startCatchUp(store, BLOG, now) },
  "a walk one post on": {
    prepare: walkThrough,
    async write(store, { now }) {
      await stepCatchUp(store, BLOG, "next", now);
    },
    repeatable: false,
  },
  "a walk broken off": { prepare: walkThrough, write: (store) => stopCatchUp(store, BLOG) },
  "a name set right": {
    write(store, { now }) {
      const change: CorrectionChange = { type: "rename", name: "John Kirby" };
      return recordCorrection(store, BLOG, { kind: "person", forms: ["kirby"], change, everywhere: false }, now);
    },
    repeatable: false,
  },
  "names that were found": {
    write(store, { posts }) {
      const names = { mentions: [], roles: [], credits: [] };
      return recordNames(
        store,
        BLOG,
        posts.map(({ id, hash }) => ({ postId: id, hash, names })),
      );
    },
  },
  "a live blog kept for ever": { write: (store) => setPinned(store, BLOG, true) },
  "a backup taken in": { write: (store, { backup }) => importBackup(store, backup) },
  "what was lost restored from its mirror": {
    prepare: (store) => forgetEverything(store),
    write: (store, { mirror, now }) => restoreMirror(store, mirror, now),
  },
  "a reading that finds restored posts again": {
    async prepare(store, { mirror, now }) {
      await forgetEverything(store);
      await restoreMirror(store, mirror, now);
    },
    write: (store, { posts, now, tabId }) => record(store, now, page(posts, { arrived: true }), { tabId, pageId: "later" }),
  },
  "a tab that was closed": { write: (store, { tabId }) => forgetTab(store, tabId) },
  "a live blog forgotten by its age": { write: (store, { now }) => prune(store, now.add({ hours: 24 * 100 }), 90) },
  "a live blog forgotten": { write: (store) => forgetLiveBlog(store, BLOG) },
  "everything forgotten": { write: (store) => forgetEverything(store) },
};

/** Random, and the same in every run. */
const seed = Number(process.env.CATCHLINE_SEED ?? 8);
const pasts = fc.sample(run, { numRuns: ROUNDS, seed });

async function live(actions: (typeof pasts)[number], { prepare }: Partial<Kind> = {}): Promise<Past> {
  const stage = new Stage();
  try {
    await perform(stage, actions, async () => undefined);
    const { store } = stage;
    const timeline = await readTimeline(store, BLOG);
    const tab = (await store.tabs.toArray())[0];
    const now = Temporal.Instant.from(timeline?.liveBlog.lastReadAt ?? "2023-03-23T00:00:00Z").add({ minutes: 40 });
    // A post that only the backup knows, so that there is something to take in.
    const backup = JSON.parse(
      JSON.stringify(await exportBackup(store, now))
        .replaceAll('"p1"', '"elsewhere"')
        .replaceAll("#p1", "#elsewhere"),
    );
    const mirrored = await readMirrored(store, BLOG);
    const mirror: Mirror = { birth: "another", liveBlogs: mirrored === null ? [] : [mirrored], corrections: [] };
    const past = { rows: {}, mirror, posts: timeline?.posts ?? [], now, tabId: tab?.tabId ?? 0, backup };
    await prepare?.(store, past);
    return { ...past, rows: await dump(store) };
  } finally {
    await stage.end();
  }
}

async function storeWith(rows: Rows): Promise<Store> {
  const store = openStore(`cut-${crypto.randomUUID()}`);
  for (const [name, each] of Object.entries(rows)) if (each.length > 0) await store.table(name).bulkPut([...each]);
  return store;
}

/** As text, random ids left out. */
async function told(store: Store): Promise<{ rows: Rows; text: string }> {
  const rows = await dump(store);
  return { rows, text: JSON.stringify(rows).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "random") };
}

/** Cuts one write off at one point, then does what is done after it. Answers what went wrong. */
async function suffer(past: Past, { write, repeatable }: Kind, point: Point | null, before: string, after: string): Promise<string[]> {
  const first = await storeWith(past.rows);
  const { ended } = await cutOff(() => write(first, past), point);
  first.close();
  const store = openStore(first.name);
  const found: string[] = [];
  try {
    const left = await told(store);
    found.push(...brokenInvariants(left.rows));
    if (ended !== (point === null)) found.push(point === null ? "it failed by itself" : "it said that it was done");
    if (left.text !== (point === null ? after : before))
      found.push(point === null ? "what was acknowledged is lost" : "a part of it was stored");
    // Not answered, so it is sent again; where the answer alone was lost, too.
    if (point === null && repeatable === false) return found;
    await write(store, past);
    const again = await told(store);
    found.push(...brokenInvariants(again.rows));
    if (again.text !== after) found.push("sent again it comes to something else");
    return found;
  } finally {
    await store.delete();
  }
}

describe("a background that is ended in the middle of a write", () => {
  it("has pasts to write into that hold together", async () => {
    for (const actions of pasts) expect(brokenInvariants((await live(actions)).rows)).toEqual([]);
  });

  it.each(Object.entries(KINDS))(
    "leaves all or nothing of %s, at every point of it, and it comes out the same when it is sent again",
    { timeout: 60_000 + ROUNDS * 20_000 },
    async (_, kind) => {
      let points = 0;
      for (const [round, actions] of pasts.entries()) {
        const past = await live(actions, kind);
        const whole = await storeWith(past.rows);
        const before = (await told(whole)).text;
        const { writes, ended } = await cutOff(() => kind.write(whole, past), null);
        const after = (await told(whole)).text;
        await whole.delete();
        expect(ended, `round ${round}`).toBe(true);
        const all: (Point | null)[] = [null, ...Array.from({ length: writes }, (__, number) => ({ before: number }))];
        if (writes > 0) all.push({ last: writes });
        for (const point of all) {
          expect(await suffer(past, kind, point, before, after), `round ${round}, ${JSON.stringify(point)} of ${writes}`).toEqual([]);
          points++;
        }
      }
      // With nothing to cut off this would prove nothing.
      expect(points).toBeGreaterThan(ROUNDS);
    },
  );
});
