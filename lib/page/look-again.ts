import type { Schedule } from "./schedule.ts";

/** A look waits for an idle moment, but no longer than so many milliseconds. */
const IDLE_WITHIN = 500;

/** Milliseconds until a look, which then waits for an idle moment; "now" waits for none. */
type Delay = number | "now";

/** When a page just loaded is looked at: at once, and again for those that build themselves by script. */
export const AFTER_LOAD: readonly number[] = [0, 2500];
/** The same where the reader was called for: by the gate, which waited for an idle moment and looked already, or because a live blog is known by the address. */
export const WHEN_CALLED: readonly Delay[] = ["now", 2500];
/** The same after a single-page site went elsewhere. */
export const AFTER_NAVIGATION: readonly number[] = [400, 1500, 4000];

/** Looks at a page after these delays, one after the other, until `isDone` or a new round; the look that is under way is then aborted. */
export type LookAfter = (delays: readonly Delay[], isDone: () => boolean) => void;

/** Makes what looks at a page by `look`. Nothing is looked at after `signal` is aborted. */
export function createLooks(schedule: Schedule, look: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): LookAfter {
  let cancel = (): void => undefined;
  signal.addEventListener("abort", () => cancel());
  const lookAfter: LookAfter = (delays, isDone) => {
    cancel();
    const [delay, ...rest] = delays;
    if (delay === undefined || signal.aborted) return;
    const stop = new AbortController();
    const looked = AbortSignal.any([signal, stop.signal]);
    const lookNow = async (): Promise<void> => {
      await look(looked);
      if (!looked.aborted && !isDone()) lookAfter(rest, isDone);
    };
    let cancelTimer = (): void => undefined;
    cancel = () => {
      stop.abort();
      cancelTimer();
    };
    if (delay === "now") void lookNow();
    else
      cancelTimer = schedule.after(delay, () => {
        cancelTimer = schedule.idle(() => void lookNow(), IDLE_WITHIN);
      });
  };
  return lookAfter;
}
