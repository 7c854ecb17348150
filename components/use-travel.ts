import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { PostId } from "../lib/model.ts";
import type { TimelineHandle } from "./timeline-handle.ts";

/** Takes the reader to a post in the list, which `show` brings up where another tab is open. The page stands still. */
export function useTravel(list: RefObject<TimelineHandle | null>, show: () => void): (postId: PostId) => void {
  const goal = useRef<PostId | null>(null);
  // After the effects of the list itself, which follows the page when it comes up.
  useEffect(() => {
    if (goal.current === null || list.current === null) return;
    list.current.scrollTo(goal.current);
    goal.current = null;
  });
  return (postId) => {
    if (list.current !== null) list.current.scrollTo(postId);
    else {
      goal.current = postId;
      show();
    }
  };
}
