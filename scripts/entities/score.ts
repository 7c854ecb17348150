import type { EntityKind } from "../../lib/model.ts";

/** A labelled or found span. `optional` ones are neither rewarded nor punished; `others` are spans that are as right. */
export interface Span {
  readonly kind: EntityKind;
  readonly start: number;
  readonly end: number;
  readonly optional?: boolean;
  readonly others?: readonly { readonly start: number; readonly end: number }[];
}

/** Counts of right, wrong and missed spans, added up over texts. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

/** An empty tally. */
export function newTally(): Tally {
  return { right: 0, wrong: 0, missed: 0 };
}

/** Adds one text's spans to a tally. Edges are trimmed alike on both sides first: punctuation, possessive, a leading "the" and titles. Kind counts. */
export function tallySpans(tally: Tally, text: string, gold: readonly Span[], found: readonly Span[]): void {
  const wanted = gold.map((span) => ({
    keys: [span, ...(span.others ?? [])].map((place) => keyOf(text, { ...place, kind: span.kind })),
    bounds: span,
    optional: span.optional === true,
    met: false,
  }));
  for (const span of found) {
    const key = keyOf(text, span);
    const match = wanted.find(({ keys, met }) => !met && keys.includes(key));
    if (match) {
      match.met = true;
      if (!match.optional) tally.right++;
    } else if (!wanted.some(({ optional, bounds }) => optional && bounds.start < span.end && span.start < bounds.end)) tally.wrong++;
  }
  tally.missed += wanted.filter(({ met, optional }) => !met && !optional).length;
}

/** The harmonic mean of precision and recall, in per cent. */
export function f1({ right, wrong, missed }: Tally): number {
  return (200 * right) / Math.max(1, 2 * right + wrong + missed);
}

/** "96.1 (P 95.0, R 97.2)". */
export function describeTally(tally: Tally): string {
  const { right, wrong, missed } = tally;
  return `${f1(tally).toFixed(1)} (P ${((100 * right) / Math.max(1, right + wrong)).toFixed(1)}, R ${((100 * right) / Math.max(1, right + missed)).toFixed(1)})`;
}

const LEADING =
  /^(?:[^\p{L}\p{N}[]+|the\s+|(?:president|vice president|prime minister|minister|sen|gen|dr|mr|mrs|ms|lt|col|secretary|former)\b\.?\s+)/iu;
const TRAILING = /(?:['’]s|[^\p{L}\p{N}\]]+)$/iu;

function keyOf(text: string, { kind, start, end }: Span): string {
  let from = start;
  let to = end;
  for (let cut = LEADING.exec(text.slice(from, to)); cut !== null; cut = LEADING.exec(text.slice(from, to))) from += cut[0].length;
  for (let cut = TRAILING.exec(text.slice(from, to)); cut !== null; cut = TRAILING.exec(text.slice(from, to))) to -= cut[0].length;
  return `${kind}:${from}:${to}`;
}
