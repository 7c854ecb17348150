import { describe, expect, it } from "vitest";
import { paceOf } from "../../lib/reading/pace.ts";
import { labelsOf } from "../../lib/reading/pace-labels.ts";
import { postsAt } from "./paced.ts";

const NEW_YORK = "America/New_York";
const write = (zone: string, label: { type: string; at: number }): string => {
  const moment = Temporal.Instant.fromEpochMilliseconds(label.at).toZonedDateTimeISO(zone);
  return label.type === "day" ? moment.toPlainDate().toString() : moment.toPlainTime().toString().slice(0, 5);
};
const labels = (start: string, minutes: readonly number[], zone: string): string[] => {
  const pace = paceOf(postsAt(start, minutes), zone);
  return pace === null ? [] : labelsOf(pace, zone).map((label) => write(zone, label));
};
const every = (minutes: number, hours: number, from = 0): number[] =>
  Array.from({ length: (hours * 60) / minutes + 1 }, (_, at) => from + at * minutes);

describe("labelsOf", () => {
  it.each<[string, string, number[], string[]]>([
    ["one evening that runs past midnight", "2023-03-22T00:51:00Z", every(8, 4.3), ["2023-03-21", "22:00", "23:00", "2023-03-22"]],
    ["a day and a night", "2026-11-20T11:40:00Z", every(60, 26), ["2026-11-20", "12:00", "18:00", "2026-11-21"]],
    ["half an hour", "2026-11-20T11:40:00Z", every(1, 0.5), ["2026-11-20", "06:50", "07:00"]],
    ["three days", "2026-11-20T11:40:00Z", every(30, 70), ["2026-11-20", "2026-11-21", "2026-11-22"]],
  ])("names the day first, then days and round hours as there is room: %s", (_, start, minutes, expected) => {
    expect(labels(start, minutes, NEW_YORK)).toEqual(expected);
  });

  it("names where the blog goes on after a silence that is cut out", () => {
    const minutes = [...every(10, 3), ...every(10, 3, 20 * 60 + 5)];
    expect(labels("2026-11-20T14:00:00Z", minutes, "UTC")).toEqual(["2026-11-20", "16:00", "2026-11-21", "11:30"]);
  });

  it("leaves room between any two, and at the end", () => {
    for (const hours of [0.5, 1, 3, 7, 12, 24, 40, 72, 170, 700]) {
      const pace = paceOf(postsAt("2026-11-20T14:07:00Z", every(hours / 2, hours)), NEW_YORK);
      const places = labelsOf(pace!, NEW_YORK).map(({ place }) => place);
      expect(places[0]).toBe(0);
      expect(places.length).toBeGreaterThan(1);
      for (const [at, place] of places.entries()) if (at > 0) expect(place - (places[at - 1] ?? 0)).toBeGreaterThanOrEqual(0.18);
      expect(places.at(-1)).toBeLessThanOrEqual(0.88);
    }
  });
});
