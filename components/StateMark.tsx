import type { PostStatus } from "../lib/model.ts";

/**
 * The shape of a post's state: told apart without colour. New is a filled disc, edited a half-filled diamond, removed a cross, unseen a ring, seen a short
 * dash. The words for it stand beside it, so it is hidden from assistive technology.
 */
export function StateMark({ status }: { status: PostStatus }) {
  return (
    <svg
      class={`state-mark state-mark--${status}`}
      viewBox="0 0 12 12"
      width="0.75rem"
      height="0.75rem"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[status]}
    </svg>
  );
}

const SHAPES: Record<PostStatus, preact.JSX.Element> = {
  new: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  edited: (
    <>
      <path d="M6 .8 11.2 6 6 11.2.8 6Z" fill="none" stroke="currentColor" stroke-width="1.4" />
      <path d="M6 .8 11.2 6H.8Z" fill="currentColor" />
    </>
  ),
  removed: <path d="m2 2 8 8m0-8-8 8" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />,
  unseen: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="1.4" />,
  seen: <path d="M3.5 6h5" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" />,
};
