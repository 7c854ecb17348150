import { describe, expect, it } from "vitest";
import type { PaceBucket } from "../../lib/reading/pace.ts";
import { nearestStop, type PaceStep, stepOn } from "../../lib/reading/pace-steps.ts";

const blog = (count: number, days: readonly number[]) => ({
  buckets: Array.from({ length: count }, (_, at) => ({ startsDay: days.includes(at) }) as PaceBucket),
});
const STOPS = [2, 3, 9, 14, 20, 29];
const oneDay = blog(30, [0]);
const threeDays = blog(30, [0, 10, 20]);

describe("stepOn", () => {
  it.each<[PaceStep, number, number]>([
    ["next", 2, 3],
    ["next", 3, 9],
    ["next", 5, 9],
    ["next", 29, 29],
    ["previous", 29, 20],
    ["previous", 5, 3],
    ["previous", 2, 2],
    ["first", 20, 2],
    ["last", 3, 29],
    // Ten buckets on a blog of one day, and at least one step.
    ["ahead", 2, 14],
    ["ahead", 14, 29],
    ["ahead", 20, 29],
    ["back", 29, 20],
    ["back", 14, 9],
    ["back", 9, 2],
  ])("%s from %d leads to %d on a blog of one day", (step, from, to) => {
    expect(stepOn(oneDay, STOPS, from, step)).toBe(to);
  });

  it.each<[PaceStep, number, number]>([
    ["ahead", 2, 14],
    ["ahead", 14, 20],
    ["ahead", 20, 29],
    ["back", 29, 20],
    ["back", 20, 14],
    ["back", 14, 2],
    ["back", 3, 2],
    ["back", 2, 2],
  ])("%s from %d leads to %d, by the day, on a blog of three", (step, from, to) => {
    expect(stepOn(threeDays, STOPS, from, step)).toBe(to);
  });

  it("goes ten buckets where every bucket is a day", () => {
    const weeks = blog(
      40,
      Array.from({ length: 40 }, (_, at) => at),
    );
    const stops = Array.from({ length: 40 }, (_, at) => at);
    expect([stepOn(weeks, stops, 5, "ahead"), stepOn(weeks, stops, 25, "back")]).toEqual([15, 15]);
  });

  it("reaches both ends from anywhere, step by step, without standing still", () => {
    for (const [steps, end] of [
      [["next", "ahead"], 29],
      [["previous", "back"], 2],
    ] as const) {
      for (const step of steps) {
        let at = end === 29 ? 2 : 29;
        for (let count = 0; at !== end && count < STOPS.length; count += 1) {
          const to = stepOn(threeDays, STOPS, at, step);
          expect(Math.sign(to - at)).toBe(end === 29 ? 1 : -1);
          at = to;
        }
        expect(at).toBe(end);
      }
    }
  });
});

describe("nearestStop", () => {
  it.each([
    [0, 2],
    [5, 3],
    [6, 3],
    [7, 9],
    [9, 9],
    [99, 29],
  ])("of bucket %d is %d", (at, expected) => {
    expect(nearestStop(STOPS, at)).toBe(expected);
  });

  it("is none where there is none", () => {
    expect(nearestStop([], 3)).toBeNull();
  });
});
