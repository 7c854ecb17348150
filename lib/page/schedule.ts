/** Time, as the page side uses it. Each method but `now` returns what cancels it. */
export interface Schedule {
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  after(milliseconds: number, run: () => void): () => void;
  /** When the page has nothing better to do, and within that many milliseconds at the latest. */
  idle(run: () => void, withinMilliseconds: number): () => void;
  /** Before the next frame is drawn; not at all while the tab is hidden. */
  frame(run: () => void): () => void;
}

/** The window's own clock. */
export function windowSchedule(view: Window): Schedule {
  return {
    now: () => view.performance.now(),
    after: (milliseconds, run) => {
      const timer = view.setTimeout(run, milliseconds);
      return () => view.clearTimeout(timer);
    },
    idle: (run, timeout) => {
      const request = view.requestIdleCallback(run, { timeout });
      return () => view.cancelIdleCallback(request);
    },
    frame: (run) => {
      const request = view.requestAnimationFrame(run);
      return () => view.cancelAnimationFrame(request);
    },
  };
}

/** Runs at most once a frame, however often it is asked; nothing runs after `signal` is aborted. */
export function oncePerFrame(schedule: Schedule, run: () => void, signal: AbortSignal): () => void {
  let cancel: (() => void) | null = null;
  signal.addEventListener("abort", () => cancel?.());
  return () => {
    if (cancel !== null || signal.aborted) return;
    cancel = schedule.frame(() => {
      cancel = null;
      run();
    });
  };
}
