import type { Post, PostId, PostStatus, TimeZone } from "../model.ts";
import { type Cell, type PaceGrid, paceGrid, type Silence } from "./pace-grid.ts";

/** What the pace of a blog counts of a post. */
export interface PacedPost extends Pick<Post, "id" | "publishedAt" | "kinds"> {
  readonly status: PostStatus;
}

/** How much was posted in one stretch of time. A withdrawn post counts among the posts, and as withdrawn. */
export interface PaceBucket extends Cell {
  readonly posts: number;
  /** Each post once, under its status. */
  readonly byStatus: Readonly<Record<PostStatus, number>>;
  /** Posts that the newsroom flags, and has not withdrawn. */
  readonly keyEvents: number;
}

/** How much a blog posted when. */
export interface Pace extends Pick<PaceGrid, "minutes" | "length"> {
  /** In time order, without overlap; some are empty. */
  readonly buckets: readonly PaceBucket[];
  readonly silences: readonly Silence[];
  /** Posts in the fullest bucket. */
  readonly most: number;
  /** The bucket of every post, by index: one without a time goes with the one before it, and is not counted there. */
  readonly bucketOf: ReadonlyMap<PostId, number>;
}

/** With fewer posts, or fewer moments, a chart says less than the list itself. */
const LEAST_POSTS = 8;
const LEAST_MOMENTS = 3;

/**
 * Counts the posts of a blog over its time, the days and hours being those of the zone. `posts` in true time order. Null where there is too little to show: fewer than eight posts with a
 * time, or fewer than three stretches of time with a post. Goes once through the posts, and once more to sort those that are not.
 */
export function paceOf(posts: readonly PacedPost[], zone: TimeZone): Pace | null {
  const times = risingTimes(posts);
  if (times.length < LEAST_POSTS) return null;
  const { cells, ...grid } = paceGrid(times, zone);
  const buckets = cells.map((cell) => ({
    ...cell,
    posts: 0,
    keyEvents: 0,
    byStatus: { new: 0, edited: 0, removed: 0, unseen: 0, seen: 0 } satisfies Record<PostStatus, number>,
  }));
  const bucketOf = new Map<PostId, number>();
  let at = 0;
  for (const { id, publishedAt, status, kinds } of posts) {
    const time = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
    if (!Number.isNaN(time)) at = bucketAt(buckets, time);
    bucketOf.set(id, at);
    const bucket = buckets[at];
    if (Number.isNaN(time) || bucket === undefined) continue;
    bucket.posts += 1;
    bucket.byStatus[status] += 1;
    if (status !== "removed" && kinds.includes("keyEvent")) bucket.keyEvents += 1;
  }
  const filled = buckets.filter((bucket) => bucket.posts > 0);
  if (filled.length < LEAST_MOMENTS) return null;
  return { ...grid, buckets, most: filled.reduce((most, bucket) => Math.max(most, bucket.posts), 0), bucketOf };
}

/** The bucket a moment falls in; the one before it where it falls in a silence that is cut out. */
export function bucketAt(buckets: readonly Pick<Cell, "from">[], time: number): number {
  let low = 0;
  let high = buckets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((buckets[middle]?.from ?? 0) <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Counts those of some posts that fall in each bucket, by its index. One without a time counts where it stands. */
export function countIn(pace: Pace, ids: Iterable<PostId>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const id of ids) {
    const at = pace.bucketOf.get(id);
    if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

function risingTimes(posts: readonly PacedPost[]): number[] {
  const times = posts
    .flatMap(({ publishedAt }) => (publishedAt === null ? [] : Date.parse(publishedAt)))
    .filter((time) => !Number.isNaN(time));
  return times.every((time, at) => at === 0 || time >= (times[at - 1] ?? 0)) ? times : times.sort((a, b) => a - b);
}
