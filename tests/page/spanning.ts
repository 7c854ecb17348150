import type { Span } from "../../lib/page/dock-zone.ts";
import { place } from "./shown.ts";

/** An element that lays itself out as one of `100vw` does: by its animations, and by where the middle of its parent is. */
export interface Spanning {
  readonly element: Element;
  /** The keyframes of what is in force now. */
  inForce(): readonly Keyframe[];
}

/** jsdom neither lays out nor animates. `obeys: false`: the publisher has the last word on its width (`!important`). */
export function spanning(
  element: Element,
  at: () => Span,
  { obeys = true, margin = "marginLeft", zoom = 1 }: { obeys?: boolean; margin?: "marginLeft" | "marginRight"; zoom?: number } = {},
): Spanning {
  let running: Keyframe[] = [];
  const sum = (name: string): number => running.reduce((pixels, frame) => pixels + (Number.parseFloat(`${frame[name] ?? 0}`) || 0), 0);
  if (zoom !== 1) Object.assign(element, { currentCSSZoom: zoom });
  element.getBoundingClientRect = () => {
    const { left, right } = at();
    const from = left + sum(margin) * (margin === "marginLeft" ? zoom : -zoom);
    const width = obeys && sum("width") > 0 ? sum("width") * zoom : right - left;
    const placed = element.ownerDocument.createElement("i");
    place(placed, { top: 0, bottom: 100, left: from, right: from + width });
    return placed.getBoundingClientRect();
  };
  element.animate = (keyframe) => {
    const frame = keyframe as Keyframe;
    running.push(frame);
    return {
      cancel: () => {
        running = running.filter((other) => other !== frame);
      },
    } as unknown as Animation;
  };
  return { element, inForce: () => running };
}
