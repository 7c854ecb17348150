import { describe, expect, it } from "vitest";
import { choicesOf, patternToAskFor, planOff, type SiteState, siteStateOf } from "../../lib/site-access/site-state.ts";
import { SITE_PATTERNS } from "../../lib/sites.ts";

const CNN = "edition.cnn.com";
const OWN = "www.news.example";
const access = (granted: readonly string[] = SITE_PATTERNS, offSites: readonly string[] = []) => ({ granted, offSites });

describe("siteStateOf", () => {
  it.each<[string, string | undefined, ReturnType<typeof access>, SiteState]>([
    ["a listed site", `https://${CNN}/live`, access(), { kind: "on", host: CNN, listed: true }],
    ["a listed site that was turned off", `https://${CNN}/live`, access(SITE_PATTERNS, [CNN]), { kind: "off", host: CNN, listed: true }],
    ["another host of it", "https://www.cnn.com/live", access(SITE_PATTERNS, [CNN]), { kind: "on", host: "www.cnn.com", listed: true }],
    ["a listed site that was not granted", `https://${CNN}/live`, access([]), { kind: "ask", host: CNN, listed: true }],
    ["one that is neither granted nor wanted", `https://${CNN}/`, access([], [CNN]), { kind: "ask", host: CNN, listed: true }],
    ["any other site", `https://${OWN}/live`, access(), { kind: "ask", host: OWN, listed: false }],
    ["one that was enabled", `https://${OWN}:8443/live`, access([`*://${OWN}/*`]), { kind: "on", host: OWN, listed: false }],
    ["one among all", `http://${OWN}/live`, access(["*://*/*"]), { kind: "on", host: OWN, listed: false }],
    ["one that is granted for https alone", `http://${OWN}/`, access([`https://${OWN}/*`]), { kind: "ask", host: OWN, listed: false }],
    ["a page whose address is kept from us", undefined, access(), { kind: "hidden" }],
    ["a page of the browser", "about:addons", access(["*://*/*"]), { kind: "closed" }],
    ["a page of an extension", "chrome-extension://abc/sidepanel.html", access(["*://*/*"]), { kind: "closed" }],
    ["a file", "file:///home/reader/live.html", access(["<all_urls>"]), { kind: "closed" }],
    ["Chrome's store", "https://chromewebstore.google.com/detail/x", access(["*://*/*"]), { kind: "closed" }],
    ["Chrome's store of old", "https://chrome.google.com/webstore/detail/x", access(["*://*/*"]), { kind: "closed" }],
    ["Firefox's store", "https://addons.mozilla.org/firefox/", access(["*://*/*"]), { kind: "closed" }],
    ["what is no store", "https://news.google.com/", access(), { kind: "ask", host: "news.google.com", listed: false }],
  ])("knows %s", (_, url, allowed, expected) => {
    expect(siteStateOf(url, allowed)).toEqual(expected);
  });
});

describe("patternToAskFor", () => {
  it.each([
    [CNN, "*://*.cnn.com/*"],
    ["news.sky.com", "*://news.sky.com/*"],
    ["sky.com", "*://sky.com/*"],
    [OWN, `*://${OWN}/*`],
  ])("asks for %s by %s, and for no more", (host, pattern) => {
    expect(patternToAskFor(host)).toBe(pattern);
  });
});

describe("choicesOf", () => {
  it.each<[string, readonly string[], readonly string[], readonly string[], readonly string[]]>([
    ["nothing at first", SITE_PATTERNS, [], [], []],
    ["what was enabled", [...SITE_PATTERNS, `*://${OWN}/*`, "*://live.other.example/*"], [], ["live.other.example", OWN], []],
    ["a site once, however it is granted", [`http://${OWN}/*`, `https://${OWN}/*`], [], [OWN], []],
    ["what the browser's settings gave as they say it", ["*://*/*"], [], ["*://*/*"], []],
    ["no host of a listed site", [`*://${CNN}/*`], [], [], []],
    ["a listed site that is off", SITE_PATTERNS, [CNN], [], [CNN]],
    ["a site that is off among all", ["*://*/*", `*://${OWN}/*`], [OWN], ["*://*/*"], [OWN]],
    ["no site as off that is not granted anyway", SITE_PATTERNS, [OWN], [], []],
  ])("names %s", (_, granted, offSites, enabled, switchedOff) => {
    expect(choicesOf({ granted, offSites })).toEqual({ enabled, switchedOff });
  });
});

describe("planOff", () => {
  it.each<[string, readonly string[], string, readonly string[], boolean]>([
    ["a site that was enabled", [...SITE_PATTERNS, `*://${OWN}/*`], OWN, [`*://${OWN}/*`], false],
    ["a site enabled by its two schemes", [`http://${OWN}/*`, `https://${OWN}/*`], OWN, [`http://${OWN}/*`, `https://${OWN}/*`], false],
    ["a listed site", SITE_PATTERNS, CNN, [], true],
    ["a listed site that is a single host", SITE_PATTERNS, "news.sky.com", [], true],
    ["a site among all", ["*://*/*"], OWN, [], true],
    ["a site enabled and among all", [`*://${OWN}/*`, "https://*/*"], OWN, [`*://${OWN}/*`], true],
    ["a site that is not granted", [], OWN, [], false],
  ])("for %s", (_, granted, host, giveBack, remember) => {
    expect(planOff(granted, host)).toEqual({ giveBack, remember });
  });
});
