import { diffWordsWithSpace } from "diff";

/** A stretch of text that stayed, came or went. */
export interface DiffSegment {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** Two texts too unlike for a word-level difference to be found within this time are shown as removed and added whole. Milliseconds. */
const DIFF_TIMEOUT_MS = 200;

/**
 * What changed between two texts, word by word, whitespace included. The `same` and `removed` segments in order are `before`, the `same` and `added` ones are
 * `after`; no segment is empty and no two neighbours are of one kind.
 */
export function diffWords(before: string, after: string): DiffSegment[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const changes = diffWordsWithSpace(before, after, { timeout: DIFF_TIMEOUT_MS });
  if (changes === undefined) {
    return [
      { kind: "removed" as const, text: before },
      { kind: "added" as const, text: after },
    ].filter((segment) => segment.text !== "");
  }
  return changes.map(({ added, removed, value }) => ({ kind: added ? "added" : removed ? "removed" : "same", text: value }));
}
