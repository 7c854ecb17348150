import type { RawPost, RawTime, TimeZone } from "../../model.ts";
import type { CalendarWords } from "./calendar-words.ts";
import { exactTime, msToWall, wallToMs } from "./exact-time.ts";
import { parseTime, type TimeParts } from "./parse-time.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** What the page says about when it is. */
export interface TimeContext {
  readonly words: CalendarWords;
  /** The zone the page writes in; null where unknown. */
  readonly zone: TimeZone | null;
  /** Milliseconds: what "5 minutes ago" counts from, and what no post is later than by much. */
  readonly now: number;
  /** Latest time the page says of itself, in milliseconds; null where it says none. */
  readonly pageTime: number | null;
  /** The earliest, which is when the page was first published. */
  readonly pageStart: number | null;
}

/** When a post was published. `ms` null: unknown. */
export interface ResolvedTime {
  readonly ms: number | null;
  /** False when the day was inferred. */
  readonly isCertain: boolean;
}

const UNKNOWN: ResolvedTime = { ms: null, isCertain: false };

/**
 * The publication time of each post, from the most credible of its sources. `posts` stand in page order, top first: clocks without a day take theirs from
 * the headings, from the page's own time and from wrap-around as one reads down.
 */
export function resolveTimes(posts: readonly RawPost[], context: TimeContext): ResolvedTime[] {
  const zone = context.zone ?? "UTC";
  const texts = posts.map((post) => mergeTexts(post.times, context));
  const isDistrusted = distrust(posts, texts, context);
  const falseZ = hasFalseZ(posts, texts, context);
  const certain: (number | null)[] = posts.map((post) => {
    const candidates = post.times.flatMap((time) => {
      if (isDistrusted(time)) return [];
      const exact = exactTime(time, context.zone);
      if (!exact || (!exact.hasZone && !context.zone)) return [];
      return [exact.isUtc && falseZ ? wallToMs(exact.ms, zone) : exact.ms];
    });
    return candidates.length ? Math.min(...candidates) : null;
  });
  const dated = texts.map((text, at) => certain[at] ?? (text ? fromDatedText(text, context) : null));
  const clocks = fromClocks(posts, texts, dated, context);
  return posts.map((_, at) => {
    const exact = certain[at] ?? null;
    if (exact !== null) return { ms: exact, isCertain: true };
    const text = texts[at];
    const ms = dated[at] ?? clocks[at] ?? null;
    if (ms === null) return UNKNOWN;
    return { ms, isCertain: Boolean(text?.day && text.month && text.clock && (text.zone || context.zone)) };
  });
}

/** All a post's time texts say together: a clock in one, the date in another. */
function mergeTexts(times: readonly RawTime[], context: TimeContext): TimeParts | null {
  let merged: TimeParts | null = null;
  for (const time of times) {
    if (time.source !== "text") continue;
    const parts = parseTime(time.value, context.words, context.zone);
    if (!merged) merged = parts;
    else
      merged = {
        clock: merged.clock ?? parts.clock,
        year: merged.year ?? parts.year,
        month: merged.month ?? parts.month,
        day: merged.month === null ? parts.day : merged.day,
        weekday: merged.weekday ?? parts.weekday,
        dayOffset: merged.dayOffset ?? parts.dayOffset,
        zone: merged.zone ?? parts.zone,
        ago: merged.ago ?? parts.ago,
        agoUnit: merged.agoUnit || parts.agoUnit,
      };
  }
  return merged;
}

/** A source whose every value is the same on three posts or more tells of the page, not of the posts. */
function distrust(posts: readonly RawPost[], texts: readonly (TimeParts | null)[], context: TimeContext): (time: RawTime) => boolean {
  const bad = new Set<string>();
  for (const source of ["datetime", "epoch", "structured"] as const) {
    const values = posts.flatMap((post) => post.times.filter((time) => time.source === source).slice(0, 1));
    if (values.length > 2 && new Set(values.map((time) => time.value)).size === 1 && shownClocks(texts) > 1) bad.add(source);
    // What readers see is what was published: a source that contradicts most of the clocks shown is about something else.
    let agree = 0;
    let differ = 0;
    posts.forEach((post, at) => {
      const clock = texts[at]?.clock;
      const exact = post.times.filter((time) => time.source === source).map((time) => exactTime(time, context.zone));
      if (!clock || !exact.length || texts[at]?.ago) return;
      const shown = clock.hour * HOUR + clock.minute * MINUTE;
      const near = exact.some((time) => {
        if (!time) return false;
        // Any zone may be shown, so only minutes past the quarter hour can be compared.
        const apart = (((time.ms - shown) % (15 * MINUTE)) + 15 * MINUTE) % (15 * MINUTE);
        return apart < 2 * MINUTE || apart > 13 * MINUTE;
      });
      if (near) agree++;
      else differ++;
    });
    if (differ > agree && differ > 2) bad.add(source);
  }
  return (time) => bad.has(time.source);
}

function shownClocks(texts: readonly (TimeParts | null)[]): number {
  return new Set(texts.flatMap((text) => (text?.clock ? [text.clock.toString()] : []))).size;
}

/** Whether the page writes local time and puts a Z behind it: what it shows is the very clock of its "UTC" attributes, in a zone that is not UTC. */
function hasFalseZ(posts: readonly RawPost[], texts: readonly (TimeParts | null)[], context: TimeContext): boolean {
  if (!context.zone) return false;
  let local = 0;
  let utc = 0;
  posts.forEach((post, at) => {
    const text = texts[at];
    if (!text?.clock || text.ago) return;
    const zone = text.zone ?? context.zone ?? "UTC";
    for (const time of post.times) {
      const exact = exactTime(time, context.zone);
      if (!exact?.isUtc) continue;
      const shown = text.clock.hour * 60 + text.clock.minute;
      const asUtc = Math.floor((exact.ms % DAY) / MINUTE);
      const asLocal = Math.floor((((msToWall(exact.ms, zone) % DAY) + DAY) % DAY) / MINUTE);
      if (asUtc === asLocal) continue;
      if (Math.abs(shown - asUtc) <= 1) local++;
      if (Math.abs(shown - asLocal) <= 1) utc++;
    }
  });
  return local > 1 && local > utc * 2;
}

/** A text that says its day, or how long ago it was. */
function fromDatedText(text: TimeParts, context: TimeContext): number | null {
  const zone = text.zone ?? context.zone;
  if (text.clock && text.month && text.day) {
    if (!zone) return null;
    const year = text.year ?? nearestYear(text.month, text.day, context);
    return atWall(year, text.month, text.day, text.clock, zone);
  }
  if (text.ago !== null) {
    const then = context.now - text.ago;
    if (!text.clock || !zone) return text.agoUnit > HOUR ? null : Math.floor(then / MINUTE) * MINUTE;
    // "2d ago / 7:58 AM": the day that makes the clock that old.
    const wall = Math.floor(msToWall(then, zone) / DAY) * DAY + text.clock.hour * HOUR + text.clock.minute * MINUTE;
    const fits = [wall - DAY, wall, wall + DAY].map((candidate) => wallToMs(candidate, zone));
    return fits.sort((a, b) => Math.abs(a - then + text.agoUnit / 2) - Math.abs(b - then + text.agoUnit / 2))[0] ?? null;
  }
  if (text.clock && text.dayOffset !== null && zone) {
    const day = Math.floor(msToWall(context.now, zone) / DAY) * DAY + text.dayOffset * DAY;
    return wallToMs(day + text.clock.hour * HOUR + text.clock.minute * MINUTE, zone);
  }
  return null;
}

function nearestYear(month: number, day: number, context: TimeContext): number {
  const near = context.pageTime ?? context.now;
  const year = new Date(near).getUTCFullYear();
  const apart = (candidate: number) => Math.abs(Date.UTC(candidate, month - 1, day) - near);
  return [year - 1, year, year + 1].sort((a, b) => apart(a) - apart(b))[0] ?? year;
}

function atWall(year: number, month: number, day: number, clock: Temporal.PlainTime, zone: TimeZone): number | null {
  if (year < 1995 || year > 2099) return null;
  const wall = Date.UTC(year, month - 1, day, clock.hour, clock.minute, clock.second);
  return new Date(wall).getUTCDate() === day ? wallToMs(wall, zone) : null;
}

/** Clocks without a day. */
function fromClocks(
  posts: readonly RawPost[],
  texts: readonly (TimeParts | null)[],
  dated: readonly (number | null)[],
  context: TimeContext,
): (number | null)[] {
  const zone = context.zone;
  if (!zone) return posts.map(() => null);
  const minutes = texts.map((text, at) =>
    dated[at] === null && text?.clock ? text.clock.hour * HOUR + text.clock.minute * MINUTE + text.clock.second * 1000 : null,
  );
  const known = minutes.flatMap((clock, at) => (clock === null ? [] : [at]));
  if (!known.length) return posts.map(() => null);
  const step = readsDown(known.map((at) => minutes[at] as number)) ? 1 : -1;
  const order = step === 1 ? known : [...known].reverse();
  const result: (number | null)[] = posts.map(() => null);
  // Walk from the newest post to the oldest, in wall time.
  let day: number | null = null;
  let previous: number | null = null;
  for (const at of order) {
    const clock = minutes[at] as number;
    const own = ownDay(posts[at], texts[at] ?? null, context, zone);
    const neighbour = neighbourDay(at, step, dated, zone);
    if (own !== null) day = own;
    else if (day === null || previous === null) day = neighbour !== null ? nearestDay(neighbour, clock) : newestDay(clock, zone, context);
    // Back at a later hour: the day before. A few hours up is a post out of order.
    else if (clock - previous > 4 * HOUR) day -= DAY;
    else if (previous - clock > 20 * HOUR) day += DAY;
    previous = clock;
    result[at] = wallToMs(day + clock, texts[at]?.zone ?? zone);
  }
  return result;
}

/** Whether the newest clock stands on top. */
function readsDown(clocks: readonly number[]): boolean {
  let down = 0;
  let up = 0;
  clocks.forEach((clock, at) => {
    const before = clocks[at - 1];
    if (before === undefined || clock === before) return;
    // A jump of more than half a day is midnight.
    const apart = ((clock - before + DAY + DAY / 2) % DAY) - DAY / 2;
    if (apart < 0) down++;
    else up++;
  });
  return down >= up;
}

function ownDay(post: RawPost | undefined, text: TimeParts | null, context: TimeContext, zone: TimeZone): number | null {
  const heading = post?.dayText ? parseTime(post.dayText, context.words, zone) : null;
  if (heading?.month && heading.day) {
    const day = Date.UTC(heading.year ?? nearestYear(heading.month, heading.day, context), heading.month - 1, heading.day);
    return Number.isNaN(day) || day > context.now + 2 * DAY ? null : day;
  }
  const weekday = text?.weekday ?? heading?.weekday;
  if (weekday) {
    const today = Math.floor(msToWall(context.pageTime ?? context.now, zone) / DAY);
    // January 1, 1970 was a Thursday, the fourth day of its week.
    const apart = (((today + 3) % 7) + 1 - weekday + 7) % 7;
    return (today - apart) * DAY;
  }
  return null;
}

/** The wall day a dated post next to this one stands on. */
function neighbourDay(at: number, step: number, dated: readonly (number | null)[], zone: TimeZone): number | null {
  for (const place of [at - step, at + step]) {
    const near = dated[place];
    if (near !== null && near !== undefined) return msToWall(near, zone);
  }
  return null;
}

/** The day on which a clock comes nearest to a wall time. */
function nearestDay(wall: number, clock: number): number {
  const day = Math.floor(wall / DAY) * DAY;
  return [day - DAY, day, day + DAY].sort((a, b) => Math.abs(a + clock - wall) - Math.abs(b + clock - wall))[0] ?? day;
}

/**
 * The day of the newest clock. A page that says when it was last changed has no post after that; one that says only when it began has none long before. A page
 * read within a day of its own time may have posts up to now.
 */
function newestDay(clock: number, zone: TimeZone, context: TimeContext): number {
  const { pageTime, pageStart, now } = context;
  const isFresh = pageTime === null || now - pageTime < DAY;
  const reference = isFresh ? now : pageTime;
  const wall = msToWall(reference, zone);
  const day = Math.floor(wall / DAY) * DAY;
  const isChangeKnown = isFresh || (pageTime !== null && pageStart !== null && pageTime - pageStart > 2 * MINUTE);
  if (!isChangeKnown && clock > wall - day) return wall - day < 4 * HOUR && clock > 20 * HOUR ? day - DAY : day;
  return day + clock > wall + 15 * MINUTE ? day - DAY : day;
}
