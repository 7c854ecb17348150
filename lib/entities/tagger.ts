import type { BlogContext } from "./blog-context.ts";
import { MOST_FEATURES, type Reading, writeContextFeatures, writeFeatures } from "./features.ts";
import { LABELS } from "./labels.ts";
import { GAPS, JOINING_GAPS, type Token } from "./token.ts";

/** What the tagger has learned. Scores add up; the highest sum of a run of words wins. */
export interface Model {
  /** Where a bucket's scores begin in `scores`, or -1. */
  readonly rows: Int32Array;
  /** `LABELS.length` for each row. */
  readonly scores: Int8Array | Float32Array;
  /** By gap, label before and label, in that order. */
  readonly transitions: Float32Array;
}

const COUNT = LABELS.length;

/** Whether a label may follow another across a gap: the inside of a name goes on with a name of its kind, across nothing but a joining gap. */
export function mayFollow(gap: number, before: number, label: number): boolean {
  const own = LABELS[label];
  return own === undefined || !own.inside || (JOINING_GAPS.has(gap) && LABELS[before]?.kind === own.kind);
}

/** For every gap, label before and label, whether it may be: 0, or minus infinity. */
export const FORBIDDEN: Float32Array = Float32Array.from({ length: GAPS.length * COUNT * COUNT }, (_, at) =>
  mayFollow(Math.floor(at / COUNT / COUNT), Math.floor(at / COUNT) % COUNT, at % COUNT) ? 0 : Number.NEGATIVE_INFINITY,
);

/** What the text itself says for each label of each word, `LABELS.length` to a word; nothing for words that can't be part of a name. */
export function scoreWords({ rows, scores }: Model, reading: Reading): Float64Array {
  const { tokens, candidate } = reading;
  const sums = new Float64Array(tokens.length * COUNT);
  const features = new Int32Array(MOST_FEATURES);
  for (let at = 0; at < tokens.length; at++) {
    if (candidate[at]) addScores(rows, scores, features, writeFeatures(reading, at, features), sums, at * COUNT);
  }
  return sums;
}

/** The likeliest label of each word, by what `scoreWords` answered and what the rest of the blog says (null: nothing is known of it). */
export function labelWords(
  { rows, scores, transitions }: Model,
  reading: Reading,
  base: Float64Array,
  context: BlogContext | null,
): Uint8Array {
  const { tokens, candidate } = reading;
  const labels = new Uint8Array(tokens.length);
  const sums = context === null ? base : base.slice();
  if (context !== null) {
    const features = new Int32Array(MOST_FEATURES);
    for (let at = 0; at < tokens.length; at++) {
      if (candidate[at]) addScores(rows, scores, features, writeContextFeatures(reading, at, context, features), sums, at * COUNT);
    }
  }
  let at = 0;
  while (at < tokens.length) {
    let end = at;
    while (end < tokens.length && candidate[end]) end++;
    if (end > at) labelRun(transitions, tokens, sums, at, end, labels);
    at = end + 1;
  }
  return labels;
}

function addScores(
  rows: Int32Array,
  scores: Int8Array | Float32Array,
  features: Int32Array,
  count: number,
  sums: Float64Array,
  at: number,
): void {
  for (let index = 0; index < count; index++) {
    const row = rows[features[index] as number] as number;
    if (row < 0) continue;
    for (let label = 0; label < COUNT; label++) sums[at + label] = (sums[at + label] as number) + (scores[row + label] as number);
  }
}

/** Viterbi over one run of words that may be names. What stands before it is outside of names. */
function labelRun(
  transitions: Float32Array,
  tokens: readonly Token[],
  sums: Float64Array,
  start: number,
  end: number,
  labels: Uint8Array,
): void {
  const before = new Uint8Array((end - start) * COUNT);
  let best = new Float64Array(COUNT).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  for (let at = start; at < end; at++) {
    const gap = tokens[at]?.gap ?? 0;
    const next = new Float64Array(COUNT);
    for (let label = 0; label < COUNT; label++) {
      let highest = Number.NEGATIVE_INFINITY;
      for (let last = 0; last < COUNT; last++) {
        const step = (gap * COUNT + last) * COUNT + label;
        const sum = (best[last] as number) + (transitions[step] as number) + (FORBIDDEN[step] as number);
        if (sum > highest) {
          highest = sum;
          before[(at - start) * COUNT + label] = last;
        }
      }
      next[label] = highest + (sums[at * COUNT + label] as number);
    }
    best = next;
  }
  let label = best.indexOf(Math.max(...best));
  for (let at = end - 1; at >= start; at--) {
    labels[at] = label;
    label = before[(at - start) * COUNT + label] as number;
  }
}
