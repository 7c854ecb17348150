import { browser } from "../browser.ts";
import { SITE_PATTERNS } from "../sites.ts";
import { missingListedSites } from "./missing-sites.ts";

/** The listed sites that the browser does not let us read, as match patterns; none in Chrome, unless its user has withheld them. */
export async function readMissingListedSites(): Promise<string[]> {
  return missingListedSites((await browser.permissions.getAll()).origins ?? []);
}

/**
 * Asks the reader, through the browser, for all listed sites at once. Only while a click is being handled, with nothing awaited before it. The browser asks for
 * nothing that it has granted already. Answers whether they are granted now.
 */
export function requestListedSites(): Promise<boolean> {
  return browser.permissions.request({ origins: [...SITE_PATTERNS] });
}
