import type { Pace } from "./pace.ts";

/** A step along the pace of a blog: to the stop beside, over a longer way, or to an end. */
export type PaceStep = "previous" | "next" | "back" | "ahead" | "first" | "last";

/** How many buckets a long step goes where the blog has a single day. */
const LONG = 10;

/**
 * Where a step leads from the bucket `at`. `stops`: the buckets there is something to stop at, rising; not empty. A long step goes to the beginning of a day, this one or the next, on a blog
 * of several days, else over ten buckets. There is always a step until the end is reached.
 */
export function stepOn({ buckets }: Pick<Pace, "buckets">, stops: readonly number[], at: number, step: PaceStep): number {
  const [first = at, last = at] = [stops[0], stops.at(-1)];
  const before = stops.findLast((stop) => stop < at) ?? first;
  const after = stops.find((stop) => stop > at) ?? last;
  switch (step) {
    case "first":
      return first;
    case "last":
      return last;
    case "previous":
      return before;
    case "next":
      return after;
  }
  const days = buckets.flatMap(({ startsDay }, bucket) => (startsDay ? [bucket] : []));
  // Of a blog of days that are one bucket each, a day is no longer than a step.
  const isOfDays = days.length > 1 && days.length < buckets.length;
  if (step === "ahead") {
    const goal = isOfDays ? days.find((day) => day > at) : at + LONG;
    return goal === undefined ? last : Math.max(after, stops.find((stop) => stop >= goal) ?? last);
  }
  const goal = isOfDays ? days.findLast((day) => day <= before) : at - LONG;
  return goal === undefined ? first : Math.min(before, stops.find((stop) => stop >= goal) ?? first);
}

/** The stop nearest to a bucket, the earlier one of two as near. `stops` rising; null where there are none. */
export function nearestStop(stops: readonly number[], at: number): number | null {
  return stops.reduce<number | null>((best, stop) => (best === null || Math.abs(stop - at) < Math.abs(best - at) ? stop : best), null);
}
