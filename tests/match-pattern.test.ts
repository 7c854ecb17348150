import { describe, expect, it } from "vitest";
import { covers, hostPattern, matchesPattern, onlyHostOf, overlap } from "../lib/match-pattern.ts";

describe("matchesPattern", () => {
  it.each([
    ["https://news.example/live", "*://news.example/*"],
    ["http://news.example/", "*://news.example/*"],
    ["https://news.example:8443/live?x#y", "*://news.example/*"],
    ["https://news.example/live", "https://news.example/*"],
    ["https://news.example/live", "*://*.news.example/*"],
    ["https://m.uk.news.example/live", "*://*.news.example/*"],
    ["https://news.example/live", "*://*/*"],
    ["http://localhost:8080/", "http://localhost:8080/*"],
    ["https://news.example/live", "<all_urls>"],
    ["https://[::1]:8443/", "*://[::1]/*"],
  ])("takes %s for %s", (url, pattern) => {
    expect(matchesPattern(url, pattern)).toBe(true);
  });

  it.each([
    ["https://news.example.evil/", "*://news.example/*"],
    ["https://fakenews.example/", "*://*.news.example/*"],
    ["https://www.news.example/", "*://news.example/*"],
    ["http://news.example/", "https://news.example/*"],
    ["chrome://extensions/", "*://*/*"],
    ["chrome://extensions/", "<all_urls>"],
    ["file:///home/reader/live.html", "<all_urls>"],
    ["about:blank", "*://*/*"],
    ["", "*://*/*"],
    ["no address", "*://*/*"],
    ["https://news.example/", "file:///*"],
    ["https://news.example/", "nonsense"],
  ])("leaves %s for %s", (url, pattern) => {
    expect(matchesPattern(url, pattern)).toBe(false);
  });
});

describe("covers", () => {
  it.each([
    ["*://*/*", "*://news.example/*"],
    ["<all_urls>", "*://*/*"],
    ["*://*/*", "<all_urls>"],
    ["*://*.news.example/*", "*://*.uk.news.example/*"],
    ["*://*.news.example/*", "*://*.news.example/*"],
    ["*://news.example/*", "https://news.example/*"],
  ])("%s covers %s", (outer, inner) => {
    expect(covers(outer, inner)).toBe(true);
  });

  it.each([
    ["*://news.example/*", "*://*.news.example/*"],
    ["*://*.news.example/*", "*://*/*"],
    ["https://news.example/*", "*://news.example/*"],
    ["*://*.news.example/*", "*://*.othernews.example/*"],
  ])("%s does not cover %s", (outer, inner) => {
    expect(covers(outer, inner)).toBe(false);
  });
});

describe("overlap", () => {
  it.each([
    ["https://*/*", "*://news.example/*", true],
    ["*://news.example/*", "https://*/*", true],
    ["https://*/*", "http://*/*", false],
    ["*://*.a.example/*", "*://*.b.example/*", false],
    ["*://a.example/*", "file:///*", false],
  ])("of %s and %s: %s", (a, b, expected) => {
    expect(overlap(a, b)).toBe(expected);
  });
});

describe("onlyHostOf", () => {
  it.each([
    [hostPattern("news.example"), "news.example"],
    ["https://news.example:8443/*", "news.example"],
    ["*://*.news.example/*", null],
    ["*://*/*", null],
    ["<all_urls>", null],
    ["file:///*", null],
  ])("of %s: %s", (pattern, host) => {
    expect(onlyHostOf(pattern)).toBe(host);
  });
});
