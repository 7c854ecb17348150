import { beforeAll, describe, expect, it } from "vitest";
import type { Holding } from "../../scripts/bench/at-rest.ts";
import type { Longest } from "../../scripts/bench/longest-task.ts";
import { median } from "../../scripts/bench/row.ts";
import { type Soaked, soak } from "../../scripts/bench/soak.ts";
import { withVisitBench } from "../../scripts/bench/visit-bench.ts";

/** An hour of 20 mutations a second, in bursts that are still told one by one. */
const HOUR = { posts: 10_000, seed: Number(process.env.CATCHLINE_SEED ?? 8), bursts: 150, seconds: 24, every: 10 };
const MOST_GROWTH = 1.05;
/** What one task of ours may take, in milliseconds: longer ones the web calls long (W3C, Long Tasks). */
const LONG_TASK = 50;

const oneDigit = (numbers: readonly number[]): string => numbers.map((number) => number.toFixed(1)).join(" ");

/** A run takes a quarter of an hour and more: whoever watches is told how far it is. */
function sayHeld({ heap, listeners, nodes }: Holding, { script, collecting }: Longest, mutations: number): void {
  console.log(
    `${mutations} mutations: ${heap.toFixed(1)} MB, ${listeners} listeners, ${nodes} nodes, longest task ${script.toFixed(1)} ms, longest collection ${collecting.toFixed(1)} ms`,
  );
}

describe("an hour on a live blog of 10,000 posts with 20 mutations a second", () => {
  let own: Soaked;
  let bare: Soaked;
  const quarters = (of: (held: Holding) => number): { first: number; last: number } => {
    const measured = own.held.map(of);
    const quarter = Math.floor(measured.length / 4);
    return { first: median(measured.slice(0, quarter)), last: median(measured.slice(-quarter)) };
  };

  beforeAll(async () => {
    await withVisitBench(async (bench) => {
      // The page alone does the same for as many measured bursts.
      bare = await soak(bench, { ...HOUR, bursts: 15, every: 1 }, false);
      own = await soak(bench, { ...HOUR, told: sayHeld }, true);
    });
    console.log(`figure: heap after garbage collection, MB: ${oneDigit(own.held.map(({ heap }) => heap))}`);
    console.log(`figure: the same of the page alone, MB, over a tenth of it: ${oneDigit(bare.held.map(({ heap }) => heap))}`);
    console.log(
      `figure: listeners ${own.held.map(({ listeners }) => listeners).join(" ")}; nodes ${own.held.map(({ nodes }) => nodes).join(" ")}`,
    );
    for (const [whose, { longest }] of Object.entries({ "with Catchline": own, "of the page alone": bare })) {
      console.log(
        `figure: longest task ${whose}, ms of work, without layout, painting and collecting: ${oneDigit(longest.map(({ script }) => script))}`,
      );
      console.log(`figure: most garbage collected in one ${whose}, ms of work: ${oneDigit(longest.map(({ collecting }) => collecting))}`);
    }
  }, 3_600_000);

  it("is 72,000 mutations", () => {
    expect(own.mutations).toBe(72_000);
  });

  it("leaves the heap as large as it was", () => {
    const { first, last } = quarters(({ heap }) => heap);
    expect(last / first).toBeLessThanOrEqual(MOST_GROWTH);
  });

  it("leaves as many listeners", () => {
    expect(new Set(own.held.map(({ listeners }) => listeners)).size).toBe(1);
  });

  it("leaves as many nodes beside the page's own", () => {
    const { first, last } = quarters(({ nodes }) => nodes);
    expect(last / first).toBeLessThanOrEqual(1.001);
  });

  // What the page does itself takes a few milliseconds, and counts as ours.
  it("holds the page up by no long task", () => {
    expect(Math.max(...own.longest.map(({ script }) => script))).toBeLessThan(LONG_TASK);
  });

  it("nor by one with what the browser collects in it, beyond what it does on the page alone", () => {
    const most = ({ longest }: Soaked): number => Math.max(...longest.map(({ task }) => task));
    expect(most(own) - most(bare)).toBeLessThan(LONG_TASK);
  });
});
