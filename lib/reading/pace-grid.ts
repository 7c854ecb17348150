import type { TimeZone } from "../model.ts";
import type { TimeSpan } from "./arc.ts";

/** One stretch of time that posts are counted in, in milliseconds since 1970: from `from`, up to but without `to`. */
export interface Cell extends TimeSpan {
  /** Where it stands on the ribbon: 0 is the start, 1 the width of a cell. A silence cut out before it counts as `CUT_WIDTH`. */
  readonly place: number;
  /** Whether it is the first of its day in the zone. */
  readonly startsDay: boolean;
}

/** A stretch without posts that is drawn as a mark of one width, whatever its length; `from` and `to` are the posts on either side of it. */
export interface Silence extends TimeSpan {
  readonly place: number;
}

/** The time of a blog, cut into cells. Both lists in time order. */
export interface PaceGrid {
  /** Width of a cell; the last one of a day on which clocks change is shorter. */
  readonly minutes: number;
  readonly cells: readonly Cell[];
  readonly silences: readonly Silence[];
  /** Widths of a cell from end to end. */
  readonly length: number;
}

/** How much room a silence that is cut out takes, in widths of a cell. */
export const CUT_WIDTH = 2;

const MINUTE = 60_000;
const DAY_MINUTES = 1440;
/** Widths that divide a day, so that cells begin at the hours a clock face has. */
const WIDTHS = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, DAY_MINUTES];
/** As many cells as fit a narrow panel, a few pixels each; fewer where there are few posts, which would stand alone in them. */
const MOST_CELLS = 72;
const LEAST_CELLS = 24;
const CELLS_PER_POST = 1.5;
/** A silence is cut out when it would take more than this part of the ribbon, and is long in itself. */
const CUT_PART = 1 / 3;
const CUT_LEAST = 180 * MINUTE;
/** A page with a handful of absurd dates stays readable; more of them are no use cutting. */
const MOST_CUTS = 12;

/**
 * Cuts the time of a blog into cells of one width, from a minute to a day (whole days beyond that), which begin with the days of the zone. Time runs evenly but for silences that would
 * take more than a third of it: those are cut out, so that one post of three weeks ago does not flatten a day of news. `times` in milliseconds, rising; not empty.
 */
export function paceGrid(times: readonly number[], zone: TimeZone): PaceGrid {
  const cuts = silencesToCut(times);
  const stretches = stretchesBetween(times, cuts);
  const active = stretches.reduce((sum, { from, to }) => sum + (to - from), 0) / MINUTE;
  const wanted = Math.min(MOST_CELLS, Math.max(LEAST_CELLS, times.length * CELLS_PER_POST));
  const minutes = WIDTHS.find((width) => active / width <= wanted) ?? DAY_MINUTES * Math.ceil(active / DAY_MINUTES / MOST_CELLS);
  const cells: Cell[] = [];
  const silences: Silence[] = [];
  let place = 0;
  let lastDay = Number.NaN;
  stretches.forEach((stretch, at) => {
    const cut = cuts[at - 1];
    if (cut !== undefined) {
      silences.push({ ...cut, place });
      place += CUT_WIDTH;
    }
    for (const { from, to, day } of cellsOf(stretch, minutes, zone)) {
      cells.push({ from, to, place, startsDay: day !== lastDay });
      lastDay = day;
      place += 1;
    }
  });
  return { minutes, cells, silences, length: place };
}

/** The longest silences, as many as take too much of what the others leave; in time order. */
function silencesToCut(times: readonly number[]): TimeSpan[] {
  const gaps: TimeSpan[] = [];
  for (let at = 1; at < times.length; at += 1) {
    const [from = 0, to = 0] = [times[at - 1], times[at]];
    if (to - from >= CUT_LEAST) gaps.push({ from, to });
  }
  gaps.sort((a, b) => b.to - b.from - (a.to - a.from));
  let left = (times.at(-1) ?? 0) - (times[0] ?? 0);
  const cut: TimeSpan[] = [];
  for (const gap of gaps.slice(0, MOST_CUTS)) {
    const length = gap.to - gap.from;
    if (length <= left * CUT_PART) break;
    cut.push(gap);
    left -= length;
  }
  return cut.sort((a, b) => a.from - b.from);
}

function stretchesBetween(times: readonly number[], cuts: readonly TimeSpan[]): TimeSpan[] {
  const starts = [times[0] ?? 0, ...cuts.map(({ to }) => to)];
  const ends = [...cuts.map(({ from }) => from), times.at(-1) ?? 0];
  return starts.map((from, at) => ({ from, to: ends[at] ?? from }));
}

/** The cells that a stretch touches, and when their days begin. Days are those of the zone: one of 23 or 25 hours has fewer or more cells. */
function* cellsOf({ from, to }: TimeSpan, minutes: number, zone: TimeZone): Generator<TimeSpan & { readonly day: number }> {
  const width = minutes * MINUTE;
  const days = Math.max(1, minutes / DAY_MINUTES);
  let day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).startOfDay();
  while (day.epochMilliseconds <= to) {
    const next = day.add({ days }).startOfDay();
    const [start, end] = [day.epochMilliseconds, next.epochMilliseconds];
    if (minutes >= DAY_MINUTES) yield { from: start, to: end, day: start };
    else {
      const skipped = Math.max(0, Math.floor((from - start) / width));
      for (let at = start + skipped * width; at < end && at <= to; at += width) {
        yield { from: at, to: Math.min(at + width, end), day: start };
      }
    }
    day = next;
  }
}
