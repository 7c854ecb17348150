import { covers, hostPattern, onlyHostOf, overlap } from "../match-pattern.ts";
import { SITE_PATTERNS } from "../sites.ts";

/** A content script as it is registered: on every page of `matches`, but for those of `excludeMatches`. */
export interface SiteScript {
  readonly id: string;
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
}

/** Begins the ids of our scripts; whatever else is registered is not ours to touch. */
export const ID_PREFIX = "site:";

/**
 * The scripts to be registered so that exactly one runs on every page that the browser lets us read and the reader wants read: one for each pattern granted
 * beyond the listed sites, which the manifest serves. A grant of every site, which only the browser's own settings give, is one script.
 */
export function wantedScripts(granted: readonly string[], offSites: readonly string[]): SiteScript[] {
  const isServed = (pattern: string): boolean => SITE_PATTERNS.some((listed) => covers(listed, pattern));
  const isWeb = (pattern: string): boolean => covers("<all_urls>", pattern);
  const patterns = [...new Set(granted)].filter((pattern) => isWeb(pattern) && !isServed(pattern));
  // Where two cover each other they say the same in other words; the first stands for both.
  const widest = patterns.filter(
    (pattern, index) =>
      !patterns.some((other, at) => other !== pattern && covers(other, pattern) && (!covers(pattern, other) || at < index)),
  );
  const off = offSites.map(hostPattern);
  return widest.toSorted().flatMap((pattern, index, sorted) => {
    const host = onlyHostOf(pattern);
    if (host !== null && offSites.includes(host)) return [];
    const others = [...SITE_PATTERNS, ...off, ...sorted.slice(0, index)];
    return [{ id: `${ID_PREFIX}${pattern}`, matches: [pattern], excludeMatches: others.filter((other) => overlap(pattern, other)) }];
  });
}

/** What brings the registered scripts to the wanted ones; both empty where they are the same already. A script that has to change is in both. */
export function planScripts(
  wanted: readonly SiteScript[],
  registered: readonly SiteScript[],
): { readonly register: readonly SiteScript[]; readonly unregister: readonly string[] } {
  const isIn = (scripts: readonly SiteScript[], script: SiteScript): boolean => scripts.some((other) => isSame(other, script));
  return {
    register: wanted.filter((script) => !isIn(registered, script)),
    unregister: registered.filter((script) => !isIn(wanted, script)).map(({ id }) => id),
  };
}

/** A browser may answer with its patterns in another order. */
function isSame(a: SiteScript, b: SiteScript): boolean {
  const write = ({ id, matches, excludeMatches }: SiteScript): string =>
    JSON.stringify([id, [...matches].sort(), [...new Set(excludeMatches)].sort()]);
  return write(a) === write(b);
}
