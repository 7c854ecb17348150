import type { TimeSpan } from "./arc.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How far the hours of a habit may shift from day to day. */
const SHIFT = HOUR;
const MOST_DAYS = 7;
/** Makes the median absolute deviation comparable to a standard deviation. */
const DEVIATION = 1.4826;

/**
 * What is ordinary in a blog: the posts in a stretch of `length` milliseconds, of those with any, by their median and one robust deviation above it, which no burst
 * lifts; and how many such stretches there are. `times` in milliseconds, rising.
 */
export function ordinaryPace(times: readonly number[], length: number): { readonly pace: number; readonly stretches: number } {
  const start = times[0] ?? 0;
  const counts = new Map<number, number>();
  for (const time of times) {
    const stretch = Math.floor((time - start) / length);
    counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
  }
  const filled = [...counts.values()];
  const middle = median(filled);
  const deviation = median(filled.map((count) => Math.abs(count - middle)));
  return { pace: middle + DEVIATION * deviation, stretches: Math.floor(((times.at(-1) ?? start) - start) / length) + 1 };
}

/**
 * How many posts the same hours bring on the other days of a blog, up to a week away: the most in a stretch as long as `span`, an hour earlier or later, by the median of those days. 0
 * where there is no other day. `times` rising.
 */
export function habitualPace(times: readonly number[], { from, to }: TimeSpan): number {
  const days: number[] = [];
  for (let day = -MOST_DAYS; day <= MOST_DAYS; day += 1) {
    const [start, end] = [from + day * DAY, to + day * DAY];
    if (day !== 0 && end > (times[0] ?? 0) && start < (times.at(-1) ?? 0)) days.push(fullest(times, start - SHIFT, end + SHIFT, to - from));
  }
  return median(days);
}

/** How many posts fall in a span, its end left out. `times` rising. */
export function countBetween(times: readonly number[], { from, to }: TimeSpan): number {
  return firstFrom(times, to) - firstFrom(times, from);
}

/** The most posts in any window of a length within a span. */
function fullest(times: readonly number[], from: number, to: number, length: number): number {
  let most = 0;
  let first = firstFrom(times, from);
  const end = firstFrom(times, to);
  for (let at = first; at < end; at += 1) {
    while ((times[first] ?? 0) <= (times[at] ?? 0) - length) first += 1;
    most = Math.max(most, at - first + 1);
  }
  return most;
}

/** Index of the first time that is not before a moment. */
function firstFrom(times: readonly number[], moment: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The upper one of the two in the middle; 0 of none. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
