import type { PostBox, View } from "./shown-post.ts";

/** Where on the uncovered part of the screen the eyes rest, from its top. */
const READING_LINE = 0.2;
/** So much of the screen counts as a screenful. */
const SCREENFUL = 0.8;

/** Distance of the reading line from the top of the viewport, below what covers it. */
export function readingLine({ cover, height }: View): number {
  return cover + (height - cover) * READING_LINE;
}

/** The post on screen that is nearest to the reading line, or on it; null where none is on screen. */
export function postInView(view: View): PostBox | null {
  const line = readingLine(view);
  let nearest: PostBox | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const box of view.boxes) {
    if (box.bottom <= view.cover || box.top >= view.height) continue;
    const distance = Math.max(box.top - line, line - box.bottom, 0);
    if (distance < least) {
      nearest = box;
      least = distance;
    }
  }
  return nearest;
}

/** Whether enough of a post is on screen to be read: half of it, or a screenful. */
export function isReadable(box: PostBox, { cover, height }: View): boolean {
  const visible = Math.min(box.bottom, height) - Math.max(box.top, cover);
  return visible > 0 && visible >= Math.min((box.bottom - box.top) / 2, (height - cover) * SCREENFUL);
}
