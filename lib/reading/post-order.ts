/** Longest run of places whose keys never fall; the length of it. */
export function longestRising(keys: readonly number[]): number {
  const tails: number[] = [];
  for (const key of keys) {
    // Most pages are sorted: a key goes to either end.
    let low = tails.length > 0 && (tails.at(-1) as number) <= key ? tails.length : 0;
    let high = tails.length > 0 && (tails[0] as number) > key ? 0 : tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] as number) <= key) low = middle + 1;
      else high = middle;
    }
    tails[low] = key;
  }
  return tails.length;
}

/** How a page is sorted, top first. */
export interface PageDirection {
  readonly isNewestFirst: boolean;
  /** Posts that stand above one they should stand below: on a page that runs newest first, those with a newer post somewhere below them. */
  readonly outOfOrder: number;
}

/** The direction a page is sorted in. One with no more reason for either is taken for newest first, as most live blogs are. */
export function pageDirection(keys: readonly number[]): PageDirection {
  const rising = longestRising(keys);
  const falling = longestRising(keys.map((key) => -key));
  const isNewestFirst = falling >= rising;
  return { isNewestFirst, outOfOrder: countMisplaced(isNewestFirst ? keys : keys.map((key) => -key)) };
}

function countMisplaced(falling: readonly number[]): number {
  let misplaced = 0;
  let newestBelow = Number.NEGATIVE_INFINITY;
  for (const key of falling.toReversed()) {
    if (key < newestBelow) misplaced++;
    newestBelow = Math.max(newestBelow, key);
  }
  return misplaced;
}

/** What `inTimeOrder` needs to know of a post. */
export interface Placed {
  /** Null where unknown. */
  readonly ms: number | null;
  /** Place in reading order, oldest first; a post that is not on the page has null. */
  readonly place: number | null;
}

/**
 * Places of the posts in true time order, oldest first. Posts of the same time keep the reading order; one without a time comes right after the one before it
 * in reading order, and first when there is none.
 */
export function inTimeOrder(posts: readonly Placed[]): number[] {
  const timed = posts.flatMap((post, at) => (post.ms === null ? [] : [at]));
  timed.sort((a, b) => {
    const first = posts[a] as Placed;
    const second = posts[b] as Placed;
    return (
      (first.ms ?? 0) - (second.ms ?? 0) || (first.place ?? Number.MAX_SAFE_INTEGER) - (second.place ?? Number.MAX_SAFE_INTEGER) || a - b
    );
  });
  const untimed = posts
    .flatMap((post, at) => (post.ms === null ? [at] : []))
    .sort((a, b) => (posts[a]?.place ?? -1) - (posts[b]?.place ?? -1));
  if (!untimed.length) return timed;
  const byPlace = posts
    .flatMap((post, at) => (post.place === null ? [] : [at]))
    .sort((a, b) => (posts[a]?.place ?? 0) - (posts[b]?.place ?? 0));
  const after = new Map<number, number[]>();
  const first: number[] = [];
  let anchor: number | null = null;
  for (const at of [...byPlace, ...untimed.filter((at) => posts[at]?.place === null)]) {
    if (posts[at]?.ms !== null) anchor = at;
    else if (anchor === null) first.push(at);
    else after.set(anchor, [...(after.get(anchor) ?? []), at]);
  }
  return [...first, ...timed.flatMap((at) => [at, ...(after.get(at) ?? [])])];
}
