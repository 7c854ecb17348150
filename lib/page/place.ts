import type { PostId } from "../model.ts";
import { readingLine } from "./in-view.ts";
import type { ShownPost, View } from "./shown-post.ts";

/** Where the reader was: by the posts they had before them, since posts that arrive above move everything else. */
export interface Place {
  /** The posts on screen, the one nearest to the reading line first, each with the distance of its top from that of the viewport. */
  readonly anchors: readonly { readonly id: PostId; readonly pinned: boolean; readonly top: number }[];
  /** How far the page was scrolled; counts only where no post was on screen, or none of them is left. */
  readonly scrollTop: number;
}

/** The place of a reader who sees this. */
export function rememberPlace(view: View, posts: readonly ShownPost[], scrollTop: number): Place {
  const line = readingLine(view);
  const distance = ({ top, bottom }: { top: number; bottom: number }): number => Math.max(top - line, line - bottom, 0);
  const anchors = view.boxes
    .filter((box) => box.bottom > view.cover && box.top < view.height)
    .sort((a, b) => distance(a) - distance(b))
    .flatMap(({ index, top }) => {
      const post = posts[index];
      return post ? [{ id: post.id, pinned: post.pinned, top }] : [];
    });
  return { anchors, scrollTop };
}

/** The first of the place's posts that is still in the page, and where its top was; null where none is. */
export function findPlace(place: Place, posts: readonly ShownPost[]): { readonly post: ShownPost; readonly top: number } | null {
  for (const { id, pinned, top } of place.anchors) {
    const post =
      posts.find((candidate) => candidate.id === id && candidate.pinned === pinned) ?? posts.find((candidate) => candidate.id === id);
    if (post) return { post, top };
  }
  return null;
}
