import type { Instant, TimeZone } from "../lib/model.ts";

/** How the times of one live blog are written: in the page's zone, with the reader's own beside it where the two differ. */
export interface TimeWriter {
  /** The zone of the page's times: an IANA name. */
  readonly zone: TimeZone;
  /** Day in the page's zone as a sortable key, `2023-03-21`. */
  day(instant: Instant): string;
  /** The same for a heading: "Tuesday, March 21, 2023". */
  dayHeading(instant: Instant): string;
  /** Clock in the page's zone: "8:51 PM". */
  clock(instant: Instant): string;
  /** The same with the weekday: "Tue 8:51 PM". */
  dayClock(instant: Instant): string;
  /** The clock at the beginning of an hour, as short as says it: "8 PM", "20:00". */
  hour(instant: Instant): string;
  /** Clock in the reader's zone with the weekday where the day differs; null when both zones show the same. */
  readerClock(instant: Instant): string | null;
  /** Short name of the page's zone at that instant: "EDT". */
  zoneName(instant: Instant): string;
  /** When something happened, in the reader's zone: "Tuesday 18:04", "Tue, Mar 21, 2023, 18:04" when it is a week ago or more. */
  moment(instant: Instant, now: Temporal.Instant): string;
}

const WEEK_HOURS = 24 * 6;

/**
 * Writes times for a live blog.
 * @param pageZone the zone the page writes in; the reader's own where it is null or unknown to the browser
 */
export function createTimeWriter(language: string, pageZone: TimeZone | null, readerZone: string = Temporal.Now.timeZoneId()): TimeWriter {
  const zone = pageZone !== null && isKnownZone(pageZone) ? pageZone : readerZone;
  const clock = clockIn(language);
  const clockFormat = new Intl.DateTimeFormat(language, { timeZone: zone, ...clock });
  const dayClockFormat = new Intl.DateTimeFormat(language, { timeZone: zone, weekday: "short", ...clock });
  // "8 PM" says an hour; a bare "20" says nothing.
  const hourFormat = clockFormat.resolvedOptions().hour12
    ? new Intl.DateTimeFormat(language, { timeZone: zone, hour: "numeric" })
    : clockFormat;
  const headingFormat = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
  });
  const zoneFormat = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: "short" });
  const readerClockFormat = new Intl.DateTimeFormat(language, { timeZone: readerZone, ...clock });
  const readerDayClockFormat = new Intl.DateTimeFormat(language, {
    timeZone: readerZone,
    weekday: "short",
    ...clock,
  });
  const momentFormat = new Intl.DateTimeFormat(language, { timeZone: readerZone, weekday: "long", ...clock });
  // With its weekday, so that a date takes the same words before it as a weekday alone: French "depuis mardi", but "depuis le 21 mars".
  const farMomentFormat = new Intl.DateTimeFormat(language, {
    timeZone: readerZone,
    weekday: "short",
    year: "numeric",
    month: "short",
    day: "numeric",
    ...clock,
  });
  const dayIn = (instant: Instant, timeZone: string): string =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return {
    zone,
    day: (instant) => dayIn(instant, zone),
    dayHeading: (instant) => headingFormat.format(Date.parse(instant)),
    clock: (instant) => clockFormat.format(Date.parse(instant)),
    hour: (instant) => hourFormat.format(Date.parse(instant)),
    dayClock: (instant) => dayClockFormat.format(Date.parse(instant)),
    readerClock: (instant) => {
      const moment = Temporal.Instant.from(instant);
      if (moment.toZonedDateTimeISO(zone).offset === moment.toZonedDateTimeISO(readerZone).offset) return null;
      const sameDay = dayIn(instant, zone) === dayIn(instant, readerZone);
      return (sameDay ? readerClockFormat : readerDayClockFormat).format(Date.parse(instant));
    },
    zoneName: (instant) => zoneFormat.formatToParts(Date.parse(instant)).find((part) => part.type === "timeZoneName")?.value ?? zone,
    moment: (instant, now) => {
      const hours = now.since(Temporal.Instant.from(instant)).total("hours");
      return (hours < WEEK_HOURS ? momentFormat : farMomentFormat).format(Date.parse(instant));
    },
  };
}

/** How a language writes a clock. Where a day has 24 hours all are as wide as one another: 07:55. With AM and PM nobody writes the nought. */
export function clockIn(language: string): Pick<Intl.DateTimeFormatOptions, "hour" | "minute"> {
  const has12Hours = new Intl.DateTimeFormat(language, { hour: "numeric" }).resolvedOptions().hour12;
  return { hour: has12Hours ? "numeric" : "2-digit", minute: "2-digit" };
}

function isKnownZone(zone: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
