import type { RawSnapshot, TimeZone } from "../../model.ts";
import { calendarWords } from "./calendar-words.ts";
import { exactTime, exactTimes, wallToMs } from "./exact-time.ts";
import { parseTime } from "./parse-time.ts";
import type { TimeContext } from "./time-context.ts";
import { isZone, readZone, siteZone } from "./zones.ts";

/** What a snapshot says of zone, language and page time. `now` in milliseconds. */
export function readContext(raw: RawSnapshot, now: number): TimeContext {
  const words = calendarWords(raw.language);
  const zone = zoneOf(raw);
  const pageTimes = absoluteTimes(raw, zone, words).filter((ms) => ms < now + 86_400_000);
  return {
    words,
    zone,
    exact: exactTimes(zone),
    now,
    pageTime: pageTimes.length ? Math.max(...pageTimes) : null,
    pageStart: pageTimes.length ? Math.min(...pageTimes) : null,
  };
}

/**
 * The latest moment a page tells of, in its own times or its posts': the nearest one can come to when a saved page was saved. Null where it tells none.
 */
export function latestTime(raw: RawSnapshot): Temporal.Instant | null {
  const zone = zoneOf(raw);
  const words = calendarWords(raw.language);
  const ofPosts = [...raw.posts, ...raw.updates]
    .flatMap((post) => [...post.times, ...post.modifiedTimes])
    .flatMap((time) => exactTime(time, zone)?.ms ?? []);
  const all = [...absoluteTimes(raw, zone, words), ...ofPosts];
  return all.length ? Temporal.Instant.fromEpochMilliseconds(Math.max(...all)) : null;
}

function absoluteTimes(raw: RawSnapshot, zone: TimeZone | null, words: TimeContext["words"]): number[] {
  return raw.pageTimes.flatMap((time) => {
    const exact = exactTime(time, zone);
    if (exact) return [exact.ms];
    if (time.source !== "text") return [];
    const parts = parseTime(time.value, words, zone);
    const at = parts.zone ?? zone;
    if (!parts.clock || !parts.year || !parts.month || !parts.day || !at) return [];
    return [wallToMs(Date.UTC(parts.year, parts.month - 1, parts.day, parts.clock.hour, parts.clock.minute), at)];
  });
}

/**
 * The zone a page writes in: the one its texts name most, unless that is only the offset ("BST", "CEST") which the site's own zone has; else the site's; else the
 * one its host, region or language is at home in; else the offset of its attributes.
 */
function zoneOf(raw: RawSnapshot): TimeZone | null {
  const site = siteZone(raw);
  const votes = new Map<string, number>();
  for (const time of [...raw.posts.flatMap((post) => post.times), ...raw.pageTimes]) {
    const named = time.source === "text" ? readZone(time.value, site) : null;
    if (named) votes.set(named, (votes.get(named) ?? 0) + 1);
  }
  const named = mostVoted(votes);
  if (!named || !site) return named ?? site ?? offsetOf(raw);
  return isOffsetOf(named, site) ? site : named;
}

/** Whether a zone keeps an offset at some time of the year. */
function isOffsetOf(named: TimeZone, site: TimeZone): boolean {
  if (named === site) return true;
  if (/^[A-Z]\w+\//.test(named)) return false;
  return [1, 7].some((month) => {
    const at = Temporal.PlainDateTime.from({ year: 2024, month, day: 1 });
    return at.toZonedDateTime(named).offsetNanoseconds === at.toZonedDateTime(site).offsetNanoseconds;
  });
}

function mostVoted(votes: ReadonlyMap<string, number>): string | null {
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function offsetOf(raw: RawSnapshot): TimeZone | null {
  const votes = new Map<string, number>();
  for (const time of [...raw.posts, ...raw.updates].flatMap((post) => post.times).concat(raw.pageTimes)) {
    const offset = time.source === "text" ? null : /([+-]\d\d):?(\d\d)$/.exec(time.value);
    if (offset && /[T ]\d\d:?\d\d/.test(time.value.slice(0, offset.index)))
      votes.set(`${offset[1]}:${offset[2]}`, (votes.get(`${offset[1]}:${offset[2]}`) ?? 0) + 1);
  }
  const best = mostVoted(votes);
  return best && isZone(best) ? best : null;
}
