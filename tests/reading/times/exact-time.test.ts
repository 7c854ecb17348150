import { describe, expect, it } from "vitest";
import { exactTime, msToWall, wallToMs } from "../../../lib/reading/times/exact-time.ts";

const at = (value: string, zone: string | null = null) => {
  const exact = exactTime({ source: /^\d{9,13}$/.test(value) ? "epoch" : "datetime", value }, zone);
  return exact && new Date(exact.ms).toISOString();
};

describe("exactTime", () => {
  it.each([
    ["2023-03-22T04:10:00Z", null, "2023-03-22T04:10:00.000Z"],
    ["2023-05-15T11:06:32.000Z", null, "2023-05-15T11:06:32.000Z"],
    ["2020-10-02T19:02:47+05:30", null, "2020-10-02T13:32:47.000Z"],
    ["2024-06-11T22:00:00+0000", null, "2024-06-11T22:00:00.000Z"],
    ["2024-08-27T12:32", "Europe/Berlin", "2024-08-27T10:32:00.000Z"],
    ["20240827T123200Z", null, "2024-08-27T12:32:00.000Z"],
    ["1679457000", null, "2023-03-22T03:50:00.000Z"],
    ["1679457000000", null, "2023-03-22T03:50:00.000Z"],
  ])("reads %s in %s", (value, zone, instant) => expect(at(value, zone)).toBe(instant));

  it.each([
    "",
    "2024-08-27",
    "+275760-09-13T00:00:00Z",
    "275760-09-13T00:00:00Z",
    "9999-01-01T00:00:00Z",
    "0",
    "1",
    "99999999999999",
    "2024-13-01T00:00:00Z",
    "2024-02-01T99:00:00Z",
    "yesterday",
    "1024-01-01T00:00:00Z",
  ])("does not believe %s", (value) => expect(at(value)).toBeNull());

  it("reads no text: that is another's work", () => expect(exactTime({ source: "text", value: "2023-03-22T04:10:00Z" }, null)).toBeNull());
});

describe("wallToMs", () => {
  it.each([
    ["in summer", Date.UTC(2024, 6, 1, 12), "America/New_York", "2024-07-01T16:00:00.000Z"],
    ["in winter", Date.UTC(2024, 0, 1, 12), "America/New_York", "2024-01-01T17:00:00.000Z"],
    ["in the gap of spring", Date.UTC(2024, 2, 31, 2, 30), "Europe/Berlin", "2024-03-31T01:30:00.000Z"],
    ["in the fold of autumn, the earlier", Date.UTC(2024, 9, 27, 2, 30), "Europe/Berlin", "2024-10-27T00:30:00.000Z"],
  ])("%s", (_, wall, zone, instant) => expect(new Date(wallToMs(wall, zone)).toISOString()).toBe(instant));

  it("is undone by msToWall", () =>
    expect(msToWall(wallToMs(Date.UTC(2024, 6, 1, 12), "Asia/Kolkata"), "Asia/Kolkata")).toBe(Date.UTC(2024, 6, 1, 12)));
});

describe("msToWall", () => {
  it.each(["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca", "Pacific/Apia"])(
    "is what the clocks of %s show, whenever they are put forward or back",
    (zone) => {
      for (let ms = Date.UTC(2011, 11, 20); ms < Date.UTC(2013, 0, 10); ms += 97 * 60_000) {
        const shown = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime();
        expect(msToWall(ms, zone)).toBe(shown.toZonedDateTime("UTC").epochMilliseconds);
      }
    },
  );
});
