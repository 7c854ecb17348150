import { describe, expect, it } from "vitest";
import { BUCKET_BITS } from "../../lib/entities/features.ts";
import { LABELS } from "../../lib/entities/labels.ts";
import { decodeModel, LARGEST_SCORE } from "../../lib/entities/model-format.ts";
import { GAPS } from "../../lib/entities/token.ts";
import { encodeModel } from "../../scripts/entities/encode-model.ts";

const COUNT = LABELS.length;

/** A model with some rows, whose weights are multiples of what can be stored. */
function sampleModel() {
  const rows = new Int32Array(2 ** BUCKET_BITS).fill(-1);
  const scores = new Float32Array(3 * COUNT);
  for (const [at, bucket] of [0, 77, 2 ** BUCKET_BITS - 1].entries()) {
    rows[bucket] = at * COUNT;
    scores[at * COUNT + at] = (at - 1.5) / 2;
    scores[at * COUNT + 6] = 1;
  }
  const transitions = Float32Array.from({ length: GAPS.length * COUNT * COUNT }, (_, at) => ((at % 9) - 4) / 4);
  return { rows, scores, transitions };
}

describe("decodeModel", () => {
  const model = sampleModel();
  const gazetteer = new Map([
    [0, 1],
    [5, 513],
    [2 ** 26 - 1, 1023],
  ]);
  const bytes = encodeModel(model, gazetteer);

  it("reads back what was written", () => {
    const read = decodeModel(bytes);
    expect([...read.gazetteer]).toEqual([...gazetteer]);
    expect([...read.model.rows.entries()].filter(([, row]) => row >= 0)).toEqual([...model.rows.entries()].filter(([, row]) => row >= 0));
    const scale = (read.model.scores[6] ?? 0) / 1;
    expect(scale).toBeGreaterThan(1);
    expect([...read.model.scores].map((score) => score / scale + 0)).toEqual([...model.scores].map((score) => score + 0));
    expect([...read.model.transitions].map((score) => score / scale + 0)).toEqual([...model.transitions].map((score) => score + 0));
  });

  it("keeps weights within what is stored, and leaves out rows that round to nothing", () => {
    const scores = Float32Array.from(model.scores, (_, at) => (at < COUNT ? 1000 : at < 2 * COUNT ? 0.0001 : -1000));
    const read = decodeModel(encodeModel({ ...model, scores }, new Map([[1, 1]])));
    expect(read.model.scores).toHaveLength(2 * COUNT);
    expect([Math.max(...read.model.scores), Math.min(...read.model.scores)]).toEqual([LARGEST_SCORE, -LARGEST_SCORE]);
  });

  it("is the same for the same model, byte for byte", () => {
    expect(encodeModel(model, new Map([...gazetteer].toReversed()))).toEqual(bytes);
  });
});
