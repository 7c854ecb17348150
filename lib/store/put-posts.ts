import { isWaiting } from "../reading/status.ts";
import type { Store, StoredPost } from "./schema.ts";

/** Writes rows of posts, each with whether it waits to be read as it follows from the rest. The only way rows of posts are written. */
export async function putPosts(store: Store, rows: readonly StoredPost[]): Promise<void> {
  if (rows.length > 0) await store.posts.bulkPut(rows.map((row) => ({ ...row, waiting: isWaiting(row) ? 1 : 0 })));
}
