import type { PostId, PostStatus } from "../../lib/model.ts";
import type { PostBox, ShownPost, View } from "../../lib/page/shown-post.ts";

/** An element that says it is in a certain place, since jsdom lays nothing out. */
export function placedElement(document: Document, box: { top: number; bottom: number; left?: number; right?: number }): Element {
  const element = document.createElement("article");
  place(element, box);
  return element;
}

export function place(
  element: Element,
  { top, bottom, left = 100, right = 800 }: { top: number; bottom: number; left?: number; right?: number },
): void {
  element.getBoundingClientRect = () => ({
    top,
    bottom,
    left,
    right,
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
    toJSON: () => null,
  });
}

export function shownPost(id: string, elements: readonly Element[] = [], more: Partial<ShownPost> = {}): ShownPost {
  return { id: id as PostId, status: "unseen" satisfies PostStatus, seen: false, pinned: false, length: 100, elements, ...more };
}

export function box(index: number, top: number, bottom: number): PostBox {
  return { index, top, bottom, left: 100, right: 800 };
}

export function view(boxes: readonly PostBox[], more: Partial<View> = {}): View {
  return { boxes, cover: 0, height: 1000, ...more };
}
