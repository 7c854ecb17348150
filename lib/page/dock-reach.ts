import { clipped } from "./dock-clip.ts";
import { type DockZone, isOnScreen, isWithin, reachInto, roomBeside, type Span, zoomOf } from "./dock-zone.ts";

/** A page of more elements is looked at only so far. */
const MOST_ELEMENTS = 30_000;
/** So much text under the dock is enough to know by. */
const MOST_TEXTS = 200;
/** So many elements beside the posts near the view are looked at, where what is farther was looked at before. */
const BESIDE = 64;
const ROUNDING = 1;

/** Some of the elements of a page. */
export interface Elements {
  has(element: Element): boolean;
}

/** What of a page reaches under the dock. */
export interface Reaching {
  /** What spans the viewport from edge to edge, outermost first. */
  readonly bleeding: readonly Element[];
  /** What has text of its own that may be covered. */
  readonly texts: readonly Element[];
}

/** Text that the dock covers, by so many pixels. */
export interface CoveredText {
  readonly element: Element;
  readonly by: number;
}

/**
 * Looks at the page as it is laid out now. What stands in `far` is not looked at: posts away from the view stand in the column that those near it stand in. Where posts near the
 * view are given, a few dozen elements before and after them and at the beginning are all that is looked at of their stream.
 */
export function findReaching(document: Document, zone: DockZone, far: Elements, near: readonly Element[] = []): Reaching {
  const bleeding: Element[] = [];
  const texts: Element[] = [];
  const widths = viewportWidths(document, zone);
  const room = roomBeside(zone);
  const streams = new Set<Element | null>(near.map(({ parentElement }) => parentElement));
  const waiting: Element[] = document.body ? [document.body] : [];
  for (let looked = 0; waiting.length > 0 && looked < MOST_ELEMENTS; looked++) {
    const element = waiting.pop();
    if (!element || far.has(element)) continue;
    const box = element.getBoundingClientRect();
    const reaches = reachInto(zone, box) > 0;
    if (reaches && texts.length < MOST_TEXTS && textsOf(element).length > 0) texts.push(element);
    // Moved by the margin, it may as well go beyond the other edge of the viewport.
    if (widths.some((width) => Math.abs(box.width - width) <= ROUNDING) && isOnScreen(zone, box) && !isWithin(box, room)) {
      const { span } = clipped(element, box, "at");
      if (span !== null && !isWithin(span, room)) bleeding.push(element);
    }
    // The last one in is the first one out.
    const own = streams.has(element) ? childrenBeside(element, near) : element.children;
    for (const children of [own, element.shadowRoot?.children ?? []]) {
      for (let at = children.length - 1; at >= 0; at--) waiting.push(children[at] as Element);
    }
  }
  return { bleeding, texts };
}

/** Those of these elements whose text a dock in the zone covers. What nobody sees is not counted, nor what is fixed to the viewport and covers the page itself. */
export function coveredTexts(zone: DockZone, texts: readonly Element[]): CoveredText[] {
  return texts.flatMap((element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
    const by = Math.max(0, ...spansOfText(element).map((span) => (reachInto(zone, span) > 0 ? coveredBy(zone, element, span) : 0)));
    return by > 0 ? [{ element, by }] : [];
  });
}

/** The first children of a stream, and those from so many before the first near one to so many after the last. */
function childrenBeside(stream: Element, near: readonly Element[]): Element[] {
  const inStream = near.filter((element) => element.parentElement === stream);
  const last = inStream.at(-1);
  const found = new Set<Element>();
  const take = (from: Element | null | undefined, most: number): void => {
    for (let element: Element | null = from ?? null, count = 0; element && count < most; element = element.nextElementSibling, count++)
      found.add(element);
  };
  take(stream.firstElementChild, BESIDE);
  let from: Element | undefined = inStream[0];
  for (let count = 0; count < BESIDE && from?.previousElementSibling; count++) from = from.previousElementSibling;
  for (let element: Element | null = from ?? null; element && element !== last; element = element.nextElementSibling) found.add(element);
  take(last, BESIDE + 1);
  return [...found];
}

function coveredBy(zone: DockZone, element: Element, span: Span): number {
  const shown = clipped(element, span, "in");
  return shown.span === null || shown.fixed ? 0 : reachInto(zone, shown.span);
}

/** How wide what goes by the viewport's width may be: that with the scroll bar, as `100vw` is, and either in a body that is zoomed. */
function viewportWidths({ defaultView: view, body }: Document, { viewport }: DockZone): number[] {
  const widths = [viewport.right - viewport.left, view?.innerWidth ?? 0];
  const zoom = body ? zoomOf(body) : 1;
  return zoom === 1 ? widths : [...widths, ...widths.map((width) => width * zoom)];
}

/** Where the words of an element itself stand: its box may be wider than they are. */
function spansOfText(element: Element): Span[] {
  const range = element.ownerDocument.createRange();
  return textsOf(element).flatMap((text) => {
    range.selectNodeContents(text);
    return [...range.getClientRects()];
  });
}

function textsOf(element: Element): Node[] {
  return [...element.childNodes].filter((node) => node.nodeType === 3 && (node.nodeValue ?? "").trim() !== "");
}
