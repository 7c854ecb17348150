import { describe, expect, it } from "vitest";
import { CUT_WIDTH, paceGrid } from "../../lib/reading/pace-grid.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const spread = (from: string, hours: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => Date.parse(from) + (at * hours * HOUR) / (count - 1));
const clocks = (zone: string, from: number): string =>
  Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDateTime().toString().slice(0, 16);

describe("paceGrid", () => {
  it.each([
    ["an hour, many posts", 1, 200, 1],
    ["four hours, nine posts", 4, 9, 10],
    ["a day, many posts", 24, 300, 20],
    ["three days", 72, 300, 60],
    ["a week", 7 * 24, 400, 180],
    ["a month", 30 * 24, 400, 720],
    ["two months", 60 * 24, 400, 1440],
    ["a year, in weeks or nearly so", 365 * 24, 400, 6 * 1440],
  ])("gives %s cells of a fitting width", (_, hours, count, minutes) => {
    const grid = paceGrid(spread("2026-03-02T00:00:00Z", hours, count), "UTC");
    expect(grid.minutes).toBe(minutes);
    expect(grid.cells.length).toBeLessThanOrEqual(74);
  });

  it("begins its cells where the hours of the zone do, also where those are half an hour off", () => {
    const { cells } = paceGrid(spread("2026-03-02T00:10:00Z", 30, 200), "Asia/Kolkata");
    expect(cells.slice(0, 3).map(({ from }) => clocks("Asia/Kolkata", from))).toEqual([
      "2026-03-02T05:30",
      "2026-03-02T06:00",
      "2026-03-02T06:30",
    ]);
  });

  it("marks the first cell of each day of the zone", () => {
    const { cells } = paceGrid(spread("2026-03-02T20:00:00Z", 60, 300), "America/New_York");
    const starts = cells.filter(({ startsDay }) => startsDay).map(({ from }) => clocks("America/New_York", from));
    expect(starts).toEqual(["2026-03-02T15:00", "2026-03-03T00:00", "2026-03-04T00:00", "2026-03-05T00:00"]);
  });

  it.each([
    ["23 hours when clocks go forward", "2026-03-07T12:00:00Z", "2026-03-08", 23],
    ["25 hours when they go back", "2026-10-31T12:00:00Z", "2026-11-01", 25],
  ])("has %s", (_, from, day, hours) => {
    const { cells, minutes } = paceGrid(spread(from, 60, 300), "America/New_York");
    const ofDay = cells.filter((cell) => clocks("America/New_York", cell.from).startsWith(day));
    expect(minutes).toBe(60);
    expect(ofDay).toHaveLength(hours);
    expect(ofDay.every((cell) => cell.to - cell.from === HOUR)).toBe(true);
  });

  it("ends a cell with its day where the day does not divide", () => {
    const { cells } = paceGrid(spread("2026-10-25T00:00:00Z", 24 * 10, 300), "America/New_York");
    const short = cells.filter((cell) => cell.to - cell.from < 4 * HOUR);
    expect(short.map(({ from }) => clocks("America/New_York", from))).toEqual(["2026-11-01T23:00"]);
  });

  it("joins without a gap or an overlap, and covers the first moment and the last", () => {
    for (const zone of ["UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"]) {
      const times = spread("2026-03-27T17:23:00Z", 24 * 12, 90);
      const { cells } = paceGrid(times, zone);
      for (const [at, cell] of cells.entries()) expect(cell.from).toBe(cells[at - 1]?.to ?? cell.from);
      expect(cells[0]?.from).toBeLessThanOrEqual(times[0] ?? 0);
      expect(cells.at(-1)?.to).toBeGreaterThan(times.at(-1) ?? 0);
    }
  });

  it("cuts out a silence that would take most of the ribbon, and says what it was", () => {
    const times = [Date.parse("2026-02-10T08:00:00Z"), ...spread("2026-03-02T06:00:00Z", 10, 60)];
    const { cells, silences, minutes, length } = paceGrid(times, "UTC");
    expect(minutes).toBe(10);
    expect(silences).toEqual([{ from: times[0], to: times[1], place: 1 }]);
    expect([cells[0]?.place, cells[1]?.place]).toEqual([0, 1 + CUT_WIDTH]);
    expect(length).toBe(cells.length + CUT_WIDTH);
  });

  it.each([
    ["the nights of a blog of five days", [0, 1, 2, 3, 4].flatMap((day) => spread(`2026-03-0${day + 2}T08:00:00Z`, 14, 30))],
    ["an even pace", spread("2026-03-02T06:00:00Z", 10, 60)],
    ["twenty minutes of an hour", [...spread("2026-03-02T06:00:00Z", 0.3, 10), ...spread("2026-03-02T06:40:00Z", 0.3, 10)]],
  ])("leaves the time of %s as it is", (_, times) => {
    expect(paceGrid(times, "UTC").silences).toEqual([]);
  });

  it("stays small whatever the dates of a page are", () => {
    const absurd = Array.from({ length: 40 }, (_, at) => Date.parse("1970-01-01T00:00:00Z") + Math.round(3 ** (at / 2) * HOUR)).filter(
      (time) => time < 8e15,
    );
    const grid = paceGrid(absurd, "Europe/London");
    expect(grid.cells.length).toBeLessThan(120);
    expect(grid.silences.length).toBeLessThanOrEqual(12);
  });
});
