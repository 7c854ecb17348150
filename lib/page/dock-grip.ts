import type { DockSide } from "../dock-place.ts";
import type { Schedule } from "./schedule.ts";

/** What one press of an arrow key moves it by. */
const STEP = 16;
/** Keys pressed in a row are one resizing. */
const KEYS_REST = 400;

export interface DockGripOptions {
  readonly document: Document;
  /** What a screen reader says of it. */
  readonly label: string;
  /** The side of the page that the dock stands on. */
  side(): DockSide;
  /** The least and most width that make sense now, in CSS pixels. */
  range(): { readonly least: number; readonly most: number };
  width(): number;
  /** Called with a width within the range, at each step. */
  onWidth(width: number): void;
  /** The reader has let go. */
  onDone(): void;
  readonly schedule: Schedule;
}

export interface DockGrip {
  readonly element: HTMLElement;
  /** Writes the width where a screen reader finds it. */
  show(width: number): void;
}

/**
 * The edge that a docked panel is resized by: with the pointer, or with the arrow keys, Home and End (https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/). Hears
 * only what the reader does, no made-up events.
 */
export function createDockGrip({ document, label, side, range, width, onWidth, onDone, schedule }: DockGripOptions): DockGrip {
  const element = document.createElement("div");
  element.className = "grip";
  element.tabIndex = 0;
  for (const [name, value] of [
    ["role", "separator"],
    ["aria-orientation", "vertical"],
    ["aria-label", label],
    ["title", label],
  ] as const)
    element.setAttribute(name, value);

  const set = (wanted: number): void => {
    const { least, most } = range();
    onWidth(Math.round(Math.max(Math.min(wanted, most), least)));
  };
  /** So many pixels to the right make the dock this much wider. */
  const outwards = (): number => (side() === "right" ? -1 : 1);
  element.addEventListener("pointerdown", (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    event.preventDefault();
    element.setPointerCapture(event.pointerId);
    element.classList.add("dragged");
    const startX = event.clientX;
    const startWidth = width();
    const dragging = new AbortController();
    const options = { signal: dragging.signal };
    element.addEventListener("pointermove", (move) => move.isTrusted && set(startWidth + (move.clientX - startX) * outwards()), options);
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"])
      element.addEventListener(
        end,
        () => {
          element.classList.remove("dragged");
          dragging.abort();
          if (width() !== startWidth) onDone();
        },
        options,
      );
  });
  let cancel: (() => void) | null = null;
  const rest = (): void => {
    cancel?.();
    cancel = null;
    onDone();
  };
  element.addEventListener("blur", () => cancel !== null && rest());
  element.addEventListener("keydown", (event) => {
    const { least, most } = range();
    const wanted = { ArrowLeft: width() - STEP * outwards(), ArrowRight: width() + STEP * outwards(), Home: least, End: most }[event.key];
    if (!event.isTrusted || wanted === undefined) return;
    event.preventDefault();
    // The page has keys of its own.
    event.stopPropagation();
    set(wanted);
    cancel?.();
    cancel = schedule.after(KEYS_REST, rest);
  });
  return {
    element,
    show(now) {
      const { least, most } = range();
      element.setAttribute("aria-valuemin", `${least}`);
      element.setAttribute("aria-valuemax", `${most}`);
      element.setAttribute("aria-valuenow", `${now}`);
    },
  };
}
