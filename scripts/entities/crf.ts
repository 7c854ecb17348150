import { BUCKET_BITS } from "../../lib/entities/features.ts";
import { LABELS } from "../../lib/entities/labels.ts";
import { FORBIDDEN, type Model } from "../../lib/entities/tagger.ts";
import { GAPS } from "../../lib/entities/token.ts";

const COUNT = LABELS.length;
const BUCKETS = 2 ** BUCKET_BITS;

/** A run of words that may be names, with the buckets of their features, the gap before each and the right labels. */
export interface Run {
  readonly features: readonly Int32Array[];
  readonly gaps: readonly number[];
  readonly labels: readonly number[];
  /** How much this run counts. */
  readonly weight: number;
}

/** How training goes. */
export interface TrainingOptions {
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards zero, per run: what makes most weights vanish. */
  readonly sparsity: number;
}

/**
 * Trains a linear-chain conditional random field by stochastic gradient with per-weight rates (AdaGrad) and an L1 penalty laid on when a weight is next touched.
 * The same runs, in the same order, with the same options give the same weights to the last bit on the same version of Node.
 */
export function trainCrf(runs: readonly Run[], options: TrainingOptions): Model {
  const weights = new Float32Array(BUCKETS * COUNT);
  const squares = new Float32Array(BUCKETS * COUNT);
  const touched = new Int32Array(BUCKETS);
  const transitions = new Float32Array(GAPS.length * COUNT * COUNT);
  const transitionSquares = new Float32Array(transitions.length);
  const random = createRandom(options.seed);
  const order = Int32Array.from(runs, (_, at) => at);
  let step = 0;

  const shrink = (row: number) => {
    const steps = step - (touched[row] as number);
    touched[row] = step;
    if (steps === 0) return;
    for (let at = row * COUNT; at < (row + 1) * COUNT; at++) {
      const weight = weights[at] as number;
      if (weight === 0) continue;
      const pull = (options.sparsity * steps * options.rate) / Math.sqrt((squares[at] as number) + 1);
      weights[at] = weight > 0 ? Math.max(0, weight - pull) : Math.min(0, weight + pull);
    }
  };

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const run = runs[index] as Run;
      step++;
      for (const features of run.features) for (const row of features) shrink(row);
      const { own, steps } = gradientOf(run, weights, transitions);
      for (const [at, features] of run.features.entries()) {
        for (const row of features) {
          for (let label = 0; label < COUNT; label++) {
            const gradient = own[at * COUNT + label] as number;
            if (Math.abs(gradient) < 1e-4) continue;
            const place = row * COUNT + label;
            squares[place] = (squares[place] as number) + gradient * gradient;
            weights[place] = (weights[place] as number) - (options.rate * gradient) / Math.sqrt((squares[place] as number) + 1);
          }
        }
      }
      for (const [place, gradient] of steps) {
        transitionSquares[place] = (transitionSquares[place] as number) + gradient * gradient;
        transitions[place] =
          (transitions[place] as number) - (options.rate * gradient) / Math.sqrt((transitionSquares[place] as number) + 1);
      }
    }
  }
  step++;
  for (let row = 0; row < BUCKETS; row++) shrink(row);
  return toModel(weights, transitions);
}

/** A model with a row for every bucket that has a weight. */
function toModel(weights: Float32Array, transitions: Float32Array): Model {
  const rows = new Int32Array(BUCKETS).fill(-1);
  const scores: number[] = [];
  for (let row = 0; row < BUCKETS; row++) {
    const own = weights.subarray(row * COUNT, (row + 1) * COUNT);
    if (own.every((weight) => weight === 0)) continue;
    rows[row] = scores.length;
    scores.push(...own);
  }
  return { rows, scores: Float32Array.from(scores), transitions };
}

/** What the model expects minus what is right, for each word and label, and for each step from label to label. */
function gradientOf(run: Run, weights: Float32Array, transitions: Float32Array): { own: Float64Array; steps: Map<number, number> } {
  const length = run.features.length;
  const scores = new Float64Array(length * COUNT);
  for (let at = 0; at < length; at++) {
    for (const row of run.features[at] as Int32Array)
      for (let label = 0; label < COUNT; label++)
        scores[at * COUNT + label] = (scores[at * COUNT + label] as number) + (weights[row * COUNT + label] as number);
  }
  const forward = new Float64Array(length * COUNT);
  const backward = new Float64Array(length * COUNT);
  const sums = new Float64Array(COUNT);
  const stepScore = (at: number, last: number, label: number) => {
    const place = ((run.gaps[at] as number) * COUNT + last) * COUNT + label;
    return (transitions[place] as number) + (FORBIDDEN[place] as number);
  };
  for (let at = 0; at < length; at++) {
    for (let label = 0; label < COUNT; label++) {
      if (at === 0) forward[label] = stepScore(0, 0, label) + (scores[label] as number);
      else {
        for (let last = 0; last < COUNT; last++) sums[last] = (forward[(at - 1) * COUNT + last] as number) + stepScore(at, last, label);
        forward[at * COUNT + label] = logSum(sums) + (scores[at * COUNT + label] as number);
      }
    }
  }
  for (let at = length - 2; at >= 0; at--) {
    for (let label = 0; label < COUNT; label++) {
      for (let next = 0; next < COUNT; next++)
        sums[next] =
          stepScore(at + 1, label, next) + (scores[(at + 1) * COUNT + next] as number) + (backward[(at + 1) * COUNT + next] as number);
      backward[at * COUNT + label] = logSum(sums);
    }
  }
  const total = logSum(forward.subarray((length - 1) * COUNT));
  const own = new Float64Array(length * COUNT);
  const steps = new Map<number, number>();
  for (let at = 0; at < length; at++) {
    const right = run.labels[at] as number;
    for (let label = 0; label < COUNT; label++) {
      const place = at * COUNT + label;
      const expected = Math.exp((forward[place] as number) + (backward[place] as number) - total);
      own[place] = run.weight * (expected - (label === right ? 1 : 0));
      for (let last = 0; last < COUNT; last++) {
        if (at === 0 && last !== 0) continue;
        const score = stepScore(at, last, label);
        if (score === Number.NEGATIVE_INFINITY) continue;
        const from = at === 0 ? 0 : (forward[(at - 1) * COUNT + last] as number);
        const likely = Math.exp(from + score + (scores[place] as number) + (backward[place] as number) - total);
        const was = label === right && last === (at === 0 ? 0 : run.labels[at - 1]) ? 1 : 0;
        const gradient = run.weight * (likely - was);
        const key = ((run.gaps[at] as number) * COUNT + last) * COUNT + label;
        if (Math.abs(gradient) > 1e-4) steps.set(key, (steps.get(key) ?? 0) + gradient);
      }
    }
  }
  return { own, steps };
}

function logSum(values: Float64Array): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > highest) highest = value;
  if (highest === Number.NEGATIVE_INFINITY) return highest;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - highest);
  return highest + Math.log(sum);
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const value = order[at] as number;
    order[at] = order[other] as number;
    order[other] = value;
  }
}
