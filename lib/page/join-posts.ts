import type { PostMark } from "./outside.ts";
import type { PageReading } from "./read.ts";
import type { ShownPost } from "./shown-post.ts";

/** The posts of a reading, each under the id and state it was answered with. `marks` has one for each of them, in the same order. */
export function joinPosts({ snapshot, elements }: PageReading, marks: readonly PostMark[]): ShownPost[] {
  return snapshot.posts.flatMap((post, at) => {
    const mark = marks[at];
    if (!mark) return [];
    const { id, status, seen } = mark;
    const length = (post.headline?.length ?? 0) + post.text.length;
    return [{ id, status, seen, pinned: post.kinds.includes("pinned"), length, elements: elements[at] ?? [] }];
  });
}
