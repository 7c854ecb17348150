import { describe, expect, it } from "vitest";
import type { Instant, Visit } from "../../lib/model.ts";
import { visitAt } from "../../lib/reading/visit.ts";
import { epochMsOf, instantOf } from "../../lib/reading/visit-clock.ts";
import { at, BLOG } from "../store/readings.ts";

const visit = (number: number, started: string, active: string): Visit => ({
  liveBlogId: BLOG,
  number,
  startedAt: instantOf(at(started)),
  lastActivityAt: instantOf(at(active)),
});

describe("visitAt", () => {
  it.each([
    ["a reload after a minute goes on", "22:01", true, 3, 3, true],
    ["a return after 29 minutes goes on", "22:29", true, 3, 3, true],
    ["a return after 30 minutes to the second goes on", "22:30", true, 3, 3, true],
    ["a return after 30 minutes and a second is the next visit", "22:30:01", true, 4, 4, true],
    ["a return the next day is the next visit, and only the next", "46:00", true, 4, 4, true],
    ["what happens in the page within 30 minutes belongs to the visit and does not prolong it", "22:20", false, 3, 3, false],
    ["what happens in an idle page belongs to the visit to come, which it does not open", "23:00", false, 3, 4, false],
    ["a clock set back by two hours goes on and shortens nothing", "20:00", true, 3, 3, false],
    ["activity within ten seconds of the last is not written down", "22:00:09", true, 3, 3, false],
    ["activity ten seconds after the last is", "22:00:10", true, 3, 3, true],
  ])("%s", (_, now, active, current, number, changed) => {
    const last = visit(3, "21:00", "22:00");
    const found = visitAt(last, BLOG, at(now), active);
    expect([found.visit.number, found.number, found.changed]).toEqual([current, number, changed]);
    expect(found.visit).toEqual(
      current > 3 ? visit(4, now, now) : { ...last, lastActivityAt: changed ? instantOf(at(now)) : last.lastActivityAt },
    );
  });

  it.each([true, false])("opens visit 1 with the first reading of a live blog, active: %s", (active) => {
    expect(visitAt(null, BLOG, at("22:00"), active)).toEqual({ visit: visit(1, "22:00", "22:00"), number: 1, changed: true });
  });
});

describe("instantOf", () => {
  it.each([
    ["2023-03-22T00:51:00Z", "2023-03-22T00:51:00.000Z"],
    ["2023-03-22T00:51:00.5Z", "2023-03-22T00:51:00.500Z"],
    ["2023-03-22T00:51:00.123456789Z", "2023-03-22T00:51:00.123Z"],
    ["2023-03-21T20:51:00-04:00", "2023-03-22T00:51:00.000Z"],
  ])("writes %s as %s", (moment, written) => {
    expect(instantOf(Temporal.Instant.from(moment))).toBe(written);
  });
});

describe("epochMsOf", () => {
  it("orders instants of different precision, which their strings do not", () => {
    const [sooner, later] = ["2023-03-22T00:51:00Z", "2023-03-22T00:51:00.500Z"] as [Instant, Instant];
    expect(epochMsOf(sooner)).toBeLessThan(epochMsOf(later));
    expect(sooner < later).toBe(false);
  });

  it("throws on what is no instant", () => {
    expect(() => epochMsOf("yesterday" as Instant)).toThrow(RangeError);
  });
});
