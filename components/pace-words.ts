import type { Instant } from "../lib/model.ts";
import type { Pace, PaceBucket } from "../lib/reading/pace.ts";
import type { Silence } from "../lib/reading/pace-grid.ts";
import type { PaceLabel } from "../lib/reading/pace-labels.ts";
import type { Words } from "../lib/words.ts";
import { clockIn, type TimeWriter } from "./format-time.ts";
import type { NamedMoment } from "./KeyMoments.tsx";

/** How the pace of one live blog is put into words, in the zone its times are written in. */
export interface PaceWriter {
  /** "Tuesday 18:00, 12 posts, 3 new"; of a bucket of several days, from when to when. `named`: how many of them mention whom, where that is asked for. */
  bucket(bucket: PaceBucket, named?: { readonly name: string; readonly posts: number } | null): string;
  /** "No posts for 16 hours". */
  silence(silence: Silence): string;
  /** "Tue" or "Nov 20", or a clock. */
  label(label: PaceLabel): string;
  /** "Likely key moment, 14 posts in 20 minutes: " and the headline. */
  moment(moment: NamedMoment): string;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
/** Within so many days a weekday says which one is meant. */
const WEEKDAYS_SAY = 6;

export function createPaceWriter(words: Words, times: TimeWriter, { buckets, minutes }: Pace): PaceWriter {
  const isLong = (buckets.at(-1)?.to ?? 0) - (buckets[0]?.from ?? 0) > WEEKDAYS_SAY * DAY_MS;
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(words.language, { timeZone: times.zone, ...options });
  const clock = clockIn(words.language);
  const day = isLong ? ({ weekday: "long", month: "long", day: "numeric" } as const) : ({ weekday: "long" } as const);
  const whenFormat = format(minutes < DAY_MINUTES ? { ...day, ...clock } : day);
  const shortDay = format(isLong ? { month: "short", day: "numeric" } : { weekday: "short" });
  const parts = new Intl.ListFormat(words.language, { type: "unit", style: "short" });
  return {
    bucket({ from, to, posts, byStatus, keyEvents }, named = null) {
      const counts = [
        words.count("postsRead", posts),
        byStatus.new > 0 ? words.count("statusNew", byStatus.new) : null,
        byStatus.edited > 0 ? words.count("statusEdited", byStatus.edited) : null,
        byStatus.removed > 0 ? words.count("statusRemoved", byStatus.removed) : null,
        byStatus.unseen > 0 ? words.count("unseenCount", byStatus.unseen) : null,
        keyEvents > 0 ? words.count("keyEvents", keyEvents) : null,
        named !== null && named.posts > 0 ? words.count("paceNamed", named.posts, named.name) : null,
      ].filter((part) => part !== null);
      return parts.format([minutes > DAY_MINUTES ? whenFormat.formatRange(from, to - 1) : whenFormat.format(from), ...counts]);
    },
    silence({ from, to }) {
      const hours = Math.round((to - from) / HOUR_MS);
      return hours < 48 ? words.count("noPostsHours", hours) : words.count("noPostsDays", Math.round(hours / 24));
    },
    label: ({ type, at }) => (type === "day" ? shortDay.format(at) : times.clock(new Date(at).toISOString() as Instant)),
    moment({ from, to, posts, headline }) {
      const lasted = words.count("minutes", Math.max(1, Math.ceil((to - from) / MINUTE_MS)));
      return words.say("likelyMoment", words.say("postsInMinutes", words.count("postsRead", posts), lasted), headline);
    },
  };
}
