import type { TimelineRow } from "../lib/reading/timeline-rows.ts";
import type { Words } from "../lib/words.ts";
import type { TimeWriter } from "./format-time.ts";
import { type Measure, useMeasured } from "./use-measured.ts";
import { useWords } from "./words-context.tsx";

interface Props {
  readonly row: Exclude<TimelineRow<unknown>, { type: "post" }>;
  readonly index: number;
  readonly times: TimeWriter;
  readonly measure: Measure;
}

/** What stands between posts: the heading of a day or of an hour, or a silence. */
export function TimelineRule({ row, index, times, measure }: Props) {
  const words = useWords();
  const element = useMeasured(measure, row.key);
  switch (row.type) {
    case "day":
      return (
        <li class="day" data-index={index} ref={element}>
          <h2>{times.dayHeading(row.at)}</h2>
        </li>
      );
    case "hour":
      return (
        <li class="hour" data-index={index} ref={element}>
          <h3>{times.hour(row.at)}</h3>
        </li>
      );
    case "gap":
      return (
        <li class="gap" data-index={index} ref={element}>
          {sayGap(words, row.ms)}
        </li>
      );
  }
}

const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** A silence in whole hours, from two days on in whole days. */
function sayGap(words: Words, ms: number): string {
  const hours = Math.round(ms / HOUR_MS);
  return hours < 2 * DAY_HOURS ? words.count("quietHours", hours) : words.count("quietDays", Math.round(hours / DAY_HOURS));
}
