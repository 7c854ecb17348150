import { grownBy } from "../grown-list.ts";
import type { TextBeside } from "./dock-room.ts";
import type { PageReading } from "./read.ts";
import type { View } from "./shown-post.ts";

/**
 * Makes what tells the posts, given by what they are made of, as a dock sees them: those on screen or near it, the first one in view first; where none is, the first of the page.
 */
export function createTextBeside(): (posts: PageReading["elements"], view: View) => TextBeside {
  let known: PageReading["elements"] = [];
  let elements = new Set<Element>();
  return (posts, view) => {
    const grown = grownBy(known, posts);
    if (grown === null) elements = new Set();
    for (const post of posts.slice(0, grown ?? posts.length)) for (const element of post) elements.add(element);
    known = posts;
    const inView = view.boxes.filter(({ top, bottom }) => bottom > 0 && top < view.height);
    const boxes = inView.length > 0 ? inView : view.boxes.slice(0, 1);
    const shown = boxes.length > 0 ? boxes.flatMap(({ index }) => [posts[index] ?? []]) : posts.slice(0, 1);
    const near = new Set(shown.flat());
    return {
      near: shown.flatMap((post) => post.slice(0, 1)),
      far: { has: (element) => elements.has(element) && !near.has(element) },
    };
  };
}
