import type { Instant } from "../model.ts";

/**
 * Writes a moment of ours as an `Instant`: UTC, always to the millisecond (`2023-03-22T00:51:00.000Z`). Publishers' instants have whatever precision they were
 * read with, so strings are never compared for order: `epochMsOf` is.
 */
export function instantOf(now: Temporal.Instant): Instant {
  return now.toString({ fractionalSecondDigits: 3 }) as Instant;
}

const PLAIN = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;

/** Milliseconds since 1970 of a stored instant. Throws a `RangeError` on what is no instant. */
export function epochMsOf(instant: Instant): number {
  // Nearly all are written so, and are read ten times as quickly. Which months have a 29th is for Temporal to say.
  if (PLAIN.test(instant)) return Date.parse(instant);
  return Temporal.Instant.from(instant).epochMilliseconds;
}

/** Now, or just after the latest of these moments of ours where the clock does not say so: it was set back, or they are of this very millisecond. */
export function instantAfter(now: Temporal.Instant, others: readonly (Instant | null)[]): Instant {
  const latest = Math.max(...others.map((other) => (other === null ? Number.NEGATIVE_INFINITY : epochMsOf(other))));
  return now.epochMilliseconds > latest ? instantOf(now) : instantOf(Temporal.Instant.fromEpochMilliseconds(latest + 1));
}
