import { boxOf, type PostBox, type ShownPost } from "./shown-post.ts";

/** Posts measured at most; a screen that shows more than that shows no text. */
const MOST_BOXES = 60;
/** How many hidden posts are stepped over to find one that takes room. */
const MOST_STEPS = 64;

/**
 * The boxes of the posts between two heights of the viewport, in page order. Posts stand below one another in page order, so the first is found by halving;
 * pinned copies, which may stand anywhere, are few and looked at one by one.
 */
export function findNear(posts: readonly ShownPost[], top: number, bottom: number): PostBox[] {
  const measured = (index: number): PostBox | null => boxOf(index, posts[index]?.elements ?? []);
  const isNear = (box: PostBox): boolean => box.bottom > top && box.top < bottom;
  const firstUnpinned = posts.findIndex((post) => !post.pinned);
  const start = firstUnpinned === -1 ? posts.length : firstUnpinned;
  const boxes = posts
    .slice(0, Math.min(start, MOST_BOXES))
    .map((_, index) => measured(index))
    .filter((box) => box !== null)
    .filter(isNear);

  let low = start;
  let high = posts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = nextBox(measured, middle, Math.min(high, middle + MOST_STEPS));
    // Where nothing takes room for long, what is hidden is the tail that is not shown yet.
    if (box && box.bottom <= top) low = box.index + 1;
    else high = middle;
  }
  let hidden = 0;
  for (let index = low; index < posts.length && boxes.length < MOST_BOXES && hidden < MOST_STEPS; index++) {
    const box = measured(index);
    if (!box) hidden++;
    else if (isNear(box)) boxes.push(box);
    else if (box.top >= bottom) break;
  }
  return boxes;
}

function nextBox(measured: (index: number) => PostBox | null, from: number, to: number): PostBox | null {
  for (let index = from; index < to; index++) {
    const box = measured(index);
    if (box) return box;
  }
  return null;
}
