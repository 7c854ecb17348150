import type { Instant } from "../model.ts";

/** When a visit was, whatever its number. */
export interface VisitSpan {
  readonly startedAt: Instant;
  readonly lastActivityAt: Instant;
}

/** The visits of two histories as one. */
export interface MergedVisits {
  /** In order; the first is visit 1. */
  readonly visits: readonly VisitSpan[];
  /** For what happened in visit `number` of the first history (or, one more than it has, after its last), the number that visit has now. */
  readonly own: VisitNumbers;
  readonly other: VisitNumbers;
}

export interface VisitNumbers {
  /** Of the visit itself. */
  readonly of: (number: number) => number;
  /** For what was known in it: as `of`, or earlier where its number alone would make new what was not. */
  readonly known: (number: number) => number;
}

/**
 * Merges two histories of visits to one live blog. Those that overlap in time were one sitting, in two places; every other one stays a visit of its own. Numbers
 * follow the order in time. Merging the same history again changes nothing. All instants are ours, to the millisecond.
 */
export function mergeVisits(own: readonly VisitSpan[], other: readonly VisitSpan[]): MergedVisits {
  const visits: VisitSpan[] = [];
  for (const span of [...own, ...other].sort((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0))) {
    const last = visits.at(-1);
    if (last === undefined || span.startedAt > last.lastActivityAt) visits.push(span);
    else visits[visits.length - 1] = { startedAt: last.startedAt, lastActivityAt: later(last.lastActivityAt, span.lastActivityAt) };
  }
  return { visits, own: numbersOf(own, visits), other: numbersOf(other, visits) };
}

function numbersOf(spans: readonly VisitSpan[], visits: readonly VisitSpan[]): VisitNumbers {
  const numbers = spans.map(({ startedAt }) => visits.findLastIndex((visit) => visit.startedAt <= startedAt) + 1);
  const of = (number: number): number => numbers[number - 1] ?? (numbers.at(-1) ?? 0) + 1;
  return {
    of,
    known(number) {
      // On a first visit nothing is new, and what an earlier visit knew is not new in a later one that is now the same.
      const wasKnownBefore = number === 1 || (number < spans.length && of(number + 1) === of(number));
      return wasKnownBefore ? Math.max(1, of(number) - 1) : of(number);
    },
  };
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
