import type { TimeZone } from "../model.ts";

/** Which day and hour a moment belongs to where a clock on the wall is in one zone. Moments are milliseconds since 1970. */
export interface ClockFaces {
  /** As a sortable key, `2023-03-21`. */
  dayOf(moment: number): string;
  /** The beginning of its hour, in zones that are half an hour off too. */
  hourOf(moment: number): number;
}

/** A part of time with its name: from its first moment to the one after its last. */
interface Part<Name> {
  readonly from: number;
  readonly to: number;
  readonly name: Name;
}

/** Reckons in a zone that is known to the browser. Asked in the order of time, it reckons once for a day and once for an hour, however many moments there are. */
export function createClockFaces(zone: TimeZone): ClockFaces {
  const day = remembering((moment): Part<string> => {
    const start = zonedAt(moment, zone).startOfDay();
    return {
      from: start.epochMilliseconds,
      to: start.add({ days: 1 }).startOfDay().epochMilliseconds,
      name: start.toPlainDate().toString(),
    };
  });
  const hour = remembering((moment): Part<number> => {
    const { minute, second, millisecond } = zonedAt(moment, zone);
    const from = moment - minute * 60_000 - second * 1000 - millisecond;
    return { from, to: from + 3_600_000, name: from };
  });
  return { dayOf: day, hourOf: hour };
}

function remembering<Name>(reckon: (moment: number) => Part<Name>): (moment: number) => Name {
  let last: Part<Name> | null = null;
  return (moment) => {
    if (last === null || moment < last.from || moment >= last.to) last = reckon(moment);
    return last.name;
  };
}

function zonedAt(moment: number, zone: TimeZone): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
}
