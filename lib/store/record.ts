import type { Detection, LiveBlogId, PostId, PostStatus, Snapshot } from "../model.ts";
import { type Change, compare, isOutdated, type PageLoad } from "../reading/compare.ts";
import { type Baseline, baselineOf, SINCE_LAST_VISIT } from "../reading/since.ts";
import { isSeen, postStatus } from "../reading/status.ts";
import { instantAfter } from "../reading/visit-clock.ts";
import { applyReading } from "./apply.ts";
import { keepVisit } from "./keep-visit.ts";
import { liveBlogRow, sinceOf } from "./live-blog-row.ts";
import { namePosts, nameReading } from "./name-reading.ts";
import { putPosts } from "./put-posts.ts";
import { readLastVisits, readPosts } from "./queries.ts";
import { readToEnd } from "./read-to-end.ts";
import { recallPosts } from "./recall.ts";
import type { Store, StoredLiveBlog, StoredPost, StoredRevision, StoredTab } from "./schema.ts";
import { sizeOf } from "./size.ts";
import { type Standing, standingAfter } from "./standing.ts";

/** One reading of a page, interpreted. */
export interface Reading {
  readonly snapshot: Snapshot;
  readonly detection: Detection;
  readonly tabId: number;
  /** Random, one per page load. */
  readonly pageId: string;
  /** `opened` and `returned` are activity of the reader; `changed` and `confirmed` are not. */
  readonly reason: "opened" | "returned" | "changed" | "confirmed";
  readonly now: Temporal.Instant;
}

/** What was recorded, for the page to mark. */
export interface Recorded {
  readonly liveBlogId: LiveBlogId;
  readonly tabId: number;
  /** One for each of `Snapshot.pageOrder`, in its order, by the id that is kept. */
  readonly posts: readonly { readonly id: PostId; readonly status: PostStatus; readonly seen: boolean }[];
  /** Something is missing for the first time: another reading has to confirm it. */
  readonly confirm: boolean;
}

/** A reading that was recorded, and what stands in the store after it. */
export interface RecordedWhole {
  readonly recorded: Recorded;
  /** Null where a post that arrives on top is to be recorded with all others. Costs some time for every post, so it is asked for once who waits for the answer has it. */
  standing(): Standing | null;
}

/** Records a reading as `recordWhole` does. */
export async function recordReading(store: Store, reading: Reading): Promise<Recorded> {
  return (await recordWhole(store, reading)).recorded;
}

/**
 * Records a reading in one transaction: all of it or nothing. The same reading sent twice changes nothing the second time, so that one whose answer was lost may be
 * sent again. Only rows that changed are written.
 */
export function recordWhole(store: Store, reading: Reading): Promise<RecordedWhole> {
  const { liveBlogs, posts, revisions, visits, tabs, names, remembered } = store;
  return store.transaction("rw", [liveBlogs, posts, revisions, visits, tabs, names, remembered], async () => {
    const { snapshot, tabId, pageId, reason, now } = reading;
    const liveBlogId = snapshot.liveBlog.id;
    const [liveBlog, known, [lastVisit], tab] = await Promise.all([
      liveBlogs.get(liveBlogId),
      readPosts(store, liveBlogId),
      readLastVisits(store, liveBlogId),
      tabs.get(tabId),
    ]);

    // Readings follow each other in time, also where the clock is set back: what the reader had read to the end stays before what came then.
    const at = instantAfter(now, [liveBlog?.lastReadAt ?? null, liveBlog?.readToEndAt ?? null]);
    const moment = await keepVisit(store, liveBlogId, lastVisit ?? null, now, reason === "opened" || reason === "returned");
    const chosen = moment.began || liveBlog === undefined ? SINCE_LAST_VISIT : liveBlog;
    const { baseline } = baselineOf(chosen, moment.visit.number);

    const before = liveBlog !== undefined && tab?.pageId === pageId && tab.liveBlogId === liveBlogId ? tab : null;
    const page: PageLoad = { pageId, openedAt: before?.openedAt ?? at, shownUntil: before?.shownUntil ?? null, first: before === null };
    const comparison = compare(known, snapshot, page, isWhollyKnown(liveBlog, known), at);
    const named = namePosts(snapshot);
    const lastReading = nameReading(reading, snapshot, named);
    if (before?.lastReading === lastReading) {
      const rows = new Map(known.map((row) => [row.id, row]));
      const confirm = comparison.changes.some(({ kind, id }) => kind === "removed" && rows.get(id)?.removedAt === null);
      return { recorded: answer(reading, comparison.ids, rows, baseline, confirm), standing: () => null };
    }

    const earlierTexts = await readEarlierTexts(store, known, comparison.changes);
    const changes = comparison.changes.filter((change) => !isOld(change, known, earlierTexts, page));
    const read = applyReading(
      snapshot.liveBlog,
      known,
      snapshot,
      { ...comparison, changes },
      { at, visit: moment.number, pageId, openedAt: page.openedAt },
    );
    const applied = recallPosts(await remembered.get(liveBlogId), known, read);
    const reworded = changes
      .filter(({ kind }) => kind === "edited" || kind === "reread")
      .map(({ id }): [LiveBlogId, PostId] => [liveBlogId, id]);
    const tabRow: StoredTab = {
      tabId,
      pageId,
      liveBlogId,
      openedAt: page.openedAt,
      inView: before?.inView ?? null,
      canReturn: before?.canReturn ?? false,
      detection: reading.detection,
      shownUntil: comparison.shownUntil,
      lastReading,
    };
    const revisionBytes = (liveBlog?.revisionBytes ?? 0) + sizeOf(applied.earlier);
    const blogRow: StoredLiveBlog = {
      ...liveBlogRow(snapshot, reading.detection, liveBlog, { lastReadAt: at, openedAt: page.first ? at : (liveBlog?.openedAt ?? at) }),
      bytes: revisionBytes + sizeOf(applied.rows.values()),
      revisionBytes,
      ...sinceOf(chosen),
    };
    await Promise.all([
      putPosts(store, applied.changed),
      applied.earlier.length > 0 && revisions.bulkPut(applied.earlier),
      reworded.length > 0 && names.bulkDelete(reworded),
      tabs.put(tabRow),
      liveBlogs.put(blogRow),
    ]);
    // Where the one post not read yet is withdrawn, the rest has been.
    if (changes.some(({ kind }) => kind === "removed")) await readToEnd(store, liveBlogId, now);
    const confirm = changes.some(({ kind }) => kind === "absent");
    return {
      recorded: answer(reading, comparison.ids, applied.rows, baseline, confirm),
      standing: () => standingAfter(snapshot, comparison, applied.rows, { named, tab: tabRow, liveBlog: blogRow }),
    };
  });
}

function answer(
  { snapshot, tabId }: Reading,
  ids: ReadonlyMap<PostId, PostId>,
  rows: ReadonlyMap<PostId, StoredPost>,
  baseline: Baseline,
  confirm: boolean,
): Recorded {
  const posts = snapshot.pageOrder.map((readId) => {
    const id = ids.get(readId) ?? readId;
    const row = rows.get(id);
    return row === undefined
      ? { id, status: "unseen" as const, seen: false }
      : { id, status: postStatus(row, baseline), seen: isSeen(row) };
  });
  return { liveBlogId: snapshot.liveBlog.id, tabId, posts, confirm };
}

function isWhollyKnown(liveBlog: StoredLiveBlog | undefined, known: readonly StoredPost[]): boolean {
  const claimed = liveBlog?.claimedPostCount ?? null;
  return claimed !== null && known.filter((post) => post.removedAt === null).length >= claimed;
}

async function readEarlierTexts(store: Store, known: readonly StoredPost[], changes: readonly Change[]): Promise<StoredRevision[]> {
  const edited = new Set(changes.filter(({ kind }) => kind === "edited").map(({ id }) => id));
  const keys = known
    .filter((row) => edited.has(row.id))
    .flatMap((row) => Array.from({ length: row.revision }, (_, number): [LiveBlogId, PostId, number] => [row.liveBlogId, row.id, number]));
  if (keys.length === 0) return [];
  return (await store.revisions.bulkGet(keys)).filter((revision) => revision !== undefined);
}

function isOld(change: Change, known: readonly StoredPost[], earlierTexts: readonly StoredRevision[], page: PageLoad): boolean {
  if (change.kind !== "edited") return false;
  const row = known.find(({ id }) => id === change.id);
  const earlier = earlierTexts.filter(({ postId }) => postId === change.id);
  return row !== undefined && isOutdated(change.post, row, earlier, page);
}
