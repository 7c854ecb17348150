import type { LiveBlogId, PostId } from "../model.ts";
import { isSeen, type SeenState } from "../reading/status.ts";
import { instantOf } from "../reading/visit-clock.ts";
import { addUndo } from "./add-undo.ts";
import { keepVisit } from "./keep-visit.ts";
import { putPosts } from "./put-posts.ts";
import { readLastVisits } from "./queries.ts";
import { readToEnd } from "./read-to-end.ts";
import type { MarkingUndo, Store, StoredPost } from "./schema.ts";

/**
 * Marks posts as seen in the words they now have. Posts already so, and unknown ones, are left alone. By hand: no activity on the page, and one step that can be
 * undone, however many posts are named.
 */
export function markSeen(store: Store, liveBlogId: LiveBlogId, postIds: readonly PostId[], now: Temporal.Instant): Promise<void> {
  return store.transaction("rw", store.liveBlogs, store.posts, store.undos, async () => {
    const before = (await store.liveBlogs.get(liveBlogId))?.readToEndAt ?? null;
    const changed = await revisePosts(store, liveBlogId, postIds, (post) => asSeen(post, now));
    if (changed.length === 0) return;
    const after = await readToEnd(store, liveBlogId, now);
    await addUndo(store, { liveBlogId, kind: "seen", posts: changed, readToEnd: { before, after } });
  });
}

/** Marks posts as never seen, as one step that can be undone. */
export function markUnseen(store: Store, liveBlogId: LiveBlogId, postIds: readonly PostId[]): Promise<void> {
  return store.transaction("rw", store.liveBlogs, store.posts, store.undos, async () => {
    const changed = await revisePosts(store, liveBlogId, postIds, (post) =>
      post.seenRevision === null ? post : { ...post, seenRevision: null, seenAt: null, firstSeenRevision: null },
    );
    if (changed.length === 0) return;
    const readToEndAt = (await store.liveBlogs.get(liveBlogId))?.readToEndAt ?? null;
    await addUndo(store, { liveBlogId, kind: "unseen", posts: changed, readToEnd: { before: readToEndAt, after: readToEndAt } });
  });
}

/**
 * Marks posts that were on screen long enough, which is activity of the reader: the visit goes on, or the next one begins. Answers whether one began. This is no step
 * that could be undone. With `mark` false only the activity counts: the reader wants to mark by hand alone.
 */
export function recordSeen(
  store: Store,
  liveBlogId: LiveBlogId,
  postIds: readonly PostId[],
  now: Temporal.Instant,
  mark = true,
): Promise<boolean> {
  return store.transaction("rw", store.liveBlogs, store.posts, store.visits, async () => {
    const [last] = await readLastVisits(store, liveBlogId, 1);
    // Nothing is stored of it (any more): only a reading begins a first visit.
    if (last === undefined) return false;
    const { began } = await keepVisit(store, liveBlogId, last, now, true);
    if (mark) {
      const changed = await revisePosts(store, liveBlogId, postIds, (post) => asSeen(post, now));
      if (changed.length > 0) await readToEnd(store, liveBlogId, now);
    }
    return began;
  });
}

/** Writes what of a post its reader has seen; the very same object where they have seen it as it stands. */
function asSeen(post: StoredPost, now: Temporal.Instant): StoredPost {
  if (isSeen(post)) return post;
  const { revision } = post;
  return { ...post, seenRevision: revision, seenAt: instantOf(now), firstSeenRevision: post.firstSeenRevision ?? revision };
}

async function revisePosts(
  store: Store,
  liveBlogId: LiveBlogId,
  postIds: readonly PostId[],
  revise: (post: StoredPost) => StoredPost,
): Promise<MarkingUndo["posts"]> {
  const posts = (await store.posts.bulkGet([...new Set(postIds)].map((id) => [liveBlogId, id]))).filter((post) => post !== undefined);
  const changed = posts.flatMap((post) => {
    const revised = revise(post);
    return revised === post ? [] : [{ post, revised }];
  });
  await putPosts(
    store,
    changed.map(({ revised }) => revised),
  );
  return changed.map(({ post, revised }) => ({ id: post.id, before: seenStateOf(post), after: seenStateOf(revised) }));
}

/** What of a row is its reader's. */
export function seenStateOf({ seenRevision, seenAt, firstSeenRevision }: SeenState): SeenState {
  return { seenRevision, seenAt, firstSeenRevision };
}
