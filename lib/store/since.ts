import type { LiveBlogId, SinceChoice } from "../model.ts";
import { makeChoice, type SinceOption, sinceOptions } from "../reading/since.ts";
import { readLastVisits } from "./queries.ts";
import type { Store } from "./schema.ts";

/**
 * Chooses since when posts of a live blog count as new, until the next visit begins. An hour and a day count back from `now` and stay where they are. Answers false,
 * and changes nothing, where the choice is not available or nothing is stored.
 */
export function chooseSince(store: Store, liveBlogId: LiveBlogId, choice: SinceChoice, now: Temporal.Instant): Promise<boolean> {
  return store.transaction("rw", store.liveBlogs, store.visits, async () => {
    const [liveBlog, [visit]] = await Promise.all([store.liveBlogs.get(liveBlogId), readLastVisits(store, liveBlogId, 1)]);
    if (liveBlog === undefined || visit === undefined) return false;
    const chosen = makeChoice(choice, visit.number, liveBlog.readToEndAt, now);
    if (chosen === null) return false;
    await store.liveBlogs.update(liveBlogId, { ...chosen });
    return true;
  });
}

/** Every choice in the order they are offered, and whether it is available; none where nothing is stored. */
export function readSinceChoices(store: Store, liveBlogId: LiveBlogId): Promise<SinceOption[]> {
  return store.transaction("r", store.liveBlogs, store.visits, async () => {
    const [liveBlog, [visit]] = await Promise.all([store.liveBlogs.get(liveBlogId), readLastVisits(store, liveBlogId, 1)]);
    return liveBlog === undefined || visit === undefined ? [] : sinceOptions(visit.number, liveBlog.readToEndAt);
  });
}
