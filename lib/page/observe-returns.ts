import type { Schedule } from "./schedule.ts";

/** A reader who comes back twice within so many milliseconds has come back once: out of the back/forward cache both events come. */
const RETURN_HOLDS = 1000;

/** Calls `onReturn` when the reader comes back to the tab, or to the page out of the back/forward cache. Events made up by the page are none. */
export function observeReturns(document: Document, onReturn: () => void, schedule: Schedule, signal: AbortSignal): void {
  let returnedAt = Number.NEGATIVE_INFINITY;
  const look = (event: Event): void => {
    if (!event.isTrusted || document.visibilityState !== "visible" || schedule.now() - returnedAt < RETURN_HOLDS) return;
    returnedAt = schedule.now();
    onReturn();
  };
  document.addEventListener("visibilitychange", look, { signal });
  document.defaultView?.addEventListener("pageshow", (event) => event.persisted && look(event), { signal });
}
