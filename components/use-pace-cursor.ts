import { useRef, useState } from "preact/hooks";
import type { PostId } from "../lib/model.ts";
import type { Pace } from "../lib/reading/pace.ts";

/** The posts in view in a list: the first and the last from its top, in whichever order it runs. */
export interface VisibleRange {
  readonly first: PostId;
  readonly last: PostId;
}

/** Where the reader is in the time of a blog, by buckets. */
export interface PaceCursor {
  /** Where the next step starts from, and what is said to be there. */
  readonly at: number;
  /** The earliest and the latest bucket in view; null while that is not known. */
  readonly view: { readonly from: number; readonly to: number } | null;
  /** Tells where the reader has travelled. */
  readonly aim: (postId: PostId) => void;
}

/**
 * Follows the list. The place the reader has travelled to stays theirs as long as it is in view, although the top of the list may be another: near its end a list can't scroll so far, and
 * steps from its top would go in circles.
 */
export function usePaceCursor(pace: Pace, range: VisibleRange | null): PaceCursor {
  const [aimed, setAimed] = useState<PostId | null>(null);
  const hasArrived = useRef(false);
  const lastTop = useRef<PostId | null>(null);
  lastTop.current = range?.first ?? lastTop.current;
  const bucketOf = (id: PostId | null | undefined): number | null => (id == null ? null : (pace.bucketOf.get(id) ?? null));
  const [top, bottom] = [bucketOf(range?.first), bucketOf(range?.last)];
  const view = top === null || bottom === null ? null : { from: Math.min(top, bottom), to: Math.max(top, bottom) };
  const goal = bucketOf(aimed);
  const isInView = goal !== null && view !== null && view.from <= goal && goal <= view.to;
  if (isInView) hasArrived.current = true;
  return {
    at: goal !== null && (isInView || !hasArrived.current) ? goal : (bucketOf(lastTop.current) ?? 0),
    view,
    aim(postId) {
      hasArrived.current = false;
      setAimed(postId);
    },
  };
}
