import { browser } from "../browser.ts";
import { readOffSites, setSiteOff } from "../off-sites.ts";
import { patternToAskFor, planOff, type SiteAccess } from "./site-state.ts";

/** What the browser and the reader allow now. */
export async function readSiteAccess(): Promise<SiteAccess> {
  const [{ origins }, offSites] = await Promise.all([browser.permissions.getAll(), readOffSites()]);
  return { granted: origins ?? [], offSites };
}

/**
 * Asks the reader, through the browser, for the site of this host, and turns it on. Browsers allow this only while a click is being handled, so nothing may be
 * awaited before it. The browser may close the popup to ask: whatever follows from a yes is the background's. Answers whether it was granted.
 */
export async function turnSiteOn(host: string): Promise<boolean> {
  const asked = browser.permissions.request({ origins: [patternToAskFor(host)] });
  // Without waiting for the answer, which this page may not live to hear.
  const [granted] = await Promise.all([asked, setSiteOff(host, false)]);
  return granted;
}

/** Takes back what `choicesOf` says was enabled: a site by its host, or what a match pattern grants. */
export async function removeEnabled(site: string): Promise<void> {
  if (site.includes("/")) await browser.permissions.remove({ origins: [site] });
  else await turnSiteOff(site);
}

/** Turns the site of this host off: gives its permission back where it can be given back, and otherwise remembers it as off. */
export async function turnSiteOff(host: string): Promise<void> {
  const { granted } = await readSiteAccess();
  const { giveBack, remember } = planOff(granted, host);
  // First, so that a page that dies in between leaves the site off.
  if (remember) await setSiteOff(host, true);
  if (giveBack.length === 0) return;
  // Chrome rejects where the permission is none that can be given back.
  const isBack = await browser.permissions.remove({ origins: [...giveBack] }).catch(() => false);
  if (!isBack) await setSiteOff(host, true);
}
