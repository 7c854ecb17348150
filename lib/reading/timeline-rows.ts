import type { Instant, PostId, TimeZone } from "../model.ts";
import { createClockFaces } from "./clock-faces.ts";

/** Which way the timeline runs, from its top. */
export type TimelineOrder = "oldestFirst" | "newestFirst";

/** A post, or what stands between posts. `key` is the row's own, the same as long as the row means the same. */
export type TimelineRow<P> =
  /** Heads the posts of a day; `at` is a moment of it. */
  | { readonly type: "day"; readonly key: string; readonly at: Instant }
  /** Heads the posts of an hour; `at` is its beginning. */
  | { readonly type: "hour"; readonly key: string; readonly at: Instant }
  /** Nothing was posted for so many milliseconds. */
  | { readonly type: "gap"; readonly key: string; readonly ms: number }
  /** `place` counts the posts from the top of the list, from 1. */
  | { readonly type: "post"; readonly key: string; readonly post: P; readonly place: number };

interface Listed {
  readonly id: PostId;
  readonly publishedAt: Instant | null;
}

export interface RowOptions {
  /** Whose days and hours are meant. */
  readonly zone: TimeZone;
  readonly order: TimelineOrder;
  /** Whether these are all posts there are: between posts that were picked out, silence says nothing. */
  readonly whole: boolean;
}

const HOUR_MS = 3_600_000;
/** Shorter silence is never named. */
const LEAST_GAP_MS = 2 * HOUR_MS;
/** Nor is silence that is usual for the live blog: less than so many times the time between two of its posts. */
const UNUSUAL = 6;
/** Hours are ruled on days with at least so many posts, so many of them to each hour that has any. */
const DENSE_DAY = 24;
const DENSE_HOUR = 4;

/**
 * The rows of a timeline from its top: each post once, the day and, where posts stand densely, the hour before the first of it, and silences that are long for this
 * live blog. A post without a time stands under the day and hour of the one before it in time.
 * @param posts in true time order, oldest first
 */
export function timelineRows<P extends Listed>(posts: readonly P[], { zone, order, whole }: RowOptions): TimelineRow<P>[] {
  const faces = createClockFaces(zone);
  const moments = posts.map(({ publishedAt }) => (publishedAt === null ? null : Date.parse(publishedAt)));
  const stands = standing(moments, faces);
  const gaps = whole ? gapsBefore(moments) : new Map<number, number>();
  const dense = whole ? denseDays(stands) : new Set<string>();

  const rows: TimelineRow<P>[] = [];
  const used = new Set<string>();
  /** A day has one heading, but for posts that stand out of the order of their times. */
  const unique = (key: string, post: P): string => {
    const own = used.has(key) ? `${key} ${post.id}` : key;
    used.add(own);
    return own;
  };
  let [day, hour]: [string | null, number | null] = [null, null];
  for (let place = 1; place <= posts.length; place++) {
    const at = order === "oldestFirst" ? place - 1 : posts.length - place;
    const post = posts[at];
    const stand = stands[at] ?? null;
    if (post === undefined) continue;
    // The silence before a post in time lies below it where the list runs backwards.
    const later = order === "oldestFirst" ? at : at + 1;
    const gap = place === 1 ? undefined : gaps.get(later);
    if (gap !== undefined) rows.push({ type: "gap", key: `gap ${posts[later]?.id}`, ms: gap });
    if (stand !== null && stand.day !== day) {
      rows.push({ type: "day", key: unique(`day ${stand.day}`, post), at: instantAt(stand.moment) });
      [day, hour] = [stand.day, null];
    }
    if (stand !== null && stand.hour !== hour && dense.has(stand.day)) {
      rows.push({ type: "hour", key: unique(`hour ${stand.hour}`, post), at: instantAt(stand.hour) });
      hour = stand.hour;
    }
    rows.push({ type: "post", key: `post ${post.id}`, post, place });
  }
  return rows;
}

/** Under which day and hour a post stands, and a moment of them. */
interface Stand {
  readonly day: string;
  /** Beginning of the hour, in milliseconds since 1970. */
  readonly hour: number;
  readonly moment: number;
}

function standing(moments: readonly (number | null)[], faces: ReturnType<typeof createClockFaces>): (Stand | null)[] {
  let last: Stand | null = null;
  return moments.map((moment) => {
    if (moment !== null) last = { day: faces.dayOf(moment), hour: faces.hourOf(moment), moment };
    return last;
  });
}

/** The silence before a post, by its place, where it is worth a word. */
function gapsBefore(moments: readonly (number | null)[]): Map<number, number> {
  const gaps: { at: number; ms: number }[] = [];
  let last: number | null = null;
  for (const [at, moment] of moments.entries()) {
    if (moment === null) continue;
    if (last !== null) gaps.push({ at, ms: moment - last });
    last = moment;
  }
  const sorted = Float64Array.from(gaps, ({ ms }) => ms).sort();
  const least = Math.max(LEAST_GAP_MS, UNUSUAL * (sorted[(sorted.length - 1) >> 1] ?? 0));
  return new Map(gaps.filter(({ ms }) => ms >= least).map(({ at, ms }) => [at, ms]));
}

function denseDays(stands: readonly (Stand | null)[]): Set<string> {
  const days = new Map<string, { posts: number; hours: Set<number> }>();
  for (const stand of stands) {
    if (stand === null) continue;
    const known = days.get(stand.day) ?? { posts: 0, hours: new Set() };
    days.set(stand.day, { posts: known.posts + 1, hours: known.hours.add(stand.hour) });
  }
  const isDense = ({ posts, hours }: { posts: number; hours: Set<number> }): boolean =>
    posts >= DENSE_DAY && hours.size > 1 && posts / hours.size >= DENSE_HOUR;
  return new Set([...days].filter(([, day]) => isDense(day)).map(([day]) => day));
}

function instantAt(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}
