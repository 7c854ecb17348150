import { describe, expect, it } from "vitest";
import { matchesPattern } from "../../lib/match-pattern.ts";
import { planScripts, type SiteScript, wantedScripts } from "../../lib/site-access/wanted-scripts.ts";
import { SITE_PATTERNS } from "../../lib/sites.ts";

const HERE = "*://www.news.example/*";
const THERE = "*://live.other.example/*";
const script = (pattern: string, ...excludeMatches: string[]): SiteScript => ({
  id: `site:${pattern}`,
  matches: [pattern],
  excludeMatches,
});

/** How many scripts run on a page, that of the manifest included. */
function scriptsOn(url: string, granted: readonly string[], scripts: readonly SiteScript[]): number {
  const matches = (patterns: readonly string[]): boolean => patterns.some((pattern) => matchesPattern(url, pattern));
  const listed = matches(SITE_PATTERNS) && matches(granted) ? 1 : 0;
  return listed + scripts.filter((one) => matches(one.matches) && !matches(one.excludeMatches)).length;
}

describe("wantedScripts", () => {
  it.each<[string, readonly string[], readonly string[], readonly SiteScript[]]>([
    ["nothing where nothing is granted", [], [], []],
    ["nothing for the listed sites, which the manifest serves", SITE_PATTERNS, [], []],
    ["nothing for a host of a listed site", ["*://edition.cnn.com/*"], [], []],
    ["one for each site that was enabled", [...SITE_PATTERNS, HERE, THERE], [], [script(THERE), script(HERE)]],
    ["none for one that is turned off", [HERE, THERE], ["www.news.example"], [script(THERE)]],
    ["none for what is no site", ["file:///*", "ftp://news.example/*"], [], []],
    ["one for what is said twice", [HERE, HERE], [], [script(HERE)]],
    ["the widest of two", [HERE, "*://*.news.example/*"], [], [script("*://*.news.example/*")]],
    [
      "but for the hosts turned off",
      ["*://*.news.example/*"],
      ["www.news.example", "elsewhere.example"],
      [script("*://*.news.example/*", HERE)],
    ],
    ["one for every site, but for those of the manifest", ["*://*/*", HERE], [], [script("*://*/*", ...SITE_PATTERNS)]],
    ["one for every site in other words", ["<all_urls>", "*://*/*"], [], [script("<all_urls>", ...SITE_PATTERNS)]],
  ])("wants %s", (_, granted, off, expected) => {
    expect(wantedScripts(granted, off)).toEqual(expected);
  });

  it("has exactly one script on every page that is granted and wanted, however the grants lie over each other", () => {
    const grants = [HERE, "https://*/*", "*://*.news.example/*", "http://www.news.example/*", "*://*.cnn.com/*", "*://*/*"];
    const pages = [
      "https://www.news.example/a",
      "http://www.news.example/a",
      "https://m.news.example/",
      "http://x.example/",
      "https://x.example/",
    ];
    for (let chosen = 0; chosen < 2 ** grants.length; chosen++) {
      const granted = grants.filter((_, index) => chosen & (1 << index));
      for (const off of [[], ["m.news.example"], ["www.news.example", "x.example"]]) {
        const scripts = wantedScripts(granted, off);
        for (const url of pages) {
          const wanted = granted.some((pattern) => matchesPattern(url, pattern)) && !off.includes(new URL(url).hostname);
          expect([granted, off, url, scriptsOn(url, granted, scripts)]).toEqual([granted, off, url, wanted ? 1 : 0]);
        }
      }
    }
  });
});

describe("planScripts", () => {
  const [here, there] = [script(HERE), script(THERE)];

  it.each<[string, readonly SiteScript[], readonly SiteScript[], readonly SiteScript[], readonly string[]]>([
    ["granted and wanted, not registered", [here], [], [here], []],
    ["granted, wanted and registered", [here], [here], [], []],
    ["registered, no longer granted or wanted", [], [here], [], [here.id]],
    ["one of two registered", [here, there], [there], [here], []],
    ["neither granted nor registered", [], [], [], []],
    ["registered with other exceptions", [script(HERE, THERE)], [here], [script(HERE, THERE)], [here.id]],
    ["registered in another order", [script(HERE, "*://a/*", "*://b/*")], [script(HERE, "*://b/*", "*://a/*")], [], []],
  ])("%s", (_, wanted, registered, register, unregister) => {
    expect(planScripts(wanted, registered)).toEqual({ register, unregister });
  });
});
