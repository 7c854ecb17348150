import type { LiveBlogId, PostId, PostNames } from "../model.ts";
import type { Store } from "./schema.ts";

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
