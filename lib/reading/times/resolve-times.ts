import type { RawPost, RawTime } from "../../model.ts";
import { fromClocks } from "./clocks.ts";
import { distrust, hasFalseZ } from "./credible-sources.ts";
import { fromDatedText } from "./dated-texts.ts";
import { wallToMs, within } from "./exact-time.ts";
import { parseTime, type TimeParts } from "./parse-time.ts";
import type { TimeContext } from "./time-context.ts";

/** When a post was published. `ms` null: unknown. */
export interface ResolvedTime {
  readonly ms: number | null;
  /** False when the day was inferred. */
  readonly isCertain: boolean;
}

const DAY = 86_400_000;
/** Of a post of which nothing is known. */
export const UNTIMED: ResolvedTime = { ms: null, isCertain: false };

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
    let earliest: number | null = null;
    for (const time of post.times) {
      if (isDistrusted(time)) continue;
      const exact = context.exact(time);
      if (!exact || (!exact.hasZone && !context.zone)) continue;
      const ms = exact.isUtc && falseZ ? wallToMs(exact.ms, zone) : exact.ms;
      if (!isYetToCome(ms, context) && (earliest === null || ms < earliest)) earliest = ms;
    }
    return earliest;
  });
  const stated = texts.map((text, at) => certain[at] ?? (text ? fromDatedText(text, context) : null));
  const dated = stated.map((ms) => (ms === null || isYetToCome(ms, context) ? null : ms));
  // A clock whose day is yet to come is no clock of today.
  const undated = texts.map((text, at) => (stated[at] === dated[at] ? text : null));
  const clocks = fromClocks(posts, undated, dated, context);
  return posts.map((_, at) => {
    const exact = certain[at] ?? null;
    if (exact !== null) return { ms: exact, isCertain: true };
    const text = texts[at];
    const ms = dated[at] ?? clocks[at] ?? null;
    if (ms === null || !within(ms) || isYetToCome(ms, context)) return UNTIMED;
    return { ms, isCertain: Boolean(text?.day && text.month && text.clock && (text.zone || context.zone)) };
  });
}

/** No post is from the future: what says so is no time, or would stand above all that is news for ever. A day is given for clocks that are wrong. */
export function isYetToCome(ms: number, { now }: Pick<TimeContext, "now">): boolean {
  return ms > now + DAY;
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
