import { describe, expect, it } from "vitest";
import { hostsTurnedOff, offKey, offSitesChanged } from "../lib/off-site-keys.ts";

describe("hostsTurnedOff", () => {
  it("finds the hosts among the settings", () => {
    const stored = { badge: "dot", [offKey("www.news.example")]: true, closedSites: [], [offKey("localhost")]: true };
    expect(hostsTurnedOff(stored)).toEqual(["www.news.example", "localhost"]);
  });

  it("finds none in settings that only sound like it", () => {
    expect(hostsTurnedOff({ off: true, offSites: ["news.example"], "turned:off": true })).toEqual([]);
  });
});

describe("offSitesChanged", () => {
  it("tells what was turned off from what no longer is, and from other settings", () => {
    const changes = {
      [offKey("a.example")]: { newValue: true },
      [offKey("b.example")]: { oldValue: true },
      badge: { oldValue: "dot", newValue: "off" },
    };
    expect(offSitesChanged(changes)).toEqual({ off: ["a.example"], on: ["b.example"] });
    expect(offSitesChanged({ badge: { newValue: "off" } })).toEqual({ off: [], on: [] });
  });
});
