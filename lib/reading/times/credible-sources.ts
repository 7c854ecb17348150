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
    const values = posts.flatMap((post) => post.times.find((time) => time.source === source) ?? []);
    if (!values.length) continue;
    if (values.length > 2 && new Set(values.map((time) => time.value)).size === 1 && shownClocks(texts) > 1) bad.add(source);
    // What readers see is what was published: a source that contradicts most of the clocks shown is about something else.
    let agree = 0;
    let differ = 0;
    posts.forEach((post, at) => {
      const clock = texts[at]?.clock;
      if (!clock || texts[at]?.ago) return;
      const exact = post.times.filter((time) => time.source === source).map(context.exact);
      if (!exact.length) return;
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
