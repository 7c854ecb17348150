import type { TimeZone } from "../../model.ts";
import type { CalendarWords } from "./calendar-words.ts";

/** What the page says about when it is. */
export interface TimeContext {
  readonly words: CalendarWords;
  /** The zone the page writes in; null where unknown. */
  readonly zone: TimeZone | null;
  /** Milliseconds: what "5 minutes ago" counts from, and what no post is later than by much. */
  readonly now: number;
  /** Latest time the page says of itself, in milliseconds; null where it says none. */
  readonly pageTime: number | null;
  /** The earliest, which is when the page was first published. */
  readonly pageStart: number | null;
}
