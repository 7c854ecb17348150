import { viewportWidth } from "./dock-zone.ts";

/** How far the boxes around something can be scrolled sideways, in CSS pixels. */
export interface Overflows {
  readonly of: ReadonlyMap<Element, number>;
  /** By how many pixels more than before one of them can be scrolled now; never less than 0. */
  beyond(before: Overflows): number;
}

/** The viewport, and the boxes around `element` that scroll by themselves. Asks for layout. */
export function overflowsOf(document: Document, element: Element | null): Overflows {
  const root = document.scrollingElement ?? document.documentElement;
  const of = new Map([[root, Math.max(root.scrollWidth - viewportWidth(document), 0)]]);
  const view = document.defaultView;
  for (let around = element?.parentElement; view && around && around !== root; around = around.parentElement) {
    const { overflowX } = view.getComputedStyle(around);
    // A body that has given its overflow to the viewport scrolls nothing by itself.
    if (around === document.body && view.getComputedStyle(document.documentElement).overflowX === "visible") continue;
    if (overflowX === "auto" || overflowX === "scroll") of.set(around, Math.max(around.scrollWidth - around.clientWidth, 0));
  }
  return {
    of,
    beyond: (before) => Math.max(0, ...[...of].map(([box, overflow]) => overflow - (before.of.get(box) ?? 0))),
  };
}
