import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession } from "puppeteer-core";

/** What a page and all in it hold. */
export interface Holding {
  /** Of all scripts together, in megabytes. */
  readonly heap: number;
  readonly listeners: number;
  readonly nodes: number;
}

/** Looks, half a second apart: between two of them what is under way comes to its end. */
const LOOKS = 10;

/**
 * Leaves so much garbage that the browser makes some small collections: those take along what it made for scripts that looked at a node, which a whole one keeps for as long
 * as the node lives.
 */
const SMALL_COLLECTIONS = "for (let at = 0; at < 400_000; at++) new Array(40)";

/** What a page holds when it is at rest: the least of some looks, each after collections of garbage, small and whole. */
export async function atRest(session: CDPSession): Promise<Holding> {
  await session.send("Performance.enable");
  let least: Holding = { heap: Number.POSITIVE_INFINITY, listeners: Number.POSITIVE_INFINITY, nodes: Number.POSITIVE_INFINITY };
  for (let look = 0; look < LOOKS; look++) {
    await pause(500);
    await session.send("Runtime.evaluate", { expression: SMALL_COLLECTIONS });
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const metric = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    least = {
      heap: Math.min(least.heap, metric("JSHeapUsedSize") / 1e6),
      listeners: Math.min(least.listeners, metric("JSEventListeners")),
      nodes: Math.min(least.nodes, metric("Nodes")),
    };
  }
  return least;
}
