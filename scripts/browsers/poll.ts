import { setTimeout as pause } from "node:timers/promises";

const STEP_MS = 40;

/**
 * Looks again and again until what is seen is truthy, and answers with it. What a look throws counts as not yet. Throws after `timeoutMs`
 * (default: ten seconds), naming what was waited for and the last error or value.
 */
export async function poll<T>(what: string, look: () => Promise<T> | T, timeoutMs = 10_000): Promise<NonNullable<T>> {
  const deadline = performance.now() + timeoutMs;
  let last: unknown;
  do {
    try {
      const seen = await look();
      if (seen) return seen;
      last = seen;
    } catch (error) {
      last = error;
    }
    await pause(STEP_MS);
  } while (performance.now() < deadline);
  throw new Error(`waited ${timeoutMs} ms for ${what}; last: ${last instanceof Error ? last.message : JSON.stringify(last)}`);
}
