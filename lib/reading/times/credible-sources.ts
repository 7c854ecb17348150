import type { RawPost, RawTime } from "../../model.ts";
import { msToWall } from "./exact-time.ts";
import type { TimeParts } from "./parse-time.ts";
import type { TimeContext } from "./time-context.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** A source whose every value is the same on three posts or more tells of the page, not of the posts. */
export function distrust(
  posts: readonly RawPost[],
  texts: readonly (TimeParts | null)[],
  context: TimeContext,
): (time: RawTime) => boolean {
  const bad = new Set<string>();
  for (const source of ["datetime", "epoch", "structured"] as const) {
    let value: string | null = null;
    let isOne = true;
    let count = 0;
    // What readers see is what was published: a source that contradicts most of the clocks shown is about something else.
    let agree = 0;
    let differ = 0;
    for (let at = 0; at < posts.length; at++) {
      const { times } = posts[at] as RawPost;
      const first = firstOf(times, source);
      if (!first) continue;
      count++;
      value ??= first.value;
      isOne &&= first.value === value;
      const text = texts[at];
      if (!text?.clock || text.ago) continue;
      if (isNear(times, source, text.clock, context)) agree++;
      else differ++;
    }
    if ((count > 2 && isOne && shownClocks(texts) > 1) || (differ > agree && differ > 2)) bad.add(source);
  }
  return (time) => bad.has(time.source);
}

function firstOf(times: readonly RawTime[], source: RawTime["source"]): RawTime | null {
  for (let at = 0; at < times.length; at++) if (times[at]?.source === source) return times[at] as RawTime;
  return null;
}

/** Whether one of the times of a source is at the minute that is shown. Any zone may be, so only minutes past the quarter hour can be compared. */
function isNear(times: readonly RawTime[], source: RawTime["source"], clock: Temporal.PlainTime, context: TimeContext): boolean {
  const shown = clock.hour * HOUR + clock.minute * MINUTE;
  for (let at = 0; at < times.length; at++) {
    const time = times[at] as RawTime;
    const exact = time.source === source ? context.exact(time) : null;
    if (!exact) continue;
    const apart = (((exact.ms - shown) % (15 * MINUTE)) + 15 * MINUTE) % (15 * MINUTE);
    if (apart < 2 * MINUTE || apart > 13 * MINUTE) return true;
  }
  return false;
}

function shownClocks(texts: readonly (TimeParts | null)[]): number {
  return new Set(texts.flatMap((text) => (text?.clock ? [text.clock.toString()] : []))).size;
}

/** Whether the page writes local time and puts a Z behind it: what it shows is the very clock of its "UTC" attributes, in a zone that is not UTC. */
export function hasFalseZ(posts: readonly RawPost[], texts: readonly (TimeParts | null)[], context: TimeContext): boolean {
  if (!context.zone) return false;
  let local = 0;
  let utc = 0;
  posts.forEach((post, at) => {
    const text = texts[at];
    if (!text?.clock || text.ago) return;
    const zone = text.zone ?? context.zone ?? "UTC";
    for (const time of post.times) {
      const exact = context.exact(time);
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
