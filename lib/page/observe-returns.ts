/**
 * Calls `onReturn` when the reader comes back to the tab, or to the page out of the back/forward cache: once, though both events come of that, and however soon after the last time.
 * Events made up by the page are none.
 */
export function observeReturns(document: Document, onReturn: () => void, signal: AbortSignal): void {
  let isHere = document.visibilityState === "visible";
  const leave = (event: Event): void => {
    if (event.isTrusted) isHere = false;
  };
  const comeBack = (event: Event): void => {
    if (!event.isTrusted || isHere || document.visibilityState !== "visible") return;
    isHere = true;
    onReturn();
  };
  document.addEventListener("visibilitychange", (event) => (document.visibilityState === "visible" ? comeBack : leave)(event), { signal });
  document.defaultView?.addEventListener("pagehide", leave, { signal });
  document.defaultView?.addEventListener("pageshow", (event) => event.persisted && comeBack(event), { signal });
}
