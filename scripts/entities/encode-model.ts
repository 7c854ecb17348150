import type { Gazetteer } from "../../lib/entities/gazetteer.ts";
import { GAZETTEER_KINDS } from "../../lib/entities/gazetteer.ts";
import { LABELS } from "../../lib/entities/labels.ts";
import { CONTEXTS, LARGEST_SCORE } from "../../lib/entities/model-format.ts";
import type { Model } from "../../lib/entities/tagger.ts";
import { RangeEncoder } from "./range-encoder.ts";

/** How many steps of a stored weight make one of training. */
const STEPS = 16;

const COUNT = LABELS.length;

/** Writes a model and its gazetteer as `decodeModel` reads them. Weights that round to nothing are left out. */
export function encodeModel(model: Model, gazetteer: Gazetteer): Uint8Array {
  const encoder = new RangeEncoder(CONTEXTS.total);
  const rows: { bucket: number; scores: number[] }[] = [];
  for (const [bucket, row] of model.rows.entries()) {
    if (row < 0) continue;
    const scores = Array.from(model.scores.subarray(row, row + COUNT), (score) => clamp(Math.round(score * STEPS), LARGEST_SCORE));
    if (scores.some((score) => score !== 0)) rows.push({ bucket, scores });
  }
  encoder.writeGamma(CONTEXTS.count, rows.length);
  let before = -1;
  for (const { bucket, scores } of rows) {
    encoder.writeGamma(CONTEXTS.bucket, bucket - before);
    before = bucket;
    encoder.writeNumber(
      CONTEXTS.mask,
      COUNT,
      scores.reduce((mask, score, label) => mask | (score === 0 ? 0 : 1 << label), 0),
    );
    for (const [label, score] of scores.entries())
      if (score !== 0) encoder.writeNumber(CONTEXTS.score + label * 128, 7, score + LARGEST_SCORE + 1);
  }
  for (const transition of model.transitions)
    encoder.writeNumber(CONTEXTS.transition, 12, clamp(Math.round(transition * STEPS), 2047) + 2048);
  const phrases = [...gazetteer].toSorted(([one], [other]) => one - other);
  encoder.writeGamma(CONTEXTS.count, phrases.length);
  let last = -1;
  for (const [key, kinds] of phrases) {
    encoder.writeGamma(CONTEXTS.phrase, key - last);
    last = key;
    encoder.writeNumber(CONTEXTS.kinds, GAZETTEER_KINDS.length, kinds);
  }
  return encoder.finish();
}

function clamp(number: number, largest: number): number {
  return Math.max(-largest, Math.min(largest, number));
}
