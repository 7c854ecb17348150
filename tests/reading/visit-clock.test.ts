import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant } from "../../lib/model.ts";
import { epochMsOf, instantAfter, instantOf } from "../../lib/reading/visit-clock.ts";

describe("epochMsOf", () => {
  it.each([
    "2023-03-22T00:51:00.000Z",
    "2023-03-22T00:51:00Z",
    "2024-02-29T23:59:59.999Z",
    "2023-12-31T23:59:59Z",
    "2023-03-22T00:51Z",
    "2023-03-22T00:51:00.123456789Z",
    "2023-03-22T00:51:00+01:00",
    "1969-12-31T23:59:59.999Z",
  ])("reads %s as Temporal does", (text) => expect(epochMsOf(text as Instant)).toBe(Temporal.Instant.from(text).epochMilliseconds));

  it("reads whatever instant we write", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0) }), (ms) => {
        expect(epochMsOf(instantOf(Temporal.Instant.fromEpochMilliseconds(ms)))).toBe(ms);
      }),
    );
  });

  it.each(["", "2023-03-22", "2023-02-29T00:00:00Z", "2023-03-22T24:00:00Z", "2023-13-01T00:00:00Z", "22 Mar 2023 00:51:00 Z"])(
    "throws on %j",
    (text) => expect(() => epochMsOf(text as Instant)).toThrow(RangeError),
  );
});

describe("instantAfter", () => {
  const now = Temporal.Instant.from("2023-03-22T00:51:00Z");
  it.each<[string, (string | null)[], string]>([
    ["now, where nothing is later", ["2023-03-22T00:50:59.999Z", null], "2023-03-22T00:51:00.000Z"],
    ["just after what is of this very millisecond", ["2023-03-22T00:51:00.000Z"], "2023-03-22T00:51:00.001Z"],
    [
      "just after the latest, where the clock was set back",
      ["2023-03-22T02:00:00.000Z", "2023-03-22T01:00:00.000Z"],
      "2023-03-22T02:00:00.001Z",
    ],
  ])("is %s", (_, others, instant) => expect(instantAfter(now, others as (Instant | null)[])).toBe(instant));
});
