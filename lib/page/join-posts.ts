import { growList, grownBy } from "../grown-list.ts";
import type { PostMark } from "./outside.ts";
import type { PageReading } from "./read.ts";
import type { ShownPost } from "./shown-post.ts";

/** A reading, and its posts as they are shown. */
export interface Joined {
  readonly reading: PageReading;
  readonly posts: readonly ShownPost[];
}

/**
 * The posts of a reading, each under the id and state it was answered with. `marks` has one for each of them, in the same order. Where both grew out of what was joined
 * `before`, so do the posts.
 */
export function joinPosts({ snapshot, elements }: PageReading, marks: readonly PostMark[], before: Joined | null): readonly ShownPost[] {
  const grown = before && grownTogether(before, marks, elements);
  const newcomers = snapshot.posts.slice(0, grown ?? undefined).flatMap((post, at) => {
    const mark = marks[at];
    if (!mark) return [];
    const { id, status, seen } = mark;
    const length = (post.headline?.length ?? 0) + post.text.length;
    return [{ id, status, seen, pinned: post.kinds.includes("pinned"), length, elements: elements[at] ?? [] }];
  });
  return before && grown !== null ? growList(before.posts, newcomers) : newcomers;
}

function grownTogether({ reading, posts }: Joined, marks: readonly PostMark[], elements: PageReading["elements"]): number | null {
  const grown = grownBy(posts, marks);
  return posts.length === reading.elements.length && grownBy(reading.elements, elements) === grown ? grown : null;
}
