import { browser } from "../../lib/browser.ts";

/** The reader as built. */
const READER = "/content-scripts/reader.js";

/** Puts the reader into the page that a tab shows, its top frame. A second one takes over from the first. Rejects where the extension may not. */
export async function putReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [READER] });
}
