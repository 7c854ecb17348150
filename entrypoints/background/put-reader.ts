import { browser } from "../../lib/browser.ts";
import { READER_SCRIPT } from "../../lib/content-scripts.ts";

/** Puts the reader into the page that a tab shows, its top frame. A page that has one keeps it. Rejects where the extension may not. */
export async function putReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [READER_SCRIPT] });
}
