import { describe, expect, it } from "vitest";
import type { Instant } from "../../../lib/model.ts";
import { createZonedTimes } from "../../../lib/reading/take-away/zoned-times.ts";

const at = (instant: string): Instant => instant as Instant;
/** Some blanks in what Intl writes are narrow ones. */
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, " ");

describe("createZonedTimes", () => {
  it.each([
    ["en-US", "America/New_York", "2023-03-22T00:51:00Z", "March 21, 2023 at 8:51 PM EDT (UTC−04:00)"],
    ["en-US", "America/New_York", "2023-01-22T00:51:00Z", "January 21, 2023 at 7:51 PM EST (UTC−05:00)"],
    ["en-US", "Europe/London", "2023-07-01T11:00:00Z", "July 1, 2023 at 12:00 PM BST (UTC+01:00)"],
    ["en-US", "Europe/Berlin", "2023-07-01T11:00:00Z", "July 1, 2023 at 1:00 PM CEST (UTC+02:00)"],
    ["en-US", "Asia/Kolkata", "2023-07-01T11:00:00Z", "July 1, 2023 at 4:30 PM IST (UTC+05:30)"],
    ["en-US", "Australia/Sydney", "2023-01-01T11:00:00Z", "January 1, 2023 at 10:00 PM AEDT (UTC+11:00)"],
    ["en-US", "America/Sao_Paulo", "2023-07-01T11:00:00Z", "July 1, 2023 at 8:00 AM UTC−03:00"],
    ["en-US", "UTC", "2023-07-01T11:00:00Z", "July 1, 2023 at 11:00 AM UTC (UTC+00:00)"],
    ["en-US", "+02:00", "2023-07-01T11:00:00Z", "July 1, 2023 at 1:00 PM UTC+02:00"],
    ["de", "Europe/Berlin", "2023-07-01T11:00:00Z", "1. Juli 2023 um 13:00 MESZ (UTC+02:00)"],
    ["de", "America/New_York", "2023-03-22T00:51:00Z", "21. März 2023 um 20:51 EDT (UTC−04:00)"],
  ])("%s, %s: writes %s as %s", (language, zone, instant, expected) => {
    expect(plain(createZonedTimes(language, zone, "Asia/Tokyo").moment(at(instant)))).toBe(expected);
  });

  it("writes the clock, the day and the local time in the page's zone, on both sides of a change of clocks", () => {
    const times = createZonedTimes("en-US", "Europe/Amsterdam", "America/New_York");
    const read = (instant: string) => [times.day, times.clock, times.local].map((write) => plain(write(at(instant))));
    expect(read("2023-03-26T00:30:00Z")).toEqual(["Sunday, March 26, 2023", "1:30 AM CET", "2023-03-26T01:30:00+01:00"]);
    expect(read("2023-03-26T01:05:00Z")).toEqual(["Sunday, March 26, 2023", "3:05 AM CEST", "2023-03-26T03:05:00+02:00"]);
  });

  it.each([null, "Mars/Olympus"])("falls back on the reader's zone where the page's is %s", (zone) => {
    const times = createZonedTimes("en-US", zone, "Asia/Tokyo");
    expect(times.zone).toBe("Asia/Tokyo");
    expect(times.local(at("2023-03-22T00:51:00.250Z"))).toBe("2023-03-22T09:51:00+09:00");
  });
});
