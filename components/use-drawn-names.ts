import { useRef } from "preact/hooks";
import type { Entity, PostId } from "../lib/model.ts";
import type { TimelinePost as Post } from "../lib/store/queries.ts";

const NOBODY: readonly Entity[] = [];

/**
 * The names that each post of a list is drawn with: as they are known now or, while the list is held still, as they were drawn last. Names come in one by one after a
 * live blog was opened, each with a line of its own, and no choice of a reader's may move away under the pointer.
 */
export function useDrawnNames(namesOf: ((post: Post) => readonly Entity[]) | null, isHeld: boolean): (post: Post) => readonly Entity[] {
  const drawn = useRef(new Map<PostId, readonly Entity[]>());
  return (post) => {
    if (!isHeld) drawn.current.set(post.id, namesOf?.(post) ?? NOBODY);
    return drawn.current.get(post.id) ?? NOBODY;
  };
}
