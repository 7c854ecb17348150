import { describe, expect, it } from "vitest";
import { interpretSettings, opensByItself, withSite } from "../lib/settings-rules.ts";

describe("interpretSettings", () => {
  const atFirst = { openByItself: true, closedSites: [] };
  it.each<[string, Record<string, unknown>, unknown]>([
    ["nothing stored", {}, atFirst],
    ["what was chosen", { openByItself: false, closedSites: ["www.cnn.com"] }, { openByItself: false, closedSites: ["www.cnn.com"] }],
    ["one malformed, the other kept", { openByItself: "yes", closedSites: ["www.cnn.com"] }, { ...atFirst, closedSites: ["www.cnn.com"] }],
    ["a list of something else", { openByItself: false, closedSites: [1, 2] }, { openByItself: false, closedSites: [] }],
    ["what another version stored", { fromTheFuture: 1 }, atFirst],
  ])("%s", (_, stored, settings) => {
    expect(interpretSettings(stored)).toEqual(settings);
  });
});

describe("withSite", () => {
  it("adds and takes away, once", () => {
    const closed = withSite([], "www.cnn.com", true);
    expect(closed).toEqual(["www.cnn.com"]);
    expect(withSite(closed, "www.cnn.com", true)).toBe(closed);
    expect(withSite(closed, "www.cnn.com", false)).toEqual([]);
    expect(withSite(closed, "www.bbc.com", false)).toBe(closed);
  });

  it("keeps the latest hundred, so that what is synced stays within its limit", () => {
    let closed: readonly string[] = [];
    for (let index = 0; index < 250; index++) closed = withSite(closed, `www.site-${index}.example`, true);
    expect(closed).toHaveLength(100);
    expect(closed.at(-1)).toBe("www.site-249.example");
  });
});

describe("opensByItself", () => {
  it.each([
    [true, [], true],
    [true, ["www.cnn.com"], false],
    [true, ["www.bbc.com"], true],
    [false, [], false],
  ])("openByItself %s, closed on %o: %s", (openByItself, closedSites, opens) => {
    expect(opensByItself({ openByItself, closedSites }, "www.cnn.com")).toBe(opens);
  });
});
