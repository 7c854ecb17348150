import { describe, expect, it } from "vitest";
import { createLastReadings } from "../../entrypoints/background/last-readings.ts";
import { rawSnapshot } from "../raw.ts";

const reading = (pageId: string, number: number) => ({ pageId, number, snapshot: rawSnapshot([]), marks: [], plain: null });

describe("createLastReadings", () => {
  it("recalls the last reading of a tab, by page load and number", () => {
    const last = createLastReadings();
    last.keep(1, reading("a", 1));
    last.keep(1, reading("a", 2));
    last.keep(2, reading("b", 1));
    expect(last.recall(1, "a", 2)).toEqual(reading("a", 2));
    expect(last.recall(2, "b", 1)).toEqual(reading("b", 1));
  });

  it.each([
    ["an earlier reading", 1, "a", 1],
    ["another page load", 1, "b", 2],
    ["another tab", 2, "a", 2],
  ])("knows nothing of %s", (_, tabId, pageId, number) => {
    const last = createLastReadings();
    last.keep(1, reading("a", 1));
    last.keep(1, reading("a", 2));
    expect(last.recall(tabId, pageId, number)).toBeNull();
  });

  it("keeps the three tabs that reported last", () => {
    const last = createLastReadings();
    for (const tabId of [1, 2, 3, 1, 4]) last.keep(tabId, reading("a", 1));
    expect([1, 2, 3, 4].filter((tabId) => last.recall(tabId, "a", 1))).toEqual([1, 3, 4]);
  });
});
