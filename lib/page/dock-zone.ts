import type { DockSide } from "../dock-place.ts";

/** From left to right, in CSS pixels from where boxes are measured. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** The part of the viewport that a dock beside the page stands in. */
export interface DockZone {
  readonly side: DockSide;
  readonly width: number;
  /** Without its scroll bar. It need not begin at 0: a page may keep a gutter free on both sides. */
  readonly viewport: Span;
}

/** Browsers round what they lay out. */
const ROUNDING = 1;

/** What the zone leaves to the page. */
export function roomBeside({ side, width, viewport }: DockZone): Span {
  const { left, right } = viewport;
  return side === "right" ? { left, right: right - width } : { left: left + width, right };
}

/** Whether something stands in the room, from its left to its right. */
export function isWithin({ left, right }: Span, room: Span): boolean {
  return left >= room.left - ROUNDING && right <= room.right + ROUNDING;
}

/** How many pixels of the zone something lies in from the side of the page; 0 for what keeps out of it, or is beyond the viewport altogether. */
export function reachInto(zone: DockZone, { left, right }: Span): number {
  const room = roomBeside(zone);
  const reach = zone.side === "right" ? right - room.right : room.left - left;
  return reach > ROUNDING && isOnScreen(zone, { left, right }) ? reach : 0;
}

/** Whether some of it is neither left nor right of the viewport. */
export function isOnScreen({ viewport }: DockZone, { left, right }: Span): boolean {
  return left < viewport.right && right > viewport.left && right - left > ROUNDING;
}

/** Width of the viewport without its scroll bar, in CSS pixels, whatever margin the root has. */
export function viewportWidth(document: Document): number {
  return (document.compatMode === "BackCompat" && document.body ? document.body : document.documentElement).clientWidth;
}

/** How much larger an element is drawn than its own CSS pixels say, by `zoom` on it or around it. */
export function zoomOf(element: Element): number {
  return (element as Element & { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1;
}
