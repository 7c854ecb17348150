import type { LiveBlogId, PostId, PostNames } from "../model.ts";
import { ofLiveBlog } from "./keys.ts";
import type { Store, StoredNames } from "./schema.ts";

/** The words of a post, by their hash. */
export interface WordedPost {
  readonly id: PostId;
  readonly hash: string;
}

/** Who and where was found in these posts as they are worded, in their order; null for those nobody has looked in since. */
export async function readNames(store: Store, liveBlogId: LiveBlogId, posts: readonly WordedPost[]): Promise<(PostNames | null)[]> {
  const rows = await store.names.bulkGet(posts.map(({ id }) => [liveBlogId, id]));
  return posts.map(({ hash }, at) => (rows[at]?.hash === hash ? rows[at].names : null));
}

/** Rows that come at once: brought from the store in a few milliseconds, so that a frame can be drawn before the next. */
const SLICE_ROWS = 100;

/** All that is stored of the names of a live blog, slice by slice, whether its posts are still worded so or not: for many posts by far quicker than to ask for each. */
export async function* readAllNames(store: Store, liveBlogId: LiveBlogId): AsyncGenerator<readonly StoredNames[]> {
  const [first, last] = ofLiveBlog(liveBlogId);
  for (let after = first, full = true; full; ) {
    const rows: StoredNames[] = await store.names
      .where("[liveBlogId+postId]")
      .between(after, last, false, true)
      .limit(SLICE_ROWS)
      .toArray();
    if (rows.length > 0) yield rows;
    after = [liveBlogId, rows.at(-1)?.postId];
    full = rows.length === SLICE_ROWS;
  }
}

/** Stores what was found in posts of a live blog. What belongs to a post that is no longer stored is dropped. */
export function recordNames(
  store: Store,
  liveBlogId: LiveBlogId,
  found: readonly { readonly postId: PostId; readonly hash: string; readonly names: PostNames }[],
): Promise<void> {
  return store.transaction("rw", store.posts, store.names, async () => {
    const posts = await store.posts.bulkGet(found.map(({ postId }) => [liveBlogId, postId]));
    const kept = found.filter((_, at) => posts[at] !== undefined);
    await store.names.bulkPut(kept.map(({ postId, hash, names }) => ({ liveBlogId, postId, hash, names })));
  });
}
