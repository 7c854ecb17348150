import type { LiveBlogId, Visit } from "../model.ts";
import { SINCE_LAST_VISIT } from "../reading/since.ts";
import { type VisitAt, visitAt } from "../reading/visit.ts";
import type { Store } from "./schema.ts";

/**
 * Keeps the visit going or begins the next, in the running transaction (over `liveBlogs` and `visits`). A visit that begins sets what counts as new back to the
 * last visit.
 */
export async function keepVisit(
  store: Store,
  liveBlogId: LiveBlogId,
  last: Visit | null,
  now: Temporal.Instant,
  active: boolean,
): Promise<VisitAt & { readonly began: boolean }> {
  const moment = visitAt(last, liveBlogId, now, active);
  const began = last !== null && moment.visit.number > last.number;
  if (moment.changed) await store.visits.put(moment.visit);
  if (began) await store.liveBlogs.update(liveBlogId, { ...SINCE_LAST_VISIT });
  return { ...moment, began };
}
