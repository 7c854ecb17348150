import type { PostId } from "../lib/model.ts";

/** What moves the timeline from outside of it. */
export interface TimelineHandle {
  /** Scrolls the list, at once, so that the post stands at its top; does nothing where it is not listed. Takes no focus. */
  scrollTo(postId: PostId): void;
  /** Gives the focus to the first post from the top; does nothing in an empty list. */
  focusFirst(): void;
}

/** Hears which posts stand in the view of the list, whole or in part: the first and the last from the top. Called when either changes; never for an empty list. */
export type OnRange = (first: PostId, last: PostId) => void;
