import "fake-indexeddb/auto";
import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Action, play, run } from "./actions.ts";
import lastFailure from "./last-failure.json" with { type: "json" };

/** How many random runs: a few for every day, `CATCHLINE_RUNS=10000` for a change of the rules. `CATCHLINE_SEED` repeats one. */
const RUNS = Number(process.env.CATCHLINE_RUNS ?? 100);
const SEED = process.env.CATCHLINE_SEED === undefined ? {} : { seed: Number(process.env.CATCHLINE_SEED) };

const kept = lastFailure.actions as unknown as Action[];

describe("the store, against a plain model of what is remembered", () => {
  it(`agrees after every step of ${RUNS} random runs, the one that failed last first`, { timeout: 60_000 + RUNS * 2_000 }, async () => {
    const details = await fc.check(
      fc.asyncProperty(run, async (actions) => {
        await play(actions);
      }),
      { numRuns: RUNS, ...SEED, examples: kept.length > 0 ? [[kept]] : [] },
    );
    if (details.failed) {
      const [actions] = details.counterexample ?? [[]];
      const failure = { seed: details.seed, path: details.counterexamplePath, actions };
      writeFileSync(new URL("last-failure.json", import.meta.url), `${JSON.stringify(failure, null, 2)}\n`);
    }
    expect(details.failed, `${fc.defaultReportMessage(details)}\n${details.errorInstance}`).toBe(false);
    expect(details.numRuns).toBe(RUNS);
  });
});
