import { addToContext, type BlogContext } from "./blog-context.ts";
import { type Reading, readForFeatures } from "./features.ts";
import { LABELS, type LabelKind } from "./labels.ts";
import type { Learned } from "./model-format.ts";
import { labelWords, scoreWords } from "./tagger.ts";
import { readTokens } from "./text-engine.ts";

/** A text half read: what it says by itself, before the rest of the blog is asked. */
export interface ReadText {
  readonly reading: Reading;
  readonly scores: Float64Array;
}

/** A name as a run of words: `from` and `to` are places in `reading.tokens`, both inside. */
export interface NameRun {
  readonly kind: LabelKind;
  readonly from: number;
  readonly to: number;
}

/** The first pass over a text. What it finds is added to `context`, which the second pass asks. */
export function readText({ model, gazetteer }: Learned, text: string, context: BlogContext): ReadText {
  const reading = readForFeatures(readTokens(text), gazetteer);
  const scores = scoreWords(model, reading);
  addToContext(context, reading.tokens, labelWords(model, reading, scores, null));
  return { reading, scores };
}

/** The second pass: the names of a text in order, organisations among them, by what the text and the blog say. */
export function readNames({ model }: Learned, { reading, scores }: ReadText, context: BlogContext | null): NameRun[] {
  const labels = labelWords(model, reading, scores, context);
  const names: { kind: LabelKind; from: number; to: number }[] = [];
  for (const [at, number] of labels.entries()) {
    const label = LABELS[number];
    if (label === undefined || label.kind === 0) continue;
    const last = names.at(-1);
    if (label.inside && last !== undefined) last.to = at;
    else names.push({ kind: label.kind, from: at, to: at });
  }
  return names;
}
