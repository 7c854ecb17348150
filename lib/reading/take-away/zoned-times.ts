import type { Instant, TimeZone } from "../../model.ts";
import { isZone } from "../times/zones.ts";

/** How the times of one live blog are written where they leave Catchline: always in the page's zone, and always saying which that is. */
export interface ZonedTimes {
  /** IANA name of the zone. */
  readonly zone: TimeZone;
  /** "March 21, 2023 at 8:51 PM EDT (UTC−04:00)" */
  moment(instant: Instant): string;
  /** "Tuesday, March 21, 2023" */
  day(instant: Instant): string;
  /** "8:51 PM EDT" */
  clock(instant: Instant): string;
  /** "EDT"; where the zone has no letters of its own, "GMT-3". */
  abbreviation(instant: Instant): string;
  /** "EDT (UTC−04:00)"; the offset alone where that is all the abbreviation says. */
  zoneName(instant: Instant): string;
  /** ISO 8601 to the second with the offset: "2023-03-21T20:51:00-04:00". */
  local(instant: Instant): string;
}

/** English names more zones by letters than other languages do, each of its regions those nearby. */
const NAMING = ["en-US", "en-GB", "en-CA", "en-AU", "en-NZ", "en-IN", "en-ZA"];

/** Writes times in the zone of a page or, where that is null or unknown to the browser, in the reader's. */
export function createZonedTimes(
  language: string,
  pageZone: TimeZone | null,
  readerZone: TimeZone = Temporal.Now.timeZoneId(),
): ZonedTimes {
  const zone = pageZone !== null && isZone(pageZone) ? pageZone : readerZone;
  const format = (options: Intl.DateTimeFormatOptions, locale = language): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  const momentFormat = format({ dateStyle: "long", timeStyle: "short" });
  const dayFormat = format({ dateStyle: "full" });
  const clockFormat = format({ timeStyle: "short" });
  const nameFormats = [language, ...NAMING].map((locale) => format({ timeZoneName: "short" }, locale));

  const zoned = (instant: Instant): Temporal.ZonedDateTime => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const abbreviation = (instant: Instant): string => {
    const names = nameFormats.map((one) => nameIn(one, instant));
    return names.find((name) => /^\p{L}+$/u.test(name)) ?? names[0] ?? zone;
  };
  const zoneName = (instant: Instant): string => {
    const name = abbreviation(instant);
    const offset = `UTC${zoned(instant).offset.replace("-", "−")}`;
    return /^\p{L}+$/u.test(name) ? `${name} (${offset})` : offset;
  };
  return {
    zone,
    moment: (instant) => `${momentFormat.format(Date.parse(instant))} ${zoneName(instant)}`,
    day: (instant) => dayFormat.format(Date.parse(instant)),
    clock: (instant) => `${clockFormat.format(Date.parse(instant))} ${abbreviation(instant)}`,
    abbreviation,
    zoneName,
    local: (instant) => zoned(instant).toString({ timeZoneName: "never", smallestUnit: "second" }),
  };
}

function nameIn(format: Intl.DateTimeFormat, instant: Instant): string {
  return format.formatToParts(Date.parse(instant)).find(({ type }) => type === "timeZoneName")?.value ?? "";
}
