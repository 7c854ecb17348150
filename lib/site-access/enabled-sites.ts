import { covers, onlyHostOf } from "../match-pattern.ts";
import { SITE_PATTERNS } from "../sites.ts";

/**
 * The sites that the browser lets us read beyond the listed ones, in alphabetical order: hosts, and a match pattern as it stands where it speaks of several hosts,
 * which only the browser's own settings can have granted.
 */
export function enabledSites(granted: readonly string[]): string[] {
  const beyond = granted.filter(
    (pattern) => covers("<all_urls>", pattern) && !SITE_PATTERNS.some((listed) => covers(listed, pattern) || listed === pattern),
  );
  return [...new Set(beyond.map((pattern) => onlyHostOf(pattern) ?? pattern))].sort();
}
