import type { LiveBlogId } from "../model.ts";
import { epochMsOf } from "../reading/visit-clock.ts";
import { readLastVisits } from "./queries.ts";
import { forgetLiveBlog } from "./reading-actions.ts";
import type { Store } from "./schema.ts";

/** How long a live blog is remembered after its last visit. Milliseconds. */
const KEPT_MS = 90 * 24 * 60 * 60_000;

/** Forgets live blogs 90 days after their last visit, and what tabs showed that no longer exist. Answers which live blogs were forgotten. */
export async function prune(store: Store, now: Temporal.Instant, openTabIds: Iterable<number>): Promise<LiveBlogId[]> {
  await store.tabs
    .where("tabId")
    .noneOf([...openTabIds])
    .delete();
  const forgotten: LiveBlogId[] = [];
  for (const liveBlogId of await store.liveBlogs.toCollection().primaryKeys()) {
    await store.transaction("rw", store.tables, async () => {
      const [visit] = await readLastVisits(store, liveBlogId);
      if (visit !== undefined && now.epochMilliseconds - epochMsOf(visit.lastActivityAt) <= KEPT_MS) return;
      await forgetLiveBlog(store, liveBlogId);
      forgotten.push(liveBlogId);
    });
  }
  return forgotten;
}
