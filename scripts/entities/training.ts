import { addToContext, type BlogContext } from "../../lib/entities/blog-context.ts";
import { MOST_FEATURES, type Reading, readForFeatures, writeContextFeatures, writeFeatures } from "../../lib/entities/features.ts";
import { GAZETTEER_KINDS, type Gazetteer } from "../../lib/entities/gazetteer.ts";
import { hashWord } from "../../lib/entities/hashing.ts";
import { LABELS } from "../../lib/entities/labels.ts";
import type { Learned } from "../../lib/entities/model-format.ts";
import { readNames, readText } from "../../lib/entities/read-names.ts";
import { refineNames } from "../../lib/entities/refine-names.ts";
import { labelWords, type Model, mayFollow, scoreWords } from "../../lib/entities/tagger.ts";
import { readTokens } from "../../lib/entities/text-engine.ts";
import { TITLES } from "../../lib/entities/titles.ts";
import type { LabelledText } from "./corpora.ts";
import { type Run, type TrainingOptions, trainCrf } from "./crf.ts";
import type { Span } from "./score.ts";

/** A text ready to be learned from. */
export interface Lesson {
  readonly text: LabelledText;
  readonly reading: Reading;
  readonly labels: Uint8Array;
}

/** How much a corpus counts: edited news most, tweets least. */
const WEIGHTS: Readonly<Record<string, number>> = { gum: 1.5, wikigold: 1, wnut17: 0.4, btc: 0.5, written: 1 };

/** How training goes where nothing else is said. */
export const TRAINING: TrainingOptions = { seed: 2023, epochs: 12, rate: 0.2, sparsity: 0.000006 };

/** How many lessons of our own making are learned from, and the seed they are drawn with. */
export const WRITTEN_LESSONS = 2000;
export const WRITTEN_SEED = 7;

/** Cuts a labelled text into words as the tagger will see them, and gives each its label. */
export function prepareLesson(text: LabelledText, gazetteer: Gazetteer): Lesson {
  const tokens = readTokens(text.text);
  const reading = readForFeatures(tokens, gazetteer);
  const labels = new Uint8Array(tokens.length);
  let at = 0;
  for (const { kind: labelled, start, end } of text.spans) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at++;
    // Some corpora count a title to the name.
    if (labelled === 1) while (TITLES.has(tokens[at]?.folded ?? "") && (tokens[at + 1]?.start ?? end) < end) at++;
    const kind = labelled === 3 && isCountry(reading, at, end) ? 2 : labelled;
    let before = -1;
    for (let inside = at; inside < tokens.length && (tokens[inside]?.start ?? 0) < end; inside++) {
      const isInside = before !== -1 && mayFollow(tokens[inside]?.gap ?? 0, before, kind * 2);
      before = isInside ? kind * 2 : kind * 2 - 1;
      labels[inside] = before;
    }
  }
  return { text, reading, labels };
}

/** Whether the words up to `end` are a country's name and no more: one that acts, or plays, is still a place. */
function isCountry({ tokens, known }: Reading, from: number, end: number): boolean {
  const kinds = known[from] as number;
  if ((kinds & (1 << GAZETTEER_KINDS.indexOf("country"))) === 0) return false;
  let at = from + 1;
  while (at < tokens.length && (tokens[at]?.start ?? end) < end) if (known[at++] !== kinds << 16) return false;
  return true;
}

/** The runs of a lesson, once for each context given (null: as if nothing else were known). */
export function readRuns(lesson: Lesson, context: BlogContext | null): Run[] {
  const { reading, labels } = lesson;
  const { tokens, candidate } = reading;
  const runs: Run[] = [];
  const buffer = new Int32Array(MOST_FEATURES);
  const weight = WEIGHTS[lesson.text.corpus] ?? 1;
  for (let at = 0; at < tokens.length; at++) {
    if (!candidate[at]) continue;
    const start = at;
    while (candidate[at + 1]) at++;
    const features: Int32Array[] = [];
    for (let inside = start; inside <= at; inside++) features.push(featuresOf(reading, inside, context, buffer));
    runs.push({
      features,
      gaps: tokens.slice(start, at + 1).map(({ gap }) => gap),
      labels: legal(
        [...labels.subarray(start, at + 1)],
        tokens.slice(start, at + 1).map(({ gap }) => gap),
      ),
      weight,
    });
  }
  return runs;
}

function featuresOf(reading: Reading, at: number, context: BlogContext | null, buffer: Int32Array): Int32Array {
  const own = buffer.slice(0, writeFeatures(reading, at, buffer));
  return context === null ? own : Int32Array.from([...own, ...buffer.subarray(0, writeContextFeatures(reading, at, context, buffer))]);
}

/** A name whose first words can't be part of names begins with the first that can. */
function legal(labels: number[], gaps: readonly number[]): number[] {
  let before = 0;
  return labels.map((label, at) => {
    before = mayFollow(gaps[at] ?? 0, before, label) ? label : label - 1;
    return before;
  });
}

/** What a text by itself says of its words, by a model that has not learned from it. */
export function contextOf(model: Model, lessons: readonly Lesson[]): BlogContext {
  const context: BlogContext = new Map();
  for (const { reading } of lessons) addToContext(context, reading.tokens, labelWords(model, reading, scoreWords(model, reading), null));
  return context;
}

/**
 * Trains the tagger in two rounds: in the first, each part of the lessons is labelled by a model trained on the rest, so that the second learns to use what a first
 * pass says of the same words elsewhere, with the mistakes that a first pass makes.
 */
export function trainTagger(lessons: readonly Lesson[], options: TrainingOptions = TRAINING, folds = 4): Model {
  const plain = lessons.map((lesson) => readRuns(lesson, null));
  const runs = plain.flat();
  for (let fold = 0; fold < folds; fold++) {
    const held = lessons.filter((lesson, at) => at % folds === fold && isLong(lesson));
    if (held.length === 0) continue;
    const rest = plain.filter((_, at) => at % folds !== fold).flat();
    const model = trainCrf(rest, { ...options, epochs: Math.ceil(options.epochs / 2) });
    for (const lesson of held) runs.push(...readRuns(lesson, contextOf(model, [lesson])));
  }
  return trainCrf(runs, options);
}

/** Whether a text is long enough to say something of its own words. */
function isLong({ reading }: Lesson): boolean {
  return reading.tokens.length > 60;
}

/** The people and places in a text by what was learned, as the extension finds them. */
export function findNames(learned: Learned, text: string): Span[] {
  const context: BlogContext = new Map();
  const read = readText(learned, text, context);
  return refineNames(readNames(learned, read, context), read, context).flatMap(({ kind, from, to }) => {
    const start = read.reading.tokens[from]?.start;
    const end = read.reading.tokens[to]?.end;
    return start === undefined || end === undefined || kind === 0 || kind === 3
      ? []
      : [{ kind: kind === 1 ? "person" : "place", start, end }];
  });
}

/** The people and places in a lesson as they are labelled, by its words. */
export function goldNames({ reading, labels }: Lesson): Span[] {
  const names: { kind: "person" | "place"; start: number; end: number }[] = [];
  for (const [at, number] of labels.entries()) {
    const label = LABELS[number];
    const token = reading.tokens[at];
    if (label === undefined || token === undefined || label.kind === 0 || label.kind === 3) continue;
    const last = names.at(-1);
    if (label.inside && last) last.end = token.end;
    else names.push({ kind: label.kind === 1 ? "person" : "place", start: token.start, end: token.end });
  }
  return names;
}

/** Whether a text is kept back from training when designs are compared: one in five. The weights that ship have learned from every text. */
export function isHeldBack({ id }: LabelledText): boolean {
  return hashWord(id) % 5 === 0;
}
