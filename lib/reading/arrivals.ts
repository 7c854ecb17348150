import type { Coverage, Instant, Post, RawPost, RawSnapshot, Snapshot, TimeZone } from "../model.ts";
import { coverageOf, interpret } from "./interpret.ts";
import { idKeys, textKeys } from "./join-posts.ts";
import { pageDirection } from "./post-order.ts";
import { type CalendarWords, calendarWords } from "./times/calendar-words.ts";
import { exactTime, msToWall } from "./times/exact-time.ts";
import { parseTime } from "./times/parse-time.ts";
import { readZone, siteZone } from "./times/zones.ts";
import { epochMsOf } from "./visit-clock.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** What it takes of a reading to interpret posts that arrive on top of it alone, as if with all the others. */
export interface Ground {
  readonly zone: TimeZone | null;
  /** The one zone that its times name; null: they name none. */
  readonly named: string | null;
  /** What joins posts and updates with each other, of all of them: ids and beginnings. */
  readonly keys: ReadonlySet<string>;
  /** When the newest post was published, the one on top. */
  readonly newest: Instant;
}

/** Posts that arrived on top, as all posts and they would be interpreted together. */
export interface Arrivals {
  /** Oldest first. */
  readonly posts: readonly Post[];
  readonly coverage: Coverage;
  /** With these in it. */
  readonly ground: Ground;
}

/**
 * The ground of a page that is as plain as most: newest post on top, all posts in the page, each once, each with a time that nothing contradicts. Null where it is not, and
 * every arrival is to be interpreted with all other posts. Costs about what joining the posts does.
 */
export function groundOf(raw: RawSnapshot, { liveBlog, coverageLine, posts, pageOrder, startsAtTop }: Snapshot): Ground | null {
  const { length } = raw.posts;
  if (!startsAtTop || length < 3 || coverageLine.read !== length || coverageLine.inPage !== length || coverageLine.untimed > 0) return null;
  const newest = posts.at(-1);
  const before = posts.at(-2);
  if (newest?.publishedAt == null || newest.id !== pageOrder[0] || newest.publishedAt === before?.publishedAt) return null;
  const site = siteZone(raw);
  const zone = liveBlog.timeZone;
  const named = new Set(raw.posts.flatMap((post) => namedZones(post, site)));
  for (const time of raw.pageTimes)
    for (const name of time.source === "text" ? [readZone(time.value, site)] : []) if (name) named.add(name);
  if (named.size > 1 || (named.size === 0 && site === null)) return null;

  const keys = new Set<string>();
  for (const post of raw.posts) {
    const ids = namesOf(post);
    if (post.kinds.includes("pinned") || !ids.isDisjointFrom(keys)) return null;
    for (const key of [...ids, ...textKeys(post)]) keys.add(key);
  }
  // An update that was joined otherwise than by an id could as well be joined with a post still to come.
  const described = new Set<string>();
  for (const update of raw.updates) {
    const ids = namesOf(update);
    if (ids.isDisjointFrom(keys) || !ids.isDisjointFrom(described)) return null;
    if (!update.kinds.includes("keyEvent")) for (const key of ids) described.add(key);
  }
  for (const update of raw.updates) for (const key of [...namesOf(update), ...textKeys(update)]) keys.add(key);

  const words = calendarWords(raw.language);
  const ms: number[] = [];
  for (const { publishedAt, timeCertain, pageIndex } of posts) {
    const post = raw.posts[pageIndex ?? -1];
    const at = publishedAt === null ? null : epochMsOf(publishedAt);
    if (post === undefined || at === null || !timeCertain || plainTime(post, words, zone) !== at) return null;
    ms[pageIndex ?? -1] = at;
  }
  if (!pageDirection(ms).isNewestFirst) return null;
  return { zone, named: [...named][0] ?? null, keys, newest: newest.publishedAt };
}

/** Interprets posts that arrived on top of a page, given top first; `facts` are those of the page as it is now. Null where they are not as plain as the page, or not newer. */
export function interpretArrivals(
  ground: Ground,
  facts: Omit<RawSnapshot, "posts" | "updates">,
  arrived: readonly RawPost[],
  now: Temporal.Instant,
): Arrivals | null {
  const site = siteZone(facts);
  const words = calendarWords(facts.language);
  const keys = new Set<string>();
  let above = Number.POSITIVE_INFINITY;
  for (const post of arrived) {
    const at = plainTime(post, words, ground.zone);
    if (post.publisherId === null || !post.inPage || post.kinds.includes("pinned") || post.kinds.includes("summary")) return null;
    if (at === null || at >= above || at > now.epochMilliseconds + DAY) return null;
    if (namedZones(post, site).some((name) => name !== ground.named)) return null;
    above = at;
    const texts = textKeys(post);
    // One that says little could be one with another by no more than a number in their ids.
    if (texts.length === 0) return null;
    const own = new Set([...namesOf(post), ...texts]);
    if (!own.isDisjointFrom(ground.keys) || !own.isDisjointFrom(keys)) return null;
    for (const key of own) keys.add(key);
  }
  if (above <= epochMsOf(ground.newest)) return null;
  const { posts } = interpret({ ...facts, timeZone: ground.zone, posts: arrived, updates: [] }, now);
  const newest = posts.at(-1)?.publishedAt;
  if (newest == null || posts.length !== arrived.length) return null;
  return {
    posts,
    coverage: facts.coverage ?? coverageOf(posts, now.epochMilliseconds),
    ground: { ...ground, newest, keys: addedTo(ground.keys, keys) },
  };
}

/** The set itself, grown: one of 10,000 posts is not copied for one more. Who holds an earlier ground has no use for it any more. */
function addedTo(keys: ReadonlySet<string>, more: ReadonlySet<string>): ReadonlySet<string> {
  for (const key of more) (keys as Set<string>).add(key);
  return keys;
}

/** The ids among what a post is known by. */
function namesOf(post: RawPost): Set<string> {
  return new Set(idKeys(post).filter((key) => key.startsWith("id ")));
}

function namedZones(post: RawPost, site: TimeZone | null): string[] {
  return post.times.flatMap((time) => (time.source === "text" ? (readZone(time.value, site) ?? []) : []));
}

/** The one moment that all times of a post tell, each with its zone, and that the clocks it shows do not contradict. Milliseconds; null where it is not as plain as that. */
function plainTime({ times }: RawPost, words: CalendarWords, zone: TimeZone | null): number | null {
  let at: number | null = null;
  for (const time of times) {
    if (time.source === "text") continue;
    const exact = exactTime(time, zone);
    if (!exact?.hasZone || (at !== null && at !== exact.ms)) return null;
    at = exact.ms;
  }
  if (at === null) return null;
  for (const time of times) {
    if (time.source !== "text") continue;
    const { clock, ago, zone: own } = parseTime(time.value, words, zone);
    if (!clock || ago !== null) return null;
    const shown = clock.hour * 60 + clock.minute;
    if (shown !== minuteOfDay(msToWall(at, own ?? zone ?? "UTC"))) return null;
  }
  return at;
}

function minuteOfDay(ms: number): number {
  return Math.floor((((ms % DAY) + DAY) % DAY) / MINUTE);
}
