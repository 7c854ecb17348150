import { describe, expect, it } from "vitest";
import { createTimeWriter } from "../../components/format-time.ts";
import type { Instant } from "../../lib/model.ts";

const at = (text: string) => text as Instant;

describe("createTimeWriter", () => {
  it("writes a clock with its weekday in the page's zone", () => {
    expect(createTimeWriter("en-US", "America/New_York", "UTC").dayClock("2023-03-22T00:51:00Z" as Instant)).toBe("Tue 8:51 PM");
  });

  const times = createTimeWriter("en-US", "America/New_York", "Europe/Berlin");

  it.each([
    ["2023-03-22T00:51:00Z", "2023-03-21", "8:51 PM", "Wed 1:51 AM", "EDT"],
    ["2023-03-22T04:10:00Z", "2023-03-22", "12:10 AM", "5:10 AM", "EDT"],
    ["2023-01-10T18:00:00Z", "2023-01-10", "1:00 PM", "7:00 PM", "EST"],
  ])("writes %s in the page's zone and the reader's", (instant, day, clock, readerClock, zone) => {
    expect(times.day(at(instant))).toBe(day);
    expect(times.clock(at(instant))).toBe(clock);
    expect(times.readerClock(at(instant))?.replace(",", "")).toBe(readerClock);
    expect(times.zoneName(at(instant))).toBe(zone);
  });

  it("names the day in full for a heading", () => {
    expect(times.dayHeading(at("2023-03-22T00:51:00Z"))).toBe("Tuesday, March 21, 2023");
  });

  it("leaves the reader's clock out where both zones show the same", () => {
    expect(createTimeWriter("en", "Europe/Paris", "Europe/Berlin").readerClock(at("2023-03-22T04:10:00Z"))).toBeNull();
  });

  it.each([
    ["en-US", "8 PM"],
    ["en-GB", "20:00"],
    ["de", "20:00"],
  ])("writes an hour in %s as %s", (language, expected) => {
    const hour = createTimeWriter(language, "America/New_York", "UTC").hour(at("2023-03-22T00:00:00Z"));
    expect(hour.replace(/\s/, " ")).toBe(expected);
  });

  it.each([null, "Not/AZone"])("uses the reader's zone where the page's is %s", (zone) => {
    expect(createTimeWriter("en-US", zone, "Asia/Tokyo").clock(at("2023-03-22T04:10:00Z"))).toBe("1:10 PM");
  });

  it.each([
    ["en-US", "8:51 PM", "7:05 AM", "Tuesday, March 21, 2023"],
    ["en-GB", "20:51", "07:05", "Tuesday, 21 March 2023"],
    ["de", "20:51", "07:05", "Dienstag, 21. März 2023"],
    ["fr", "20:51", "07:05", "mardi 21 mars 2023"],
    ["es", "20:51", "07:05", "martes, 21 de marzo de 2023"],
    ["ar", "8:51 م", "7:05 ص", "الثلاثاء، 21 مارس 2023"],
    ["ar-EG", "٨:٥١ م", "٧:٠٥ ص", "الثلاثاء، ٢١ مارس ٢٠٢٣"],
  ])("writes evening, morning and day as %s does", (language, evening, morning, heading) => {
    const written = createTimeWriter(language, "America/New_York", "UTC");
    const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
    expect(plain(written.clock(at("2023-03-22T00:51:00Z")))).toBe(evening);
    expect(plain(written.clock(at("2023-03-21T11:05:00Z")))).toBe(morning);
    expect(written.dayHeading(at("2023-03-22T00:51:00Z"))).toBe(heading);
  });

  it("says a moment of this week by its weekday, an older one by its date", () => {
    const now = Temporal.Instant.from("2023-03-23T12:00:00Z");
    expect(times.moment(at("2023-03-21T17:04:00Z"), now)).toMatch(/^Tuesday\D+6:04 PM$/);
    expect(times.moment(at("2023-03-01T17:04:00Z"), now)).toMatch(/^Wed, Mar 1, 2023/);
  });
});
