import { describe, expect, it } from "vitest";
import { interpretSettings, opensByItself, withSite } from "../lib/settings-rules.ts";

describe("interpretSettings", () => {
  const plain = { theme: "auto", textSize: 100, density: "comfortable", palette: "classic" };
  const atFirst = {
    openByItself: true,
    closedSites: [],
    autoSeen: true,
    badge: "count",
    retentionDays: 90,
    timelineOrder: "oldestFirst",
    ...plain,
  };
  it.each<[string, Record<string, unknown>, unknown]>([
    ["nothing stored", {}, atFirst],
    [
      "what was chosen",
      {
        openByItself: false,
        closedSites: ["www.cnn.com"],
        autoSeen: false,
        badge: "dot",
        retentionDays: null,
        timelineOrder: "newestFirst",
      },
      {
        openByItself: false,
        closedSites: ["www.cnn.com"],
        autoSeen: false,
        badge: "dot",
        retentionDays: null,
        timelineOrder: "newestFirst",
        ...plain,
      },
    ],
    ["the looks that were chosen", { theme: "dark", palette: "ink" }, { ...atFirst, theme: "dark", palette: "ink" }],
    ["one malformed, the other kept", { openByItself: "yes", closedSites: ["www.cnn.com"] }, { ...atFirst, closedSites: ["www.cnn.com"] }],
    ["a list of something else", { openByItself: false, closedSites: [1, 2] }, { ...atFirst, openByItself: false }],
    ["a badge nobody knows", { badge: "fireworks" }, atFirst],
    ["kept for no time", { retentionDays: 0 }, atFirst],
    ["kept for part of a day", { retentionDays: 1.5 }, atFirst],
    ["an order nobody knows", { timelineOrder: "sideways" }, atFirst],
    ["kept for a week", { retentionDays: 7 }, { ...atFirst, retentionDays: 7 }],
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
    expect(opensByItself({ ...interpretSettings({}), openByItself, closedSites }, "www.cnn.com")).toBe(opens);
  });
});
