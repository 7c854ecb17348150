import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { PostId } from "../lib/model.ts";

/** Milliseconds that the pointer rests on a post, or the focus, before its preview opens: less would open one at every move through the list. */
const REST = 450;
/** Milliseconds in which the pointer reaches the preview. */
const GRACE = 250;
/** Less room, in CSS pixels, is too little to read anything in. */
const LEAST_ROOM = 110;
/** CSS pixels that stay free around the preview. */
const MARGIN = 8;

/** A preview that is shown: at the end of the list's box that is farther from the post, which it never covers. */
export interface ShownPreview {
  readonly postId: PostId;
  readonly side: "start" | "end";
  /** Height there is for it, in CSS pixels. */
  readonly room: number;
}

/** What opens and closes previews, to be given to the box that holds list and preview. */
interface BoxListeners {
  readonly onPointerOver: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerDown: () => void;
  readonly onKeyDown: () => void;
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onFocusOut: () => void;
}

/**
 * Shows a preview of the post that the pointer, or the focus of the keyboard, rests on. The pointer may go over to it; Escape closes it and moves neither
 * (WCAG 2.2, 1.4.13). It closes when the list is scrolled and when something is chosen.
 */
export function usePreview(box: RefObject<HTMLElement | null>): {
  readonly preview: ShownPreview | null;
  readonly listeners: BoxListeners;
} {
  const [preview, setPreview] = useState<ShownPreview | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** The post last rested on: its preview does not open a second time by itself. */
  const rested = useRef<PostId | null>(null);
  /** While the reader uses keys, posts that pass below a pointer at rest are none of its choice. */
  const byKeys = useRef(false);

  const later = (deed: () => void, milliseconds: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(deed, milliseconds);
  };
  const close = (): void => {
    clearTimeout(timer.current);
    setPreview(null);
  };
  const restOn = (row: Element): void => {
    const postId = postOf(row);
    if (postId === rested.current) return;
    rested.current = postId;
    // The row may be another post's by then.
    later(() => setPreview(postOf(row) === postId ? placeOf(row, box.current) : null), REST);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const view = box.current?.ownerDocument.defaultView;
    if (preview === null || !view) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      // It closes the preview and nothing else.
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    view.addEventListener("keydown", onKeyDown, true);
    view.addEventListener("scroll", close, true);
    return () => {
      view.removeEventListener("keydown", onKeyDown, true);
      view.removeEventListener("scroll", close, true);
    };
  }, [preview]);

  return {
    preview,
    listeners: {
      onPointerOver(event) {
        if (byKeys.current || event.pointerType === "touch" || !(event.target instanceof Element)) return;
        const row = event.target.closest("[data-post-id]");
        if (row !== null) restOn(row);
        // Over the preview itself it stays.
        else if (event.target.closest(".preview") !== null) clearTimeout(timer.current);
      },
      onPointerLeave() {
        rested.current = null;
        later(close, GRACE);
      },
      onPointerMove(event) {
        if (event.movementX !== 0 || event.movementY !== 0) byKeys.current = false;
      },
      onPointerDown: close,
      onKeyDown() {
        byKeys.current = true;
      },
      onFocusIn(event) {
        const target = event.target as Element | null;
        const row = target?.matches(".post-jump:focus-visible") ? target.closest("[data-post-id]") : null;
        if (row !== null && row !== undefined) restOn(row);
        else close();
      },
      onFocusOut: close,
    },
  };
}

function postOf(row: Element): PostId {
  return (row as HTMLElement).dataset.postId as PostId;
}

/** Where the preview of a post has its place; null where there is none. */
function placeOf(row: Element, box: HTMLElement | null): ShownPreview | null {
  if (box === null || !row.isConnected) return null;
  const [{ top, bottom }, around] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
  const [before, after] = [top - around.top, around.bottom - bottom];
  const room = Math.max(before, after) - 2 * MARGIN;
  if (room < LEAST_ROOM) return null;
  return { postId: postOf(row), side: after >= before ? "end" : "start", room };
}
