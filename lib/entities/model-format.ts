import { BUCKET_BITS } from "./features.ts";
import { GAZETTEER_KINDS, type Gazetteer } from "./gazetteer.ts";
import { LABELS } from "./labels.ts";
import { GAMMA_CONTEXTS, RangeDecoder } from "./range-decoder.ts";
import type { Model } from "./tagger.ts";
import { GAPS } from "./token.ts";

/** What training leaves: the tagger's weights and the gazetteer whose bits are among its features. */
export interface Learned {
  readonly model: Model;
  readonly gazetteer: Gazetteer;
}

/** The largest weight that is kept, on either side of zero. */
export const LARGEST_SCORE = 63;

const COUNT = LABELS.length;

/** Where the contexts of each part of the file begin. */
export const CONTEXTS = (() => {
  let next = 0;
  const take = (count: number) => {
    const start = next;
    next += count;
    return start;
  };
  return {
    count: take(GAMMA_CONTEXTS),
    bucket: take(GAMMA_CONTEXTS),
    mask: take(2 ** COUNT),
    score: take(COUNT * 128),
    transition: take(2 ** 12),
    phrase: take(GAMMA_CONTEXTS),
    kinds: take(2 ** GAZETTEER_KINDS.length),
    total: next,
  };
})();

/**
 * Reads the file that `npm run train` writes, a single stream of a binary range coder: the number of rows; for each row the distance to its bucket, which labels have
 * a weight, and those weights; the transitions; the number of phrases; for each phrase the distance to its key and its kind bits.
 */
export function decodeModel(bytes: Uint8Array): Learned {
  const decoder = new RangeDecoder(bytes, CONTEXTS.total);
  const rows = new Int32Array(2 ** BUCKET_BITS).fill(-1);
  const rowCount = decoder.readGamma(CONTEXTS.count);
  const scores = new Int8Array(rowCount * COUNT);
  let bucket = -1;
  for (let row = 0; row < rowCount; row++) {
    bucket += decoder.readGamma(CONTEXTS.bucket);
    rows[bucket] = row * COUNT;
    const mask = decoder.readNumber(CONTEXTS.mask, COUNT);
    for (let label = 0; label < COUNT; label++) {
      if ((mask >>> label) & 1) scores[row * COUNT + label] = decoder.readNumber(CONTEXTS.score + label * 128, 7) - LARGEST_SCORE - 1;
    }
  }
  const transitions = Float32Array.from({ length: GAPS.length * COUNT * COUNT }, () => decoder.readNumber(CONTEXTS.transition, 12) - 2048);
  const gazetteer = new Map<number, number>();
  const phrases = decoder.readGamma(CONTEXTS.count);
  let key = -1;
  for (let count = 0; count < phrases; count++) {
    key += decoder.readGamma(CONTEXTS.phrase);
    gazetteer.set(key, decoder.readNumber(CONTEXTS.kinds, GAZETTEER_KINDS.length));
  }
  return { model: { rows, scores, transitions }, gazetteer };
}
