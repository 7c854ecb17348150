import { covers } from "../match-pattern.ts";
import { SITE_PATTERNS } from "../sites.ts";

/** The listed sites that the browser does not let us read: Firefox leaves them to its user, and Chrome's user can take them back. */
export function missingListedSites(granted: readonly string[]): string[] {
  return SITE_PATTERNS.filter((listed) => !granted.some((pattern) => covers(pattern, listed)));
}
