import type { TimeZone } from "../model.ts";
import type { Pace } from "./pace.ts";
import { CUT_WIDTH } from "./pace-grid.ts";

/** A word under the ribbon: the day that begins there, or the clock. */
export interface PaceLabel {
  readonly type: "day" | "clock";
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Where it starts, as a part of the ribbon's length. */
  readonly place: number;
}

/** Room a label takes on a narrow ribbon, as a part of its length. */
const ROOM = 0.18;
/** A day takes less, which matters at the end. */
const DAY_ROOM = 0.12;
/** Clocks among so many days are more than one reads. */
const DAYS_ALONE = 3;
/** Roundness of a clock, in minutes: the rounder one is named before one beside it. */
const ROUND = [720, 360, 180, 60, 30, 10, 5, 1];

/**
 * What to write under the pace of a blog: its first day, where it goes on after a silence that is cut out, the days that begin, then the roundest hours, as many as have room. In
 * time order. Days and hours are those of the zone.
 */
export function labelsOf({ buckets, silences, length, minutes }: Pace, zone: TimeZone): PaceLabel[] {
  const goesOnAt = new Set(silences.map(({ place }) => place + CUT_WIDTH));
  const candidates = buckets.map(({ from, place, startsDay }, at) => {
    const clock = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
    const round = ROUND.findIndex((span) => (clock.hour * 60 + clock.minute) % span === 0);
    const rank = at === 0 ? 0 : goesOnAt.has(place) ? 1 : startsDay ? 2 : 3 + round;
    const type = at === 0 || startsDay || minutes >= 1440 ? ("day" as const) : ("clock" as const);
    return { type, at: from, place: place / length, rank };
  });
  const isOfDays = candidates.filter(({ type }) => type === "day").length >= DAYS_ALONE;
  const taken: (typeof candidates)[number][] = [];
  for (const candidate of candidates.filter(({ type }) => type === "day" || !isOfDays).toSorted((a, b) => a.rank - b.rank)) {
    const { type, place, rank } = candidate;
    const fits = place <= 1 - (type === "day" ? DAY_ROOM : ROOM) && taken.every((label) => Math.abs(label.place - place) >= ROOM);
    if (rank === 0 || fits) taken.push(candidate);
  }
  return taken.sort((a, b) => a.place - b.place).map(({ type, at, place }) => ({ type, at, place }));
}
