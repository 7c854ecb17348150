import { browser } from "../../lib/browser.ts";

const WELCOME = "/welcome.html";

/** What is kept of it, on this machine alone: when the page was opened. */
const WELCOMED = "welcomedAt";

/**
 * Opens the first page, once in the life of an installation: what a browser calls an installation may be another start of a build loaded for a session. It is noted
 * before it is opened, so that a background that dies in between opens none rather than two.
 */
export async function welcomeOnce(now: Temporal.Instant): Promise<void> {
  if (Object.hasOwn(await browser.storage.local.get(WELCOMED), WELCOMED)) return;
  await browser.storage.local.set({ [WELCOMED]: now.toString() });
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
}
