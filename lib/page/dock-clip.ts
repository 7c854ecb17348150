import type { Span } from "./dock-zone.ts";

/** How what stands in an element is shown. */
export interface Shown {
  /** What is left of it; null where the boxes around it clip all of it away. */
  readonly span: Span | null;
  /** Whether it stands in what is fixed to the viewport. */
  readonly fixed: boolean;
}

/**
 * Clips a span of the viewport by the boxes that cut off what overflows them: those around `element` and, for what stands `in` it, the element's own. Not by those
 * that an element out of the flow is not cut off by, nor by the viewport.
 */
export function clipped(element: Element, span: Span, where: "in" | "at"): Shown {
  const view = element.ownerDocument.defaultView;
  const root = element.ownerDocument.documentElement;
  let { left, right } = span;
  let outOfFlow = false;
  for (let around: Element | null = element; view && around && around !== root; around = parentOf(around)) {
    const { position, overflowX } = view.getComputedStyle(around);
    const cuts = overflowX !== "visible" && (where === "in" || around !== element);
    if (cuts && !(outOfFlow && position === "static") && !isViewports(around, view)) {
      const box = around.getBoundingClientRect();
      left = Math.max(left, box.left);
      right = Math.min(right, box.right);
      if (right <= left) return { span: null, fixed: false };
    }
    if (position === "fixed") return { span: { left, right }, fixed: true };
    if (position === "absolute") outOfFlow = true;
    else if (position !== "static") outOfFlow = false;
  }
  return { span: { left, right }, fixed: false };
}

/** The body's overflow is the viewport's where the root has none of its own (CSS Overflow 3, 3.3). */
function isViewports(element: Element, view: Window): boolean {
  const { body, documentElement } = view.document;
  return element === body && view.getComputedStyle(documentElement).overflowX === "visible";
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return "host" in root ? (root as ShadowRoot).host : null;
}
