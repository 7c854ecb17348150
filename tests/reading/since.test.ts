import { describe, expect, it } from "vitest";
import type { Instant, SinceChoice } from "../../lib/model.ts";
import { type Baseline, baselineOf, makeChoice, sinceOptions } from "../../lib/reading/since.ts";
import { instantOf } from "../../lib/reading/visit-clock.ts";
import { at } from "../store/readings.ts";

const end = instantOf(at("22:30"));

describe("sinceOptions", () => {
  it.each<[number, Instant | null, SinceChoice[]]>([
    [1, null, ["lastVisit", "hour", "day"]],
    [2, null, ["lastVisit", "hour", "day"]],
    [3, null, ["lastVisit", "visitBefore", "hour", "day"]],
    [1, end, ["lastVisit", "hour", "day", "readToEnd"]],
    [9, end, ["lastVisit", "visitBefore", "hour", "day", "readToEnd"]],
  ])("on visit %i, read to the end %s: %o", (visit, readToEndAt, available) => {
    const options = sinceOptions(visit, readToEndAt);
    expect(options.filter((option) => option.available).map(({ choice }) => choice)).toEqual(available);
    expect(options).toHaveLength(5);
  });
});

describe("makeChoice", () => {
  it.each<[SinceChoice, number, Instant | null, Instant | null]>([
    ["lastVisit", 1, null, null],
    ["visitBefore", 3, null, null],
    ["hour", 1, null, instantOf(at("22:00"))],
    ["day", 1, null, "2023-03-21T23:00:00.000Z" as Instant],
    ["readToEnd", 1, end, end],
  ])("%s on visit %i, read to the end %s, stands for %s", (choice, visit, readToEndAt, sinceAt) => {
    expect(makeChoice(choice, visit, readToEndAt, at("23:00"))).toEqual({ since: choice, sinceAt });
  });

  it.each<[SinceChoice, number]>([
    ["visitBefore", 2],
    ["readToEnd", 9],
  ])("is null for %s on visit %i where there is none", (choice, visit) => {
    expect(makeChoice(choice, visit, null, at("23:00"))).toBeNull();
  });
});

describe("baselineOf", () => {
  it.each<[SinceChoice, Instant | null, number, SinceChoice, Baseline]>([
    ["lastVisit", null, 1, "lastVisit", { by: "visit", number: 1 }],
    ["lastVisit", null, 4, "lastVisit", { by: "visit", number: 4 }],
    ["visitBefore", null, 4, "visitBefore", { by: "visit", number: 3 }],
    ["visitBefore", null, 2, "lastVisit", { by: "visit", number: 2 }],
    ["hour", end, 4, "hour", { by: "publication", fromMs: at("22:30").epochMilliseconds }],
    ["day", end, 4, "day", { by: "publication", fromMs: at("22:30").epochMilliseconds }],
    ["readToEnd", end, 4, "readToEnd", { by: "arrival", afterMs: at("22:30").epochMilliseconds }],
    ["hour", null, 4, "lastVisit", { by: "visit", number: 4 }],
    ["readToEnd", null, 4, "lastVisit", { by: "visit", number: 4 }],
  ])("%s at %s on visit %i is %s", (since, sinceAt, visit, choice, baseline) => {
    expect(baselineOf({ since, sinceAt }, visit)).toEqual({ choice, baseline });
  });
});
