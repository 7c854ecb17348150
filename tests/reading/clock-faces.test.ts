import { describe, expect, it } from "vitest";
import { createClockFaces } from "../../lib/reading/clock-faces.ts";

const at = (text: string): number => Date.parse(text);

describe("createClockFaces", () => {
  it.each([
    ["America/New_York", "2023-03-22T03:59:59Z", "2023-03-21", "2023-03-22T03:00:00Z"],
    ["America/New_York", "2023-03-22T04:00:00Z", "2023-03-22", "2023-03-22T04:00:00Z"],
    ["Asia/Kolkata", "2023-03-22T18:29:00Z", "2023-03-22", "2023-03-22T17:30:00Z"],
    ["Asia/Kathmandu", "2023-03-22T18:29:00Z", "2023-03-23", "2023-03-22T18:15:00Z"],
    // The day on which clocks go forward has 23 hours.
    ["Europe/Berlin", "2023-03-26T21:59:59Z", "2023-03-26", "2023-03-26T21:00:00Z"],
    ["Europe/Berlin", "2023-03-26T22:00:00Z", "2023-03-27", "2023-03-26T22:00:00Z"],
  ])("in %s, %s is of the day %s and the hour that began at %s", (zone, moment, day, hour) => {
    const faces = createClockFaces(zone);
    expect(faces.dayOf(at(moment))).toBe(day);
    expect(faces.hourOf(at(moment))).toBe(at(hour));
  });

  it("says the same of a moment whatever it was asked before", () => {
    const moments = Array.from({ length: 200 }, (_, step) => at("2023-03-25T12:00:00Z") + ((step * 7919) % 4000) * 60_000);
    const faces = createClockFaces("Europe/Berlin");
    for (const moment of moments) {
      const fresh = createClockFaces("Europe/Berlin");
      expect([faces.dayOf(moment), faces.hourOf(moment)]).toEqual([fresh.dayOf(moment), fresh.hourOf(moment)]);
    }
  });
});
