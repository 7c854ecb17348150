import type { RawTime, TimeZone } from "../../model.ts";

/** No post is older than the web or from another century. */
const EARLIEST = Date.UTC(1995, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** An attribute's or structured time as milliseconds since the epoch. */
export interface ExactTime {
  readonly ms: number;
  /** Whether the value says its own offset or is an epoch; otherwise it was taken in the zone given. */
  readonly hasZone: boolean;
  /** The same wall clock read in UTC, for telling a local time that carries a false Z. */
  readonly isUtc: boolean;
}

/** Reads ISO 8601 and epochs (ten digits are seconds, thirteen milliseconds). Null for texts, for dates without a clock, and for times out of range. */
export function exactTime(time: RawTime, zone: TimeZone | null): ExactTime | null {
  if (time.source === "text") return null;
  const value = time.value.trim();
  // As most are written.
  const usual = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d:\d\d(?:\.\d{3})?Z$/.test(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(usual)) return within(usual) ? { ms: usual, hasZone: true, isUtc: true } : null;
  const epoch = /^(\d{9,10})(?:\.\d+)?$/.exec(value) ? Number(value) * 1000 : /^\d{12,13}$/.test(value) ? Number(value) : null;
  if (epoch !== null) return within(Math.floor(epoch)) ? { ms: Math.floor(epoch), hasZone: true, isUtc: false } : null;
  const iso =
    /^(\d{4})-?(\d\d)-?(\d\d)[T ]\s?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i.exec(value) ??
    /^(\d{4})-?(\d\d)-?(\d\d)[T ]\s?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d\d(?::?\d\d)?)/i.exec(value);
  if (!iso) return null;
  const [, year, month, day, hour, minute, second = "0", fraction = "0", offset] = iso;
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    Math.floor(Number(`0.${fraction}`) * 1000),
  );
  if (Number(month) > 12 || Number(day) > 31 || Number(hour) > 24 || Number(minute) > 59 || Number.isNaN(wall)) return null;
  const isUtc = /^(?:Z|UTC|GMT)$/i.test(offset ?? "");
  const shift = /^([+-])(\d\d):?(\d\d)?$/.exec(offset ?? "");
  if (shift) {
    const ms = wall - (shift[1] === "-" ? -1 : 1) * (Number(shift[2]) * 60 + Number(shift[3] ?? 0)) * 60_000;
    return within(ms) ? { ms, hasZone: true, isUtc: false } : null;
  }
  if (isUtc) return within(wall) ? { ms: wall, hasZone: true, isUtc: true } : null;
  const ms = zone ? wallToMs(wall, zone) : wall;
  return within(ms) ? { ms, hasZone: false, isUtc: false } : null;
}

/** `exactTime` in a zone, which reads each value once however often it is asked. */
export function exactTimes(zone: TimeZone | null): (time: RawTime) => ExactTime | null {
  const known = new Map<string, ExactTime | null>();
  return (time) => {
    if (time.source === "text") return null;
    const before = known.get(time.value);
    if (before !== undefined) return before;
    const exact = exactTime(time, zone);
    known.set(time.value, exact);
    return exact;
  };
}

/** The instant at which a wall clock, given as if it were UTC, shows in a zone. In a gap the later, in a fold the earlier of the two. */
export function wallToMs(wall: number, zone: TimeZone): number {
  if (zone === "UTC") return wall;
  const plain = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO("UTC").toPlainDateTime();
  return plain.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
}

/** The wall clock in a zone at an instant, as if it were UTC. */
export function msToWall(ms: number, zone: TimeZone): number {
  if (zone === "UTC") return ms;
  const day = Math.floor(ms / DAY);
  if (zone !== offsetsOf || offsets.size >= MOST_OFFSETS) {
    offsetsOf = zone;
    offsets = new Map();
  }
  let offset = offsets.get(day);
  if (offset === undefined) {
    const [begins, ends] = [offsetAt(day * DAY, zone), offsetAt((day + 1) * DAY, zone)];
    // No clock is put forward and back on one day.
    offset = begins === ends ? begins : null;
    offsets.set(day, offset);
  }
  return ms + (offset ?? offsetAt(ms, zone));
}

function offsetAt(ms: number, zone: TimeZone): number {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}

const DAY = 86_400_000;
const MOST_OFFSETS = 10_000;
/** What the zone asked for last was ahead of UTC by, in milliseconds, by days since the epoch; null where that changes within the day. */
let offsets = new Map<number, number | null>();
let offsetsOf: TimeZone = "UTC";

/** Whether a moment, in milliseconds, can be that of a post at all. */
export function within(ms: number): boolean {
  return ms >= EARLIEST && ms < LATEST;
}
