import { describe, expect, it } from "vitest";
import { enabledSites } from "../../lib/site-access/enabled-sites.ts";
import { SITE_PATTERNS } from "../../lib/sites.ts";

describe("enabledSites", () => {
  it.each<[string, string[], string[]]>([
    ["nothing granted", [], []],
    ["the listed sites", [...SITE_PATTERNS], []],
    ["a host of a listed site", ["*://edition.cnn.com/*"], []],
    ["sites beyond the list", ["*://news.example/*", ...SITE_PATTERNS, "*://live.example/*"], ["live.example", "news.example"]],
    ["a host in two schemes", ["https://news.example/*", "http://news.example/*"], ["news.example"]],
    ["a host with a port", ["*://news.example:8443/*"], ["news.example"]],
    ["hosts by a wildcard", ["*://*.news.example/*"], ["*://*.news.example/*"]],
    ["every site", ["<all_urls>"], ["<all_urls>"]],
    ["what is not of the web", ["file:///*", "about:blank"], []],
  ])("%s", (_, granted, sites) => {
    expect(enabledSites(granted)).toEqual(sites);
  });
});
