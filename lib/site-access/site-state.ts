import { covers, hostPattern, matchesPattern, onlyHostOf } from "../match-pattern.ts";
import { SITE_PATTERNS } from "../sites.ts";

/** What the browser and the reader allow. */
export interface SiteAccess {
  /** The match patterns of all sites that the browser lets us read. */
  readonly granted: readonly string[];
  /** The hosts that the reader turned off. */
  readonly offSites: readonly string[];
}

/**
 * How Catchline stands to the site of a page. `closed`: the browser lets no extension near it. `hidden`: the browser does not say which page it is, which it does
 * once the reader has chosen the toolbar button. `ask`: the browser would have to ask the reader. `off`: it need not, but the reader has turned it off.
 */
export type SiteState =
  | { readonly kind: "closed" | "hidden" }
  | { readonly kind: "on" | "off" | "ask"; readonly host: string; readonly listed: boolean };

/**
 * Hosts on which browsers run no extension's scripts.
 * Sources: https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns and Firefox's preference `extensions.webextensions.restrictedDomains`.
 */
const CLOSED = [
  "*://chromewebstore.google.com/*",
  "*://microsoftedge.microsoft.com/*",
  "*://*.addons.mozilla.org/*",
  "*://*.accounts.firefox.com/*",
  "*://accounts-static.cdn.mozilla.net/*",
  "*://addons.cdn.mozilla.net/*",
  "*://content.cdn.mozilla.net/*",
  "*://support.mozilla.org/*",
  "*://sync.services.mozilla.com/*",
];

/** How Catchline stands to the site of the page at `url`; undefined where the browser does not say. */
export function siteStateOf(url: string | undefined, { granted, offSites }: SiteAccess): SiteState {
  if (url === undefined || url === "") return { kind: "hidden" };
  if (!matchesPattern(url, "<all_urls>") || CLOSED.some((pattern) => matchesPattern(url, pattern)) || isOldStore(url))
    return { kind: "closed" };
  const { hostname: host } = new URL(url);
  const listed = listedPatternOf(host) !== null;
  if (!granted.some((pattern) => matchesPattern(url, pattern))) return { kind: "ask", host, listed };
  return { kind: offSites.includes(host) ? "off" : "on", host, listed };
}

/** The pattern by which a host is to be asked for: a listed site whole, as the manifest names it, any other alone. */
export function patternToAskFor(host: string): string {
  return listedPatternOf(host) ?? hostPattern(host);
}

/**
 * Where Catchline runs by the reader's choice: the sites that were enabled beyond the listed ones, by host, or by match pattern where the browser's own settings gave
 * more than one; and the hosts that are off though they are granted. Each in alphabetical order.
 */
export function choicesOf({ granted, offSites }: SiteAccess): {
  readonly enabled: readonly string[];
  readonly switchedOff: readonly string[];
} {
  const isGranted = (host: string): boolean => granted.some((pattern) => covers(pattern, hostPattern(host)));
  const added = granted.filter((pattern) => covers("<all_urls>", pattern) && !SITE_PATTERNS.some((listed) => covers(listed, pattern)));
  const enabled = [...new Set(added.map((pattern) => onlyHostOf(pattern) ?? pattern))].filter((site) => !offSites.includes(site));
  return { enabled: enabled.sort(), switchedOff: offSites.filter(isGranted).sort() };
}

/**
 * What turning a host off takes: the grants to give back, which are those of this host alone, and whether it stays readable all the same, so that it has to be
 * remembered as off. A listed site's grant is never given back: the browser may not let us, and it is often wider than the host.
 */
export function planOff(granted: readonly string[], host: string): { readonly giveBack: readonly string[]; readonly remember: boolean } {
  const page = hostPattern(host);
  const giveBack = granted.filter((pattern) => onlyHostOf(pattern) === host && !SITE_PATTERNS.includes(pattern));
  const kept = granted.filter((pattern) => !giveBack.includes(pattern));
  return { giveBack, remember: kept.some((pattern) => covers(pattern, page) || covers(pattern, `https://${host}/*`)) };
}

function listedPatternOf(host: string): string | null {
  return SITE_PATTERNS.find((pattern) => covers(pattern, hostPattern(host))) ?? null;
}

/** The old address of Chrome's store is a path of a host that is open otherwise. */
function isOldStore(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return hostname === "chrome.google.com" && pathname.startsWith("/webstore");
}
