import type { PostId, PostStatus } from "../model.ts";

/** A post as it stands in the page, under the id it is stored by. */
export interface ShownPost {
  readonly id: PostId;
  readonly status: PostStatus;
  readonly seen: boolean;
  /** Whether this is the newsroom's pinned copy, which has its original's id. */
  readonly pinned: boolean;
  /** Characters a reader has to pass their eyes over. */
  readonly length: number;
  /** What it is made of, first one on top. */
  readonly elements: readonly Element[];
}

/** Where a post is in the viewport, in CSS pixels; `top` may be negative. */
export interface PostBox {
  /** Its place among the posts of the page, from 0. */
  readonly index: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the reader sees of the posts at one moment. */
export interface View {
  /** The posts on screen or near it, in page order. */
  readonly boxes: readonly PostBox[];
  /** How much of the top a sticky or fixed header covers, in CSS pixels. */
  readonly cover: number;
  readonly height: number;
}

/** The box around a post's elements; null where it takes no room (hidden, or in a closed `details`). */
export function boxOf(index: number, elements: readonly Element[]): PostBox | null {
  let box: PostBox | null = null;
  for (const element of elements) {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (right <= left || bottom <= top) continue;
    box = box
      ? {
          index,
          left: Math.min(box.left, left),
          right: Math.max(box.right, right),
          top: Math.min(box.top, top),
          bottom: Math.max(box.bottom, bottom),
        }
      : { index, left, right, top, bottom };
  }
  return box;
}
