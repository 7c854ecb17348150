import type { Tabs } from "webextension-polyfill";
import { browser } from "../../lib/browser.ts";
import { READER_SCRIPT } from "../../lib/content-scripts.ts";
import { liveBlogId } from "../../lib/reading/live-blog-id.ts";
import { readSiteAccess } from "../../lib/site-access/requests.ts";
import { siteStateOf } from "../../lib/site-access/site-state.ts";
import type { Store } from "../../lib/store/schema.ts";

/**
 * Puts the reader into the page that a tab shows, its top frame, however far it has loaded. A page that has one keeps it. Rejects where the extension may not.
 */
export async function putReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [READER_SCRIPT], injectImmediately: true });
}

/**
 * Puts the reader into a page that has just begun to load, where a live blog is stored that was read at its address: no gate has to look at it, and its posts can be marked as soon as
 * they are there.
 */
export async function putReaderWhereKnown(store: Store, { id, url, incognito }: Tabs.Tab): Promise<void> {
  if (id === undefined || url === undefined || incognito) return;
  const [stored, access] = await Promise.all([store.liveBlogs.get(liveBlogId(url, null)), readSiteAccess()]);
  if (stored !== undefined && siteStateOf(url, access).kind === "on") await putReader(id);
}
