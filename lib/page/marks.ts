import type { PostStatus } from "../model.ts";
import type { PostBox, ShownPost, View } from "./shown-post.ts";

/** Width of a slot, as in the host's style. */
const WIDTH = 12;
/** Between a slot and its post. */
const GAP = 4;

/** Where one mark is drawn, in CSS pixels from the origin of the layer, and how it looks. */
export interface Slot {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Pixels at its top that would lie over a sticky header, and are not drawn. */
  readonly hidden: number;
  readonly look: "" | "new" | "edited";
}

/** The part of the screen marks may be drawn in, and where the layer's origin is, in viewport pixels. */
export interface Ground {
  readonly originX: number;
  readonly originY: number;
  readonly width: number;
  readonly cover: number;
  readonly rightToLeft: boolean;
}

/**
 * One slot for each post near the view, given with its status, over the gutter on the side where its lines begin; within the viewport where there is no gutter. Posts without a
 * mark get an empty slot of the same size: what a page could learn from where something lies over it, it learns of all posts alike.
 */
export function placeMarks(boxes: readonly PostBox[], statuses: readonly (PostStatus | undefined)[], ground: Ground): Slot[] {
  return boxes.map((box, at) => {
    const beside = ground.rightToLeft ? box.right + GAP : box.left - GAP - WIDTH;
    const x = Math.min(Math.max(beside, 0), Math.max(ground.width - WIDTH, 0));
    const status = statuses[at];
    const height = Math.max(Math.round(box.bottom - box.top), WIDTH);
    return {
      x: Math.round(x - ground.originX),
      y: Math.round(box.top - ground.originY),
      height,
      hidden: ground.cover > 0 ? Math.min(Math.max(Math.round(ground.cover - box.top), 0), height) : 0,
      look: status === "new" || status === "edited" ? status : "",
    };
  });
}

/** Draws marks into a layer of the shadow root. `draw` reads the layer's place itself, before it writes. */
export function createMarks(shadow: ShadowRoot): { draw(view: View, posts: readonly ShownPost[]): void } {
  const document = shadow.ownerDocument;
  const layer = document.createElement("div");
  layer.className = "layer";
  layer.setAttribute("aria-hidden", "true");
  shadow.append(layer);
  const drawn: { readonly element: HTMLElement; key: string }[] = [];
  return {
    draw(view, posts) {
      layer.hidden = document.fullscreenElement !== null;
      const origin = layer.getBoundingClientRect();
      const first = view.boxes[0] && posts[view.boxes[0].index]?.elements[0];
      const slots = placeMarks(
        view.boxes,
        view.boxes.map(({ index }) => posts[index]?.status),
        {
          originX: origin.left,
          originY: origin.top,
          width: document.documentElement.clientWidth,
          cover: view.cover,
          rightToLeft: first ? document.defaultView?.getComputedStyle(first).direction === "rtl" : false,
        },
      );
      while (drawn.length > slots.length) drawn.pop()?.element.remove();
      slots.forEach((slot, at) => {
        let mark = drawn[at];
        if (!mark) {
          mark = { element: document.createElement("div"), key: "" };
          drawn.push(mark);
          layer.append(mark.element);
        }
        const key = `${slot.x} ${slot.y} ${slot.height} ${slot.hidden} ${slot.look}`;
        if (mark.key === key) return;
        mark.key = key;
        mark.element.className = `slot ${slot.look}`;
        // Moving by transform is no layout shift, which a page could observe.
        mark.element.style.transform = `translate(${slot.x}px, ${slot.y}px)`;
        mark.element.style.height = `${slot.height}px`;
        mark.element.style.clipPath = slot.hidden > 0 ? `inset(${slot.hidden}px 0 0)` : "";
      });
    },
  };
}
