import type { TimeZone } from "../../model.ts";
import { msToWall, wallToMs, within } from "./exact-time.ts";
import type { TimeParts } from "./parse-time.ts";
import type { TimeContext } from "./time-context.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** The instant (milliseconds) of a text that says its day, or how long ago it was; null where it does not, or its zone is unknown. */
export function fromDatedText(text: TimeParts, context: TimeContext): number | null {
  const zone = text.zone ?? context.zone;
  if (text.clock && text.month && text.day) {
    if (!zone) return null;
    const year = text.year ?? nearestYear(text.month, text.day, context);
    return atWall(year, text.month, text.day, text.clock, zone);
  }
  if (text.ago !== null) {
    const then = context.now - text.ago;
    if (!within(then)) return null;
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

/** The year that brings a day nearest to the page's own time. Months and days count from 1. */
export function nearestYear(month: number, day: number, context: TimeContext): number {
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
