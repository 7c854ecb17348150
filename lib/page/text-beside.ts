import type { TextBeside } from "./dock-room.ts";
import type { ShownPost, View } from "./shown-post.ts";

/** The posts as a dock sees them: those on screen or near it, the first one in view first; where none is, the first of the page. */
export function textBeside(posts: readonly ShownPost[], view: View): TextBeside {
  const inView = view.boxes.filter(({ top, bottom }) => bottom > 0 && top < view.height);
  const boxes = inView.length > 0 ? inView : view.boxes.slice(0, 1);
  const shown = boxes.length > 0 ? boxes.flatMap(({ index }) => posts[index] ?? []) : posts.slice(0, 1);
  const near = new Set(shown);
  return {
    near: shown.flatMap(({ elements }) => elements.slice(0, 1)),
    far: new Set(posts.flatMap((post) => (near.has(post) ? [] : post.elements))),
  };
}
