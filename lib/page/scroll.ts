import type { Schedule } from "./schedule.ts";

/** When, after a scroll, the place is measured again: headers shrink, late pictures push, `content-visibility` sections get their real height. */
const LOOK_AGAIN = [50, 150, 350, 700, 1200];
/** A smooth scroll that has not ended by then is taken to have. */
const SMOOTH_ENDS = 900;
/** Events of the page that show that the reader has taken over. */
export const HANDS: readonly string[] = ["wheel", "touchstart", "keydown", "pointerdown"];

export interface ScrollOptions {
  readonly document: Document;
  /** The element to bring to its place; what scrolls is the nearest scrolling box around it. */
  readonly element: Element;
  /** How many pixels the element is below where it should be; null ends it. */
  off(): number | null;
  readonly smooth: boolean;
  readonly schedule: Schedule;
}

/**
 * Scrolls until `off()` is 0, and holds it there for about a second while the page comes to rest. Stops at once when the reader touches wheel, screen,
 * pointer or keys, or `signal` is aborted.
 */
export function scrollToPlace({ document, element, off, smooth, schedule }: ScrollOptions, signal: AbortSignal): void {
  const box = scrollingBox(element, document);
  const done = new AbortController();
  const either = AbortSignal.any([signal, done.signal]);
  const correct = (behavior: ScrollBehavior): void => {
    if (either.aborted) return;
    const distance = off();
    if (distance === null) done.abort();
    else if (Math.abs(distance) >= 1) box.scrollBy({ top: distance, behavior });
  };
  for (const hand of HANDS) document.addEventListener(hand, () => done.abort(), { signal: either, capture: true, passive: true });
  const holdStill = (): void => {
    correct("instant");
    for (const delay of LOOK_AGAIN) {
      const cancel = schedule.after(delay, () => correct("instant"));
      either.addEventListener("abort", cancel);
    }
    schedule.after(LOOK_AGAIN.at(-1) ?? 0, () => done.abort());
  };
  if (box !== document.scrollingElement) element.scrollIntoView({ block: "start", behavior: "instant" });
  if (smooth) {
    correct("smooth");
    const cancel = schedule.after(SMOOTH_ENDS, holdStill);
    either.addEventListener("abort", cancel);
  } else holdStill();
}

/** The nearest box around an element that scrolls up and down; the document's own where there is no other. */
export function scrollingBox(element: Element, document: Document): Element {
  const root = document.scrollingElement ?? document.documentElement;
  const view = document.defaultView;
  for (let above = element.parentElement; view && above && above !== document.body && above !== root; above = above.parentElement) {
    if (above.scrollHeight <= above.clientHeight) continue;
    const { overflowY } = view.getComputedStyle(above);
    if (overflowY === "auto" || overflowY === "scroll") return above;
  }
  return root;
}
