import type { Instant } from "../model.ts";

/** When a post was worded how. */
export interface Wording {
  /** Number of the revision that says it. */
  readonly revision: number;
  /** The visit that its first reading belongs to, and when that was. */
  readonly visit: number;
  readonly at: Instant;
  /** Names its comparable words: equal for two texts that differ in no word. */
  readonly words: string;
}

/** What is kept of a post that is reworded all day long, a score or a ticker. */
const MOST_WORDINGS = 200;

/** The history with one more wording, the oldest dropped where it grows too long. */
export function addWording(wordings: readonly Wording[], next: Wording): readonly Wording[] {
  return [...wordings, next].slice(-MOST_WORDINGS);
}

/** Whether two revisions of a post say the same in the same words. One that is no longer kept is taken to differ. */
export function sameRevision(wordings: readonly Wording[], a: number, b: number): boolean {
  if (a === b) return true;
  const words = (number: number) => wordings.find(({ revision }) => revision === number)?.words;
  return words(a) !== undefined && words(a) === words(b);
}
