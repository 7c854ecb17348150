import { isWithin, type Span, zoomOf } from "./dock-zone.ts";

/** What spans the viewport, edge to edge, is none of the posts: a page has a few. */
const MOST = 64;
const ROUNDING = 1;
/** In force at once and until cancelled; long finished, for a page that waits for its animations. */
const STANDING: KeyframeAnimationOptions = { duration: 0, fill: "forwards" };

export interface DockBleed {
  /** Narrows those of these elements that still span the viewport to the room beside the dock; what is narrowed already follows a new room. */
  narrow(elements: readonly Element[], room: Span): void;
  /** Lets all of them span the viewport again. */
  undo(): void;
}

/**
 * Takes into the room what goes by the width of the viewport, not by its parent's: heroes of `100vw`, bars and shells fixed to both edges. By animations that have
 * ended, the one way to lay out an element anew that leaves no trace in its attributes, in no style sheet and in no cascade once it is cancelled.
 */
export function createDockBleed(): DockBleed {
  let narrowed = new Map<Element, readonly Animation[]>();
  const undo = (): void => {
    for (const animations of narrowed.values()) for (const animation of animations) animation.cancel();
    narrowed = new Map();
  };
  return {
    narrow(elements, room) {
      const all = [...new Set([...narrowed.keys(), ...elements])].filter((element) => element.isConnected).slice(0, MOST);
      undo();
      for (const element of all) {
        // What stands in one narrowed before may have followed it.
        if (isWithin(element.getBoundingClientRect(), room)) continue;
        const animations = narrow(element, room);
        if (animations !== null) narrowed.set(element, animations);
      }
    },
    undo,
  };
}

/** Null where it would not go: then it is as it was. */
function narrow(element: Element, room: Span): Animation[] | null {
  const zoom = zoomOf(element);
  const width = (room.right - room.left) / zoom;
  const sized = element.animate({ boxSizing: "border-box", width: `${width}px`, minWidth: "0px", maxWidth: "none" }, STANDING);
  const animations = [sized];
  // Which margin moves it depends on the direction of what is around it.
  for (const [margin, sign] of [
    ["marginLeft", 1],
    ["marginRight", -1],
  ] as const) {
    const off = (room.left - element.getBoundingClientRect().left) / zoom;
    if (Math.abs(off) > ROUNDING) {
      const moved = element.animate({ [margin]: `${off * sign}px` }, { ...STANDING, composite: "add" });
      if (isWithin(element.getBoundingClientRect(), room)) animations.push(moved);
      else moved.cancel();
    }
  }
  if (isWithin(element.getBoundingClientRect(), room)) return animations;
  for (const animation of animations) animation.cancel();
  return null;
}
