import type { Words } from "../lib/words.ts";

/** An error whose message is already a sentence in the reader's words. */
export class SaidError extends Error {}

/** What to show of something that failed: a sentence in the reader's words, with the browser's own message in it where there is no better one. */
export function sayFailure(error: unknown, words: Words): string {
  if (error instanceof SaidError) return error.message;
  return words.say("failedWhy", error instanceof Error ? error.message : String(error));
}
