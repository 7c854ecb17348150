import type { Instant, LiveBlogId, Visit } from "../model.ts";
import { epochMsOf, instantOf } from "./visit-clock.ts";

/** A return later than this after the last activity is another visit. Milliseconds. */
export const VISIT_GAP_MS = 30 * 60_000;

/** Activity is written down at most this often, so that scrolling does not wake whoever watches the store. Milliseconds. */
const ACTIVITY_STEP_MS = 10_000;

/** Where a moment falls among the visits to one live blog. */
export interface VisitAt {
  /** The reader's current visit: the last one that was opened. Every status is relative to it. */
  readonly visit: Visit;
  /**
   * The visit that what is noticed at this moment belongs to: the current one or, where that has run out without the reader coming back, the next, which their
   * next activity opens. So what an idle page shows while nobody is there is new to whoever returns.
   */
  readonly number: number;
  /** Whether `visit` differs from what was stored and has to be written. */
  readonly changed: boolean;
}

/**
 * Continues the last visit or starts the next. `active`: the reader did something (opened the page, came back, scrolled, read); what merely happened in the page
 * moves no visit, except that the very first reading of a live blog always opens visit 1. A clock set back never shortens a visit.
 */
export function visitAt(last: Visit | null, liveBlogId: LiveBlogId, now: Temporal.Instant, active: boolean): VisitAt {
  const at = instantOf(now);
  if (last === null) return { visit: startVisit(liveBlogId, 1, at), number: 1, changed: true };
  const idleMs = now.epochMilliseconds - epochMsOf(last.lastActivityAt);
  if (idleMs > VISIT_GAP_MS) {
    const number = last.number + 1;
    return active ? { visit: startVisit(liveBlogId, number, at), number, changed: true } : { visit: last, number, changed: false };
  }
  if (!active || idleMs < ACTIVITY_STEP_MS) return { visit: last, number: last.number, changed: false };
  return { visit: { ...last, lastActivityAt: at }, number: last.number, changed: true };
}

function startVisit(liveBlogId: LiveBlogId, number: number, at: Instant): Visit {
  return { liveBlogId, number, startedAt: at, lastActivityAt: at };
}
