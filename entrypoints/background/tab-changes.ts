import { sendToPage } from "../../lib/messages.ts";
import { readTab } from "../../lib/store/queries.ts";
import { forgetTab } from "../../lib/store/reading-actions.ts";
import type { Store } from "../../lib/store/schema.ts";

/**
 * Forgets what a tab showed once another document stands in it. The browser says the same of a new document, of a step within one, and of a return out of the
 * back/forward cache, and not always before the new page has reported itself: so the page is asked, and only what the page load known before showed is forgotten.
 */
export async function forgetIfLeft(store: Store, tabId: number): Promise<void> {
  const view = await readTab(store, tabId);
  if (view === null) return;
  if (!(await stillShows(tabId, view.pageId))) await forgetTab(store, tabId, view.pageId);
}

async function stillShows(tabId: number, pageId: string): Promise<boolean> {
  try {
    // A reader from before an update knows no such question, and leaves it unanswered.
    const shown = await sendToPage(tabId, "sayWhatIsShown", {});
    return shown === undefined || shown?.pageId === pageId;
  } catch {
    return false;
  }
}
