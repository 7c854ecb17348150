/**
 * Work in short steps: between any two of them it may rest, and the page may change. What a step takes from the page it checks again after the next `yield`
 * wherever a change would do harm.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** How work is spread over time. */
export interface Pace {
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** Lets the browser do something else for once: input, frames, the page's own scripts. */
  rest(): Promise<void>;
}

/** Milliseconds after which work rests before its next step. A frame has 16, and the page wants its share. */
export const SLICE = 8;

/** How many nodes are looked at in one step, where a look costs about a microsecond. */
export const NODES_A_STEP = 64;

/** Runs all steps without a rest. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Runs the steps in slices of about eight milliseconds: none is longer than that and one step. Null when `signal` was aborted before the end. */
export async function inSlices<T>(steps: Steps<T>, pace: Pace, signal: AbortSignal): Promise<T | null> {
  let end = pace.now() + SLICE;
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done) return step.value;
    if (pace.now() < end) continue;
    await pace.rest();
    end = pace.now() + SLICE;
  }
  return null;
}

/**
 * The window's own pace. Prioritized Task Scheduling (WICG) brings work back before the page's other tasks, yet after input and frames. Not by `postTask`: Firefox forgets a task that waits
 * when the page goes into its back/forward cache.
 */
export function windowPace(view: Window & { readonly scheduler?: { yield?(): Promise<void> } }): Pace {
  const { scheduler } = view;
  return {
    now: () => view.performance.now(),
    rest: () => scheduler?.yield?.() ?? new Promise((resolve) => view.setTimeout(resolve)),
  };
}

/** Milliseconds after which work goes on although the browser has had no time for it. */
const LONGEST_REST = 100;

/** For work that may wait, in a page of our own: it goes on whenever the browser has drawn its frame and has nothing else to do. */
export function idlePace(view: Pick<Window, "performance" | "requestIdleCallback">): Pace {
  return {
    now: () => view.performance.now(),
    rest: () => new Promise((resolve) => view.requestIdleCallback(() => resolve(), { timeout: LONGEST_REST })),
  };
}
