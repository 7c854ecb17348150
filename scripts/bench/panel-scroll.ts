import { LONG, type PanelBench, SHORT } from "./panel-bench.ts";
import { interleave, type Row, rowOf } from "./row.ts";
import { scrollThrough } from "./scroll-through.ts";
import type { StoredWish } from "./stored-live-blog.ts";

const ROUNDS = 9;
/** The long timeline takes some more to its end. */
const LEAST_FRAMES = 1_000;
const MOST_MS = 50;

/** The longest frame while the timeline of 10,000 posts is scrolled from end to end, a view at each frame, against the most it may take and against one of 100 posts scrolled as long. */
export async function measureScroll(bench: PanelBench): Promise<Row[]> {
  const longest = (wish: StoredWish) => async () => {
    const panel = await bench.openPanel(wish);
    try {
      await panel.evaluate(untilNamesAreCounted);
      return Math.max(...(await scrollThrough(panel, LEAST_FRAMES)).frames);
    } finally {
      await panel.close();
    }
  };
  const rounds = await interleave(ROUNDS, longest(LONG), longest(SHORT));
  const against = rounds.map(([measured]) => [measured, MOST_MS] as const);
  return [
    rowOf("timeline of 10,000 posts scrolled from end to end: longest frame / 50 ms", "ms", 1, against),
    rowOf("the same / 100 posts scrolled as long", "ms", 2, rounds),
  ];
}

/** Runs in the panel: resolves once its tabs have said the same numbers of people and places for a second's frames. Until then names are still being brought in. */
async function untilNamesAreCounted(): Promise<void> {
  const said = (): string => document.querySelector('[role="tablist"]')?.textContent ?? "";
  for (let [last, frames] = [said(), 0]; frames < 60; frames = said() === last ? frames + 1 : 0) {
    last = said();
    await new Promise(requestAnimationFrame);
  }
}
