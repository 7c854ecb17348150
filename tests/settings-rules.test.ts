import { describe, expect, it } from "vitest";
import { interpretSettings } from "../lib/settings-rules.ts";

describe("interpretSettings", () => {
  const atFirst = {
    openByItself: true,
    dockSide: "auto",
    dockWidth: 380,
    dockSites: [],
    autoSeen: true,
    badge: "count",
    retentionDays: 90,
    timelineOrder: "oldestFirst",
    theme: "auto",
    textSize: 100,
    density: "comfortable",
    palette: "classic",
  };
  const chosen = {
    openByItself: false,
    dockSide: "left",
    dockWidth: 412,
    dockSites: [{ host: "www.cnn.com", open: false }],
    autoSeen: false,
    badge: "dot",
    retentionDays: null,
    timelineOrder: "newestFirst",
    theme: "dark",
    textSize: 125,
    density: "compact",
    palette: "ink",
  };
  it.each<[string, Record<string, unknown>, unknown]>([
    ["nothing stored", {}, atFirst],
    ["what was chosen", chosen, chosen],
    ["one malformed, the other kept", { openByItself: "yes", dockSide: "left" }, { ...atFirst, dockSide: "left" }],
    ["a side there is not", { dockSide: "top" }, atFirst],
    ["a dock too narrow to read", { dockWidth: 100 }, atFirst],
    ["a dock as wide as it gets", { dockWidth: 720 }, { ...atFirst, dockWidth: 720 }],
    ["a list of something else", { openByItself: false, dockSites: [1, 2] }, { ...atFirst, openByItself: false }],
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
