import type { RawPost, TimeZone } from "../../model.ts";
import { nearestYear } from "./dated-texts.ts";
import { msToWall, wallToMs } from "./exact-time.ts";
import { parseTime, type TimeParts } from "./parse-time.ts";
import type { TimeContext } from "./time-context.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** The instants (milliseconds) of clocks without a day, in page order: null for posts without one, for those in `dated`, and where the zone is unknown. */
export function fromClocks(
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
