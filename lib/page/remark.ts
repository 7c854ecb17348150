import { grownBy } from "../grown-list.ts";
import type { PostId } from "../model.ts";
import type { PostMark } from "./outside.ts";
import type { ShownPost } from "./shown-post.ts";

/** The same posts, each under the state it is named with; those not named as they were. A pinned copy is named with its original. */
export function remark(posts: readonly ShownPost[], marks: readonly PostMark[]): ShownPost[] {
  const named = new Map(marks.map((mark) => [mark.id, mark]));
  return posts.map((post) => {
    const { status, seen } = named.get(post.id) ?? post;
    return status === post.status && seen === post.seen ? post : { ...post, status, seen };
  });
}

/** The posts that were seen before and no longer are: marked so by hand, or edited since. */
export function noLongerSeen(before: readonly ShownPost[], after: readonly ShownPost[]): PostId[] {
  // What was there before is the same in a list that grew.
  if (grownBy(before, after) !== null) return [];
  const seen = new Set(before.filter((post) => post.seen).map((post) => post.id));
  return after.filter((post) => !post.seen && seen.has(post.id)).map((post) => post.id);
}
