import type { Instant, LiveBlogId } from "../model.ts";
import { instantOf } from "../reading/visit-clock.ts";
import type { Store } from "./schema.ts";

/**
 * Notes that the reader has now seen every post, if that is so; to be called where something stopped waiting, in the running transaction (over `liveBlogs` and
 * `posts`). Answers when every post had last been seen. Never earlier than noted before.
 */
export async function readToEnd(store: Store, liveBlogId: LiveBlogId, now: Temporal.Instant): Promise<Instant | null> {
  const [liveBlog, waiting, seen] = await Promise.all([
    store.liveBlogs.get(liveBlogId),
    store.posts.where({ liveBlogId, waiting: 1 }).count(),
    store.posts.where({ liveBlogId, waiting: 0 }).count(),
  ]);
  const before = liveBlog?.readToEndAt ?? null;
  if (liveBlog === undefined || waiting > 0 || seen === 0) return before;
  // Ours are all written alike, so that the strings sort as the instants do.
  let at = instantOf(now);
  for (const other of [liveBlog.lastReadAt, before]) if (other !== null && other > at) at = other;
  await store.liveBlogs.update(liveBlogId, { readToEndAt: at });
  return at;
}
