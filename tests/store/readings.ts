// Dexie looks for IndexedDB when it is loaded: a test that loads it by another way first has this import itself.
import "fake-indexeddb/auto";
import { onTestFinished } from "vitest";
import type { Detection, Instant, LiveBlogId, Post, PostId, PostStatus, Snapshot } from "../../lib/model.ts";
import { readTimeline } from "../../lib/store/queries.ts";
import { type Reading, type Recorded, recordReading } from "../../lib/store/record.ts";
import { openStore, type Store } from "../../lib/store/schema.ts";

export const BLOG = "https://edition.cnn.com/europe/live-news/russia-ukraine-war-news" as LiveBlogId;

export const DETECTION: Detection = { isLiveBlog: true, confidence: 0.98, signals: [], embed: null };

/** Another live blog. */
export const OTHER = "https://www.bbc.com/news/live/world-1" as LiveBlogId;

/** A moment on the evening of the reference page: `at("22:10")`, `at("24:10")` is past midnight. */
export function at(clock: string): Temporal.Instant {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(":").map(Number);
  return Temporal.Instant.from("2023-03-22T00:00:00Z").add({ hours, minutes, seconds });
}

/** A post by its id; `clock` null: untimed. */
export function post(id: string, clock: string | null, text = `The words of ${id}.`, more: Partial<Post> = {}): Post {
  return {
    id: id as PostId,
    permalink: `${BLOG}#${id}`,
    publishedAt: clock === null ? null : (at(clock).toString() as Instant),
    modifiedAt: null,
    timeCertain: true,
    title: null,
    authors: ["Mariya Knight"],
    text,
    kinds: [],
    inPage: true,
    pageIndex: null,
    ...more,
  };
}

/** A page that shows these posts, given oldest first and shown newest first unless `pageOrder` says otherwise. */
export function snapshot(
  posts: readonly Post[],
  more: { claimed?: number | null; startsAtTop?: boolean; pageOrder?: string[] } = {},
): Snapshot {
  const inPage = posts.filter((each) => each.inPage);
  const pageOrder = (more.pageOrder as PostId[] | undefined) ?? inPage.map(({ id }) => id).reverse();
  return {
    liveBlog: {
      id: BLOG,
      url: BLOG,
      title: "Russia's war in Ukraine",
      publisher: "CNN",
      language: "en",
      coverage: "live",
      claimedPostCount: more.claimed ?? null,
      timeZone: "America/New_York",
    },
    coverageLine: { read: posts.length, claimed: more.claimed ?? null, inPage: inPage.length, outOfOrder: 0, untimed: 0, notLoaded: 0 },
    posts: posts.map((each) => ({ ...each, pageIndex: pageOrder.includes(each.id) ? pageOrder.indexOf(each.id) : null })),
    pageOrder,
    startsAtTop: more.startsAtTop ?? true,
  };
}

/** The page of the other live blog, with these posts. */
export function elsewhere(posts: readonly Post[]): Snapshot {
  const read = snapshot(posts);
  return { ...read, liveBlog: { ...read.liveBlog, id: OTHER } };
}

/** A store of its own for the running test, deleted after it. */
export function openTestStore(): Store {
  const store = openStore(`test-${crypto.randomUUID()}`);
  onTestFinished(() => store.delete());
  return store;
}

/** Records a reading: by default the first one of tab 1's page load `p1`. */
export function record(
  store: Store,
  now: Temporal.Instant,
  shown: readonly Post[] | Snapshot,
  more: Partial<Omit<Reading, "now" | "snapshot">> = {},
): Promise<Recorded> {
  const read = Array.isArray(shown) ? snapshot(shown as Post[]) : (shown as Snapshot);
  return recordReading(store, { snapshot: read, detection: DETECTION, tabId: 1, pageId: "p1", reason: "opened", ...more, now });
}

/** The ids that have each status, in true time order. */
export async function statuses(store: Store): Promise<Partial<Record<PostStatus, string[]>>> {
  const timeline = await readTimeline(store, BLOG);
  const found: Partial<Record<PostStatus, string[]>> = {};
  for (const { id, status } of timeline?.posts ?? []) found[status] = [...(found[status] ?? []), id];
  return found;
}

/** The ids of all stored posts in true time order. */
export async function stored(store: Store): Promise<string[]> {
  return ((await readTimeline(store, BLOG))?.posts ?? []).map(({ id }) => id);
}

/** Everything in the database, to compare. */
export async function dump(store: Store): Promise<Record<string, unknown[]>> {
  return Object.fromEntries(await Promise.all(store.tables.map(async (table) => [table.name, await table.toArray()])));
}
