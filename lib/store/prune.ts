import type { LiveBlogId } from "../model.ts";
import { epochMsOf } from "../reading/visit-clock.ts";
import { readLastVisits } from "./queries.ts";
import { forgetLiveBlog } from "./reading-actions.ts";
import type { Store } from "./schema.ts";

const DAY_MS = 24 * 60 * 60_000;

/**
 * Forgets live blogs whose last visit is longer ago than they are to be kept; null: for ever, as are the pinned ones. Answers which were forgotten. It reads before it
 * writes, so that it can be run often.
 */
export async function prune(store: Store, now: Temporal.Instant, retentionDays: number | null): Promise<LiveBlogId[]> {
  if (retentionDays === null) return [];
  const isOver = async (liveBlogId: LiveBlogId): Promise<boolean> => {
    const [liveBlog, [visit]] = await Promise.all([store.liveBlogs.get(liveBlogId), readLastVisits(store, liveBlogId, 1)]);
    if (liveBlog === undefined || liveBlog.pinned) return false;
    return visit === undefined || now.epochMilliseconds - epochMsOf(visit.lastActivityAt) > retentionDays * DAY_MS;
  };
  const forgotten: LiveBlogId[] = [];
  for (const liveBlogId of await store.liveBlogs.toCollection().primaryKeys()) {
    if (!(await store.transaction("r", store.liveBlogs, store.visits, () => isOver(liveBlogId)))) continue;
    await store.transaction("rw", store.tables, async () => {
      if (!(await isOver(liveBlogId))) return;
      await forgetLiveBlog(store, liveBlogId);
      forgotten.push(liveBlogId);
    });
  }
  return forgotten;
}

/** Forgets what tabs showed that no longer exist. */
export async function pruneTabs(store: Store, openTabIds: Iterable<number>): Promise<void> {
  await store.tabs
    .where("tabId")
    .noneOf([...openTabIds])
    .delete();
}
