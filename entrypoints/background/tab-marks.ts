import { sendToPage } from "../../lib/messages.ts";
import type { LiveBlogId } from "../../lib/model.ts";
import { readSettings } from "../../lib/settings.ts";
import { countNew, readMarks } from "../../lib/store/queries.ts";
import type { Store } from "../../lib/store/schema.ts";
import { showBadge } from "./badge.ts";

/** Shows on the button of a tab how many posts of its live blog are new. */
export async function showNew(store: Store, tabId: number, liveBlogId: LiveBlogId): Promise<void> {
  const [newCount, { badge }] = await Promise.all([countNew(store, liveBlogId), readSettings()]);
  await showBadge(tabId, newCount, badge);
}

/** Shows anew what is new, on the buttons of all tabs that show a live blog. */
export async function showNewEverywhere(store: Store): Promise<void> {
  await Promise.all((await store.tabs.toArray()).map(({ tabId, liveBlogId }) => showNew(store, tabId, liveBlogId)));
}

/** Has every tab that shows a live blog draw its marks anew, and its button too. A tab whose page does not answer reports itself when it comes back. */
export async function refreshMarks(store: Store, liveBlogId: LiveBlogId): Promise<void> {
  const [posts, tabs] = await Promise.all([readMarks(store, liveBlogId), store.tabs.where("liveBlogId").equals(liveBlogId).toArray()]);
  await Promise.allSettled(
    tabs.flatMap(({ tabId }) => [sendToPage(tabId, "remarkPosts", { liveBlogId, posts }), showNew(store, tabId, liveBlogId)]),
  );
}
