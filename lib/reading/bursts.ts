import { countBetween, habitualPace, ordinaryPace } from "./ordinary-pace.ts";

/** A run of posts that came faster than chance and habit explain. `first` and `last` are indices of their times. */
export interface Burst {
  readonly first: number;
  readonly last: number;
  /** How unlikely it is; says nothing beyond which of two is more so. */
  readonly surprise: number;
}

const MINUTE = 60_000;
/** Windows that bursts are looked for in, in minutes. */
const LENGTHS = [5, 10, 20, 40];
/** Windows are tried at this part of their length, so that there are not as many as posts. */
const STEP_PART = 1 / 8;
const LEAST_POSTS = 6;
/** Newsrooms post more unevenly than chance would. */
const LEAST_RATIO = 3;
/** How often a blog without any burst may be given one, by chance. */
const CHANCE = 0.01;
/** Bursts no further apart than this are one. */
const SAME_BURST = 15 * MINUTE;
/** What goes on for longer is a phase of the day, a match or a count, and no moment. */
const LONGEST = 75 * MINUTE;
/** A gap so much longer than those within parts a post at the edge from the burst. */
const EDGE_RATIO = 4;

/**
 * The bursts among times (milliseconds, rising), in time order. A scan statistic (Kulldorff, "A spatial scan statistic", 1997) over windows of several lengths: those that hold so many
 * posts, by the likelihood ratio of a Poisson pace, as a blog this long would show by chance once in a hundred. The pace they are held against is the higher of what is ordinary in the
 * blog and what the same hours of its other days bring: an evening as busy as every evening is no burst. Nor is a run with one as busy right before or after it, or a long one.
 */
export function findBursts(times: readonly number[]): Burst[] {
  const windows = strongest(LENGTHS.flatMap((minutes) => crowdedWindows(times, minutes * MINUTE)));
  return joinNeighbours(windows, times)
    .map((burst) => trimEdges(burst, times))
    .filter((burst) => burst.last - burst.first + 1 >= LEAST_POSTS && isMoment(burst, times));
}

function crowdedWindows(times: readonly number[], length: number): Burst[] {
  const { pace, stretches } = ordinaryPace(times, length);
  const threshold = Math.log((stretches * LENGTHS.length) / CHANCE);
  const isCrowded = (posts: number, expected: number): boolean =>
    posts >= expected * LEAST_RATIO && surpriseOf(posts, expected) >= threshold;
  const windows: Burst[] = [];
  let last = 0;
  let tried = Number.NEGATIVE_INFINITY;
  for (let first = 0; first < times.length; first += 1) {
    const from = times[first] ?? 0;
    while ((times[last + 1] ?? Number.POSITIVE_INFINITY) < from + length) last += 1;
    const posts = last - first + 1;
    if (posts < LEAST_POSTS || from < tried + length * STEP_PART || !isCrowded(posts, pace) || isEnteredAtOnce(times, first, last))
      continue;
    tried = from;
    const expected = Math.max(pace, habitualPace(times, { from, to: from + length }));
    if (isCrowded(posts, expected)) windows.push({ first, last, surprise: surpriseOf(posts, expected) });
  }
  return windows;
}

/** Log likelihood ratio of a Poisson count against the expected one. */
function surpriseOf(count: number, expected: number): number {
  return count * Math.log(count / expected) - (count - expected);
}

/** Whether half of the posts bear one and the same time: a newsroom, or a page without clocks, dated them so. */
function isEnteredAtOnce(times: readonly number[], first: number, last: number): boolean {
  const half = Math.ceil((last - first + 1) / 2);
  for (let at = first; at + half - 1 <= last; at += 1) if (times[at] === times[at + half - 1]) return true;
  return false;
}

/** Of windows that share a post, the most surprising. */
function strongest(windows: readonly Burst[]): Burst[] {
  const taken: Burst[] = [];
  for (const window of windows.toSorted((a, b) => b.surprise - a.surprise)) {
    if (taken.every(({ first, last }) => window.last < first || window.first > last)) taken.push(window);
  }
  return taken;
}

function joinNeighbours(bursts: readonly Burst[], times: readonly number[]): Burst[] {
  const joined: Burst[] = [];
  for (const burst of bursts.toSorted((a, b) => a.first - b.first)) {
    const before = joined.at(-1);
    if (before === undefined || (times[burst.first] ?? 0) - (times[before.last] ?? 0) > SAME_BURST) joined.push(burst);
    else joined[joined.length - 1] = { first: before.first, last: burst.last, surprise: Math.max(before.surprise, burst.surprise) };
  }
  return joined;
}

/** Leaves out a straggler before or after. */
function trimEdges({ first, last, surprise }: Burst, times: readonly number[]): Burst {
  const gap = (at: number): number => (times[at + 1] ?? 0) - (times[at] ?? 0);
  const gaps = Array.from({ length: last - first }, (_, at) => gap(first + at)).sort((a, b) => a - b);
  const limit = Math.max(MINUTE, (gaps[gaps.length >> 1] ?? 0) * EDGE_RATIO);
  let [start, end] = [first, last];
  while (start < end && gap(start) > limit) start += 1;
  while (end > start && gap(end - 1) > limit) end -= 1;
  return { first: start, last: end, surprise };
}

/** Whether it begins and ends: short enough, with at least twice as many posts as the same time right before it and right after. */
function isMoment({ first, last }: Burst, times: readonly number[]): boolean {
  const [from, to] = [times[first] ?? 0, times[last] ?? 0];
  const length = Math.max(to - from, 10 * MINUTE);
  const around = Math.max(countBetween(times, { from: from - length, to: from }), countBetween(times, { from: to + 1, to: to + length }));
  return to - from <= LONGEST && last - first + 1 >= 2 * around;
}
