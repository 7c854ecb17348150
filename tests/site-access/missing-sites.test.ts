import { describe, expect, it } from "vitest";
import { missingListedSites } from "../../lib/site-access/missing-sites.ts";
import { SITE_PATTERNS } from "../../lib/sites.ts";

describe("missingListedSites", () => {
  it.each<[string, readonly string[]]>([
    ["each listed site", SITE_PATTERNS],
    ["the whole web", ["*://*/*"]],
    ["the whole web, as Chrome's settings say it", ["<all_urls>"]],
  ])("names none where the browser grants %s", (_, granted) => expect(missingListedSites(granted)).toEqual([]));

  it.each<[string, readonly string[]]>([
    ["nothing", []],
    ["another site", ["*://*.example.com/*"]],
    ["one host of a listed site", ["*://edition.cnn.com/*"]],
    ["a listed site over https alone", ["https://*.cnn.com/*"]],
    ["what is no pattern", ["cnn.com"]],
  ])("names a listed site where the browser grants %s", (_, granted) => expect(missingListedSites(granted)).toContain("*://*.cnn.com/*"));
});
