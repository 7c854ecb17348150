import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** Where a menu that is open has its place. */
export interface MenuPlace {
  readonly side: "below" | "above";
  /** Height there is for it, in CSS pixels; a longer menu scrolls. */
  readonly room: number;
}

/** CSS pixels that stay free between a menu and the edge of what scrolls around it. */
const MARGIN = 4;

/**
 * Finds a place for a menu at its button: below, or above where it has room only there, and never over an edge of the window or of what scrolls around it. Looked
 * at anew while it is open, whenever something is scrolled or changes its size. Null while it is closed.
 */
export function useMenuPlace(
  isOpen: boolean,
  button: RefObject<HTMLElement | null>,
  menu: RefObject<HTMLElement | null>,
): MenuPlace | null {
  const [place, setPlace] = useState<MenuPlace | null>(null);
  useLayoutEffect(() => {
    const [at, list] = [button.current, menu.current];
    const view = at?.ownerDocument.defaultView;
    if (!isOpen || at === null || list === null || !view) return;
    const around = scrollerOf(at);
    const look = (): void => {
      const { top, bottom } = at.getBoundingClientRect();
      const edges = around?.getBoundingClientRect() ?? { top: 0, bottom: view.innerHeight };
      const below = Math.min(edges.bottom, view.innerHeight) - bottom - MARGIN;
      const above = top - Math.max(edges.top, 0) - MARGIN;
      const side = list.scrollHeight > below && above > below ? "above" : "below";
      const room = Math.floor(side === "above" ? above : below);
      setPlace((before) => (before?.side === side && before.room === room ? before : { side, room }));
    };
    look();
    const observer = new view.ResizeObserver(look);
    for (const element of [list, around ?? at.ownerDocument.documentElement]) observer.observe(element);
    view.addEventListener("scroll", look, true);
    return () => {
      observer.disconnect();
      view.removeEventListener("scroll", look, true);
      setPlace(null);
    };
  }, [isOpen]);
  return place;
}

/** The nearest element around that scrolls what is in it up and down; null where only the window does. */
function scrollerOf(element: Element): Element | null {
  for (let around = element.parentElement; around !== null; around = around.parentElement)
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  return null;
}
