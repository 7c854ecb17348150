import type { RawTime, TimeZone } from "../../model.ts";
import type { CalendarWords } from "./calendar-words.ts";
import type { ExactTime } from "./exact-time.ts";

/** What the page says about when it is. */
export interface TimeContext {
  readonly words: CalendarWords;
  /** The zone the page writes in; null where unknown. */
  readonly zone: TimeZone | null;
  /** `exactTime` in this zone, each value read once. */
  exact(time: RawTime): ExactTime | null;
  /** Milliseconds: what "5 minutes ago" counts from, and what no post is later than by much. */
  readonly now: number;
  /** Latest time the page says of itself, in milliseconds; null where it says none. */
  readonly pageTime: number | null;
  /** The earliest, which is when the page was first published. */
  readonly pageStart: number | null;
}
