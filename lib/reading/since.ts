import type { Instant, SinceChoice } from "../model.ts";
import { epochMsOf, instantOf } from "./visit-clock.ts";

/**
 * What a reader knows already, so that the rest is new. By visit: what was known when that visit began (nothing was, before the first). By arrival: what we had
 * read by that moment. By publication: what was published before that moment. Epoch milliseconds.
 */
export type Baseline =
  | { readonly by: "visit"; readonly number: number }
  | { readonly by: "arrival"; readonly afterMs: number }
  | { readonly by: "publication"; readonly fromMs: number };

/** What the reader chose for a live blog. */
export interface ChosenSince {
  readonly since: SinceChoice;
  /** The moment the choice stands for, frozen when it was made; null for the choices that go by visits. */
  readonly sinceAt: Instant | null;
}

/** A choice, and whether there is anything it could stand for. */
export interface SinceOption {
  readonly choice: SinceChoice;
  readonly available: boolean;
}

/** At first, and again with each visit. */
export const SINCE_LAST_VISIT: ChosenSince = { since: "lastVisit", sinceAt: null };

/** The visit before the last one needs two that are over; a first and a second visit have none. */
const VISITS_FOR_THE_ONE_BEFORE = 3;

/** Every choice in the order they are offered. `readToEndAt`: when the reader had last seen every post; null: never. */
export function sinceOptions(visitNumber: number, readToEndAt: Instant | null): SinceOption[] {
  return [
    { choice: "lastVisit", available: true },
    { choice: "visitBefore", available: visitNumber >= VISITS_FOR_THE_ONE_BEFORE },
    { choice: "hour", available: true },
    { choice: "day", available: true },
    { choice: "readToEnd", available: readToEndAt !== null },
  ];
}

/** What is stored for a choice made now; null where it is not available. */
export function makeChoice(
  choice: SinceChoice,
  visitNumber: number,
  readToEndAt: Instant | null,
  now: Temporal.Instant,
): ChosenSince | null {
  if (!sinceOptions(visitNumber, readToEndAt).some((option) => option.choice === choice && option.available)) return null;
  const moments: Record<SinceChoice, Instant | null> = {
    lastVisit: null,
    visitBefore: null,
    hour: instantOf(now.subtract({ hours: 1 })),
    day: instantOf(now.subtract({ hours: 24 })),
    readToEnd: readToEndAt,
  };
  return { since: choice, sinceAt: moments[choice] };
}

/** What a choice means in the current visit. One that stands for nothing (any more) is the last visit. */
export function baselineOf(
  { since, sinceAt }: ChosenSince,
  visitNumber: number,
): { readonly choice: SinceChoice; readonly baseline: Baseline } {
  if (since === "visitBefore" && visitNumber >= VISITS_FOR_THE_ONE_BEFORE) {
    return { choice: since, baseline: { by: "visit", number: visitNumber - 1 } };
  }
  if (since === "readToEnd" && sinceAt !== null) return { choice: since, baseline: { by: "arrival", afterMs: epochMsOf(sinceAt) } };
  if ((since === "hour" || since === "day") && sinceAt !== null) {
    return { choice: since, baseline: { by: "publication", fromMs: epochMsOf(sinceAt) } };
  }
  return { choice: "lastVisit", baseline: { by: "visit", number: visitNumber } };
}
