import type { LiveBlogId, PostId } from "../model.ts";
import { keepVisit } from "./keep-visit.ts";
import { ofLiveBlog } from "./keys.ts";
import { readLastVisits } from "./queries.ts";
import type { Store } from "./schema.ts";

/** Records where the reader is in the page of a tab, which is activity too. Answers whether a visit began. A tab not known to show this live blog is left alone. */
export function recordView(
  store: Store,
  tabId: number,
  view: { readonly liveBlogId: LiveBlogId; readonly inView: PostId | null; readonly canReturn: boolean },
  now: Temporal.Instant,
): Promise<boolean> {
  return store.transaction("rw", store.liveBlogs, store.tabs, store.visits, async () => {
    const { liveBlogId, inView, canReturn } = view;
    const tab = await store.tabs.get(tabId);
    if (tab?.liveBlogId === liveBlogId && (tab.inView !== inView || tab.canReturn !== canReturn)) {
      await store.tabs.put({ ...tab, inView, canReturn });
    }
    const [last] = await readLastVisits(store, liveBlogId, 1);
    // Nothing is stored of it (any more): only a reading begins a first visit.
    if (last === undefined) return false;
    return (await keepVisit(store, liveBlogId, last, now, true)).began;
  });
}

/** Forgets what a tab shows; with `pageId`, only what that page load showed. */
export function forgetTab(store: Store, tabId: number, pageId?: string): Promise<void> {
  return store.transaction("rw", store.tabs, async () => {
    if (pageId === undefined || (await store.tabs.get(tabId))?.pageId === pageId) await store.tabs.delete(tabId);
  });
}

/** Deletes all that is stored of a live blog, and the corrections kept for it alone, at once. A page of it that is still open is read anew, as on a first visit. */
export function forgetLiveBlog(store: Store, liveBlogId: LiveBlogId): Promise<void> {
  const bounds = ofLiveBlog(liveBlogId);
  return store.transaction("rw", store.tables, async () => {
    await Promise.all([
      store.liveBlogs.delete(liveBlogId),
      store.posts
        .where("[liveBlogId+id]")
        .between(...bounds)
        .delete(),
      store.revisions
        .where("[liveBlogId+postId+number]")
        .between(...bounds)
        .delete(),
      store.visits
        .where("[liveBlogId+number]")
        .between(...bounds)
        .delete(),
      store.names
        .where("[liveBlogId+postId]")
        .between(...bounds)
        .delete(),
      store.corrections.filter((correction) => correction.liveBlogId === liveBlogId).delete(),
      store.undos
        .where("[liveBlogId+number]")
        .between(...bounds)
        .delete(),
      store.runs.delete(liveBlogId),
      store.remembered.delete(liveBlogId),
      store.tabs.where("liveBlogId").equals(liveBlogId).delete(),
    ]);
  });
}

/** Deletes everything but which database this is: one emptied by its reader is not one that was lost. */
export function forgetEverything(store: Store): Promise<void> {
  return store.transaction("rw", store.tables, async () => {
    await Promise.all(store.tables.filter((table) => table.name !== store.births.name).map((table) => table.clear()));
  });
}
