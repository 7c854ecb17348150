import { type Backup, type BackupLiveBlog, type BackupPost, interpretBackup } from "../backup-format.ts";
import { numberOrder } from "../reading/compare-order.ts";
import { SINCE_LAST_VISIT } from "../reading/since.ts";
import { instantOf } from "../reading/visit-clock.ts";
import { rowOf, textsBefore } from "./backup-rows.ts";
import { readAllCorrections } from "./corrections.ts";
import { ofLiveBlog } from "./keys.ts";
import { mergeLiveBlogs } from "./merge-backup.ts";
import { putPosts } from "./put-posts.ts";
import { readPosts } from "./queries.ts";
import type { Store, StoredLiveBlog, StoredPost, StoredRevision } from "./schema.ts";
import { sizeOf } from "./size.ts";

/** All reading state as one JSON object, read in one transaction. What can be found again is left out: names, tabs, steps to undo. */
export function exportBackup(store: Store, now: Temporal.Instant): Promise<Backup> {
  return store.transaction("r", [store.liveBlogs, store.posts, store.revisions, store.visits, store.runs, store.corrections], async () => {
    const liveBlogs: BackupLiveBlog[] = [];
    for (const liveBlog of await store.liveBlogs.toArray()) liveBlogs.push(await exportLiveBlog(store, liveBlog));
    const corrections = (await readAllCorrections(store)).map((correction) => ({
      ...correction,
      forms: [...correction.forms],
    }));
    return { format: "catchline-backup", version: 1, exportedAt: instantOf(now), liveBlogs, corrections };
  });
}

/**
 * Merges a backup into what is stored, all of it or nothing; the same one again changes nothing. Steps to undo are forgotten where it changed a live blog. Answers
 * what the backup held. Rejects with an `Error` that says in one line what is wrong with it, and writes nothing then.
 */
export async function importBackup(store: Store, json: unknown): Promise<{ readonly liveBlogs: number; readonly posts: number }> {
  const { liveBlogs, corrections } = interpretBackup(json);
  await store.transaction("rw", store.tables, async () => {
    for (const other of liveBlogs) await importLiveBlog(store, other);
    await store.corrections.bulkPut(corrections);
  });
  return { liveBlogs: liveBlogs.length, posts: liveBlogs.reduce((sum, { posts }) => sum + posts.length, 0) };
}

async function exportLiveBlog(store: Store, stored: StoredLiveBlog): Promise<BackupLiveBlog> {
  const bounds = ofLiveBlog(stored.id);
  const [posts, revisions, visits, run] = await Promise.all([
    readPosts(store, stored.id),
    store.revisions
      .where("[liveBlogId+postId+number]")
      .between(...bounds)
      .toArray(),
    store.visits
      .where("[liveBlogId+number]")
      .between(...bounds)
      .toArray(),
    store.runs.get(stored.id),
  ]);
  const earlier = Map.groupBy(revisions, ({ postId }) => postId);
  const { id, url, title, publisher, language, coverage, claimedPostCount, timeZone, embed, lastReadAt, pinned, readToEndAt } = stored;
  return {
    ...{ id, url, title, publisher, language, coverage, claimedPostCount, timeZone, embed, lastReadAt, pinned, readToEndAt },
    coverageLine: { ...stored.coverageLine },
    visits: visits.map(({ startedAt, lastActivityAt }) => ({ startedAt, lastActivityAt })),
    posts: posts.map((post) => exportPost(post, earlier.get(post.id) ?? [])),
    catchUp: run === undefined ? null : { startedAt: run.startedAt, postIds: [...run.postIds], at: run.at, active: run.active },
  };
}

function exportPost(post: StoredPost, revisions: readonly StoredRevision[]): BackupPost {
  const { id, permalink, publishedAt, modifiedAt, timeCertain, firstVisit, arrivedAt, loadedLate, textFromPage } = post;
  const { seenRevision, firstSeenRevision, seenAt, removedAt, removedInVisit, title, text, wordsReadAt, wordings } = post;
  return {
    ...{ id, permalink, publishedAt, modifiedAt, timeCertain },
    authors: [...post.authors],
    kinds: [...post.kinds],
    ...{ firstVisit, arrivedAt, loadedLate },
    texts: [
      ...revisions.map((revision) => ({
        title: revision.title,
        text: revision.text,
        readAt: revision.readAt,
        visit: revision.readInVisit,
      })),
      { title, text, readAt: wordsReadAt, visit: wordings.at(-1)?.visit ?? firstVisit },
    ],
    textFromPage,
    ...{ seenText: seenRevision, firstSeenText: firstSeenRevision, seenAt, removedAt, removedInVisit },
  };
}

async function importLiveBlog(store: Store, other: BackupLiveBlog): Promise<void> {
  const stored = await store.liveBlogs.get(other.id);
  const own = stored === undefined ? null : await exportLiveBlog(store, stored);
  const merged = own === null ? other : mergeLiveBlogs(own, other);
  if (own !== null && isSame(own, merged)) return;

  const rows = new Map((await readPosts(store, other.id)).map((row) => [row.id, row]));
  const ownPosts = new Map(own?.posts.map((post) => [post.id, post]));
  const orders = numberOrder(
    merged.posts.map(({ id }) => id),
    new Map([...rows].map(([id, row]) => [id, row.order])),
  );
  for (const post of merged.posts) {
    const row = rows.get(post.id);
    const order = orders.get(post.id) ?? row?.order ?? 0;
    if (row !== undefined && isSame(ownPosts.get(post.id), post)) {
      if (row.order !== order) rows.set(post.id, { ...row, order });
      continue;
    }
    rows.set(post.id, rowOf(other.id, post, order, row ?? null));
    await store.revisions
      .where("[liveBlogId+postId+number]")
      .between([other.id, post.id, 0], [other.id, post.id, Number.POSITIVE_INFINITY])
      .delete();
    await store.revisions.bulkPut(textsBefore(other.id, post));
  }
  await putPosts(store, [...rows.values()]);
  await writeLiveBlog(store, merged, stored ?? null, [...rows.values()]);
}

async function writeLiveBlog(
  store: Store,
  merged: BackupLiveBlog,
  stored: StoredLiveBlog | null,
  rows: readonly StoredPost[],
): Promise<void> {
  const { visits, posts, catchUp, ...facts } = merged;
  const liveBlogId = merged.id;
  const revisionBytes = posts.reduce((sum, post) => sum + sizeOf(textsBefore(liveBlogId, post)), 0);
  await store.visits
    .where("[liveBlogId+number]")
    .between(...ofLiveBlog(liveBlogId))
    .delete();
  await store.visits.bulkPut(visits.map((visit, at) => ({ liveBlogId, number: at + 1, ...visit })));
  await store.undos
    .where("[liveBlogId+number]")
    .between(...ofLiveBlog(liveBlogId))
    .delete();
  if (catchUp !== null) await store.runs.put({ liveBlogId, ...catchUp });
  await store.liveBlogs.put({
    ...SINCE_LAST_VISIT,
    ...(stored === null ? {} : { since: stored.since, sinceAt: stored.sinceAt }),
    ...facts,
    openedAt: stored?.openedAt ?? merged.lastReadAt,
    bytes: revisionBytes + sizeOf(rows),
    revisionBytes,
  });
}

/** Both are plain JSON written by us, always in the same order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
