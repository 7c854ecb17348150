/** What the bench runs in a page of the extension to write as the background does: every panel hears of it. */
import { putPosts } from "../../../lib/store/put-posts.ts";
import { openStore, type StoredPost } from "../../../lib/store/schema.ts";

const store = openStore();

/** Stores a post, and answers when that is done. */
export function put(post: StoredPost): Promise<void> {
  return store.transaction("rw", store.posts, () => putPosts(store, [post]));
}

/** Takes it out again. */
export function drop(post: StoredPost): Promise<void> {
  return store.transaction("rw", store.posts, store.names, async () => {
    await store.posts.delete([post.liveBlogId, post.id]);
    await store.names.delete([post.liveBlogId, post.id]);
  });
}
