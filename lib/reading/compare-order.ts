import type { PostId } from "../model.ts";

/** Room left between two neighbours, for those that may yet come between. */
const ROOM = 1024;

/** Below this there is too little room for another post, and all are numbered anew. */
const LEAST_ROOM = 1e-6;

/** A post in a sequence. `at`: epoch milliseconds, null where its time is not known and its place follows from its neighbours. */
export interface Placed {
  readonly id: PostId;
  readonly at: number | null;
}

/**
 * Merges what is stored with what a snapshot shows into one sequence in true time order, oldest first. Posts of one time stand as the snapshot has them; one that the
 * snapshot does not show stays behind the post it stood behind. An untimed post stands with the post before it.
 *
 * @param known in stored order.
 * @param shown in the snapshot's order, with known ids where they are known.
 */
export function mergeOrder(known: readonly Placed[], shown: readonly Placed[]): PostId[] {
  const shownIds = new Set(shown.map(({ id }) => id));
  const timeShown = effectiveTimes(shown);
  const timeKnown = effectiveTimes(known);
  const groups = Map.groupBy(shown, ({ id }) => timeShown.get(id) ?? 0);

  // Behind which shown post of its time each absent one stands; null: before them all.
  const behind = new Map<number, Map<PostId | null, PostId[]>>();
  const anchors = new Map<PostId, PostId | null>();
  let previous: PostId | null = null;
  for (const { id } of known) {
    const time = timeKnown.get(id) ?? 0;
    if (!shownIds.has(id)) {
      const anchor = previous === null ? null : shownIds.has(previous) ? previous : (anchors.get(previous) ?? null);
      const anchorTime = anchor === null ? null : timeShown.get(anchor);
      anchors.set(id, anchorTime === time ? anchor : null);
      const group = behind.get(time) ?? new Map<PostId | null, PostId[]>();
      behind.set(time, group);
      const standing = anchors.get(id) ?? null;
      const followers = group.get(standing);
      if (followers === undefined) group.set(standing, [id]);
      else followers.push(id);
    }
    previous = id;
  }

  const times = [...new Set([...groups.keys(), ...behind.keys()])].sort((a, b) => a - b);
  return times.flatMap((time) => {
    const absent = behind.get(time);
    const present = (groups.get(time) ?? []).flatMap(({ id }) => [id, ...(absent?.get(id) ?? [])]);
    return [...(absent?.get(null) ?? []), ...present];
  });
}

/**
 * Numbers a sequence so that the numbers rise, changing as few as it can: the longest run of posts whose numbers rise already keeps them. Answers the new numbers only.
 */
export function numberOrder(sequence: readonly PostId[], stored: ReadonlyMap<PostId, number>): Map<PostId, number> {
  const kept = longestRising(sequence.map((id) => stored.get(id) ?? null));
  const numbers = new Map<PostId, number>();
  let lower: number | null = null;
  let unnumbered: PostId[] = [];
  const fill = (upper: number | null): boolean => {
    const step = lower === null || upper === null ? ROOM : (upper - lower) / (unnumbered.length + 1);
    if (step < LEAST_ROOM) return false;
    const start = lower ?? (upper ?? 0) - ROOM * (unnumbered.length + 1);
    for (const [index, id] of unnumbered.entries()) numbers.set(id, start + step * (index + 1));
    unnumbered = [];
    return true;
  };
  for (const [index, id] of sequence.entries()) {
    const number = kept.has(index) ? (stored.get(id) ?? null) : null;
    if (number === null) {
      unnumbered.push(id);
      continue;
    }
    if (!fill(number)) return new Map(sequence.map((each, place) => [each, (place + 1) * ROOM]));
    lower = number;
  }
  fill(null);
  return numbers;
}

function effectiveTimes(sequence: readonly Placed[]): Map<PostId, number> {
  let time = sequence.find(({ at }) => at !== null)?.at ?? 0;
  const times = new Map<PostId, number>();
  for (const { id, at } of sequence) {
    time = at ?? time;
    times.set(id, time);
  }
  return times;
}

/** Indexes of a longest strictly rising subsequence, nulls left out (patience sorting, https://en.wikipedia.org/wiki/Longest_increasing_subsequence). */
function longestRising(numbers: readonly (number | null)[]): Set<number> {
  const tails: { index: number; number: number }[] = [];
  const before = new Map<number, number | null>();
  for (const [index, number] of numbers.entries()) {
    if (number === null) continue;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((tails[middle]?.number ?? Number.POSITIVE_INFINITY) < number) low = middle + 1;
      else high = middle;
    }
    before.set(index, tails[low - 1]?.index ?? null);
    tails[low] = { index, number };
  }
  const kept = new Set<number>();
  for (let index = tails.at(-1)?.index ?? null; index !== null; index = before.get(index) ?? null) kept.add(index);
  return kept;
}
