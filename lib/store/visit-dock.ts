import type { LiveBlogId } from "../model.ts";
import { readLastVisits } from "./queries.ts";
import type { Store, StoredVisit } from "./schema.ts";

/** Remembers with the last visit to a live blog whether the reader has closed the dock for the rest of it. */
export function recordDockClosed(store: Store, liveBlogId: LiveBlogId, closed: boolean): Promise<void> {
  return store.transaction("rw", store.visits, async () => {
    const visit: StoredVisit | undefined = (await readLastVisits(store, liveBlogId, 1))[0];
    if (visit !== undefined && (visit.dockClosed ?? false) !== closed) await store.visits.put({ ...visit, dockClosed: closed });
  });
}

/** Whether the reader has closed the dock in the last visit to a live blog. */
export async function readDockClosed(store: Store, liveBlogId: LiveBlogId): Promise<boolean> {
  const visit: StoredVisit | undefined = (await readLastVisits(store, liveBlogId, 1))[0];
  return visit?.dockClosed ?? false;
}
