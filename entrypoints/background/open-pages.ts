import { browser } from "../../lib/browser.ts";
import { GATE_SCRIPT } from "../../lib/content-scripts.ts";
import { type SeenPage, sendToPage } from "../../lib/messages.ts";
import { putReader } from "./put-reader.ts";

/** How often, and after how many milliseconds, a reader that was just started is asked anew. */
const ASKED_AGAIN = { times: 20, after: 50 };

/** Puts the gate into every open page of these sites that is not read, as if it had been loaded just now. What the browser has put to sleep is read when it is loaded again. */
export async function readOpenPages(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns], discarded: false });
  await Promise.allSettled(tabs.map(async ({ id }) => id !== undefined && !(await isAnswering(id)) && putGate(id)));
}

/** Stops the readers in all open pages of the sites `on`, but for those of `except`. */
export async function stopReaders(on: readonly string[], except: readonly string[]): Promise<void> {
  if (on.length === 0) return;
  // Of a site that we may not read any more the browser tells us no address: so each page is asked to look at its own.
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map(async ({ id }) => id !== undefined && sendToPage(id, "stopReading", { on, except })));
}

/** Whether a reader answers in the page of a tab. */
export async function isAnswering(tabId: number): Promise<boolean> {
  try {
    // A page says null where it shows no live blog; where nobody is there to answer, it is undefined or a rejection.
    return (await sendToPage(tabId, "sayWhatIsShown", {})) !== undefined;
  } catch {
    return false;
  }
}

/** Has the page of a tab looked at thoroughly, and starts a reader there first where there is none. Null where the browser does not let us. */
export async function lookAgain(tabId: number): Promise<SeenPage | null> {
  try {
    if (!(await isAnswering(tabId))) await putReader(tabId);
    for (let times = 0; times < ASKED_AGAIN.times && !(await isAnswering(tabId)); times++) await pause(ASKED_AGAIN.after);
    return (await sendToPage(tabId, "lookThoroughly", {})) ?? null;
  } catch {
    return null;
  }
}

async function putGate(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [GATE_SCRIPT] });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
