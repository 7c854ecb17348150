import type { LiveBlogId, Mention, PostId } from "../model.ts";
import { isSeen } from "../reading/status.ts";
import { visitAt } from "../reading/visit.ts";
import { instantOf } from "../reading/visit-clock.ts";
import { ofLiveBlog } from "./keys.ts";
import { readLastVisits } from "./queries.ts";
import type { Store, StoredPost } from "./schema.ts";

/** Marks posts as seen in the words they now have. Posts already so, and unknown ones, are left alone. By hand: no activity on the page. */
export function markSeen(store: Store, liveBlogId: LiveBlogId, postIds: readonly PostId[], now: Temporal.Instant): Promise<void> {
  const seenAt = instantOf(now);
  return revisePosts(store, liveBlogId, postIds, (post) => (isSeen(post) ? post : { ...post, seenRevision: post.revision, seenAt }));
}

/** Marks posts as never seen. */
export function markUnseen(store: Store, liveBlogId: LiveBlogId, postIds: readonly PostId[]): Promise<void> {
  return revisePosts(store, liveBlogId, postIds, (post) =>
    post.seenRevision === null ? post : { ...post, seenRevision: null, seenAt: null },
  );
}

/** Marks posts that were on screen long enough, which is activity of the reader: the visit goes on, or the next one begins. Answers whether one began. */
export function recordSeen(store: Store, liveBlogId: LiveBlogId, postIds: readonly PostId[], now: Temporal.Instant): Promise<boolean> {
  return store.transaction("rw", store.liveBlogs, store.posts, store.visits, async () => {
    const began = await keepVisitGoing(store, liveBlogId, now);
    await markSeen(store, liveBlogId, postIds, now);
    return began;
  });
}

/** Records where the reader is in the page of a tab, which is activity too. Answers whether a visit began. A tab not known to show this live blog is left alone. */
export function recordView(
  store: Store,
  tabId: number,
  view: { readonly liveBlogId: LiveBlogId; readonly inView: PostId | null; readonly canReturn: boolean },
  now: Temporal.Instant,
): Promise<boolean> {
  return store.transaction("rw", store.liveBlogs, store.tabs, store.visits, async () => {
    const { liveBlogId, inView, canReturn } = view;
    const tab = await store.tabs.get(tabId);
    if (tab?.liveBlogId === liveBlogId && (tab.inView !== inView || tab.canReturn !== canReturn)) {
      await store.tabs.put({ ...tab, inView, canReturn });
    }
    return await keepVisitGoing(store, liveBlogId, now);
  });
}

/** Forgets what a tab shows. */
export async function forgetTab(store: Store, tabId: number): Promise<void> {
  await store.tabs.delete(tabId);
}

/** Deletes all that is stored of a live blog, at once. A page of it that is still open is read anew, as on a first visit. */
export function forgetLiveBlog(store: Store, liveBlogId: LiveBlogId): Promise<void> {
  const bounds = ofLiveBlog(liveBlogId);
  return store.transaction("rw", store.tables, async () => {
    await Promise.all([
      store.liveBlogs.delete(liveBlogId),
      store.posts
        .where("[liveBlogId+id]")
        .between(...bounds)
        .delete(),
      store.revisions
        .where("[liveBlogId+postId+number]")
        .between(...bounds)
        .delete(),
      store.visits
        .where("[liveBlogId+number]")
        .between(...bounds)
        .delete(),
      store.mentions
        .where("[liveBlogId+postId]")
        .between(...bounds)
        .delete(),
      store.tabs.where("liveBlogId").equals(liveBlogId).delete(),
    ]);
  });
}

/** Deletes everything. */
export function forgetEverything(store: Store): Promise<void> {
  return store.transaction("rw", store.tables, async () => {
    await Promise.all(store.tables.map((table) => table.clear()));
  });
}

/** Stores what was found in posts of a live blog. What belongs to a post that is no longer stored is dropped. */
export function storeMentions(
  store: Store,
  liveBlogId: LiveBlogId,
  rows: readonly { readonly postId: PostId; readonly hash: string; readonly mentions: readonly Mention[] }[],
): Promise<void> {
  return store.transaction("rw", store.posts, store.mentions, async () => {
    const posts = await store.posts.bulkGet(rows.map((row) => [liveBlogId, row.postId]));
    const kept = rows.filter((_, index) => posts[index] !== undefined);
    await store.mentions.bulkPut(kept.map(({ postId, hash, mentions }) => ({ liveBlogId, postId, hash, mentions })));
  });
}

function revisePosts(
  store: Store,
  liveBlogId: LiveBlogId,
  postIds: readonly PostId[],
  revise: (post: StoredPost) => StoredPost,
): Promise<void> {
  return store.transaction("rw", store.posts, async () => {
    const posts = (await store.posts.bulkGet(postIds.map((id) => [liveBlogId, id]))).filter((post) => post !== undefined);
    const revised = posts.map(revise).filter((post, index) => post !== posts[index]);
    if (revised.length > 0) await store.posts.bulkPut(revised);
  });
}

async function keepVisitGoing(store: Store, liveBlogId: LiveBlogId, now: Temporal.Instant): Promise<boolean> {
  const [last] = await readLastVisits(store, liveBlogId);
  // Nothing is stored of it (any more): only a reading begins a first visit.
  if (last === undefined) return false;
  const { visit, changed } = visitAt(last, liveBlogId, now, true);
  if (changed) await store.visits.put(visit);
  return visit.number > last.number;
}
