import { setTimeout as pause } from "node:timers/promises";

/** From one look to the next: short at first, since most of what is waited for is all but there. */
const FIRST_STEP_MS = 5;
const LONGEST_STEP_MS = 40;

/**
 * Looks again and again until what is seen is truthy, and answers with it. What a look throws counts as not yet. Throws after `timeoutMs`
 * (default: half a minute, so that it ends what hangs and not what is slow), naming what was waited for and the last error or value.
 */
export async function poll<T>(what: string, look: () => Promise<T> | T, timeoutMs = 30_000): Promise<NonNullable<T>> {
  const deadline = performance.now() + timeoutMs;
  let last: unknown;
  let step = FIRST_STEP_MS;
  do {
    try {
      const seen = await look();
      if (seen) return seen;
      last = seen;
    } catch (error) {
      last = error;
    }
    await pause(step);
    step = Math.min(2 * step, LONGEST_STEP_MS);
  } while (performance.now() < deadline);
  throw new Error(`waited ${timeoutMs} ms for ${what}; last: ${last instanceof Error ? last.message : JSON.stringify(last)}`);
}
