import { measureCover } from "./cover.ts";
import { findNear } from "./find-near.ts";
import { oncePerFrame, type Schedule } from "./schedule.ts";
import type { ShownPost, View } from "./shown-post.ts";

/** A header that slides in or out is noticed within this many milliseconds of scrolling. */
const COVER_HOLDS = 250;
/** Screens above and below the view in which posts are kept measured, so that marks are there before they are scrolled to. */
const NEAR = 1;

export interface WatchViewOptions {
  readonly document: Document;
  /** Called at most once a frame, after everything was measured: here is where to write. */
  onView(view: View): void;
  readonly schedule: Schedule;
}

export interface ViewWatch {
  /** The posts of the page changed, or the elements they are made of. */
  setPosts(posts: readonly ShownPost[]): void;
  /** Measures in the next frame. */
  refresh(): void;
  /** Measures now. */
  measure(): View;
}

/**
 * Knows where the posts near the view are: finds them by halving, since they stand in page order, and measures only them, all in one go, at most once a
 * frame, and only when something scrolled, was resized or changed. So a page of 10,000 posts costs hardly more than one of 100; an IntersectionObserver would
 * look at each of them in every frame.
 */
export function watchView({ document, onView, schedule }: WatchViewOptions, signal: AbortSignal): ViewWatch {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  if (!view) throw new Error("A document without a window has no view");
  let posts: readonly ShownPost[] = [];
  let cover = 0;
  let coverMeasuredAt = Number.NEGATIVE_INFINITY;

  const measure = (): View => {
    const height = view.innerHeight;
    const boxes = findNear(posts, -height * NEAR, height * (1 + NEAR));
    const probed = boxes.find((box) => box.bottom > cover) ?? boxes[0];
    const element = probed && posts[probed.index]?.elements[0];
    if (element && schedule.now() - coverMeasuredAt > COVER_HOLDS) {
      cover = measureCover(document, probed.left, probed.right, element);
      coverMeasuredAt = schedule.now();
    }
    return { boxes, cover, height };
  };
  const refresh = oncePerFrame(schedule, () => onView(measure()), signal);

  const sizes = new view.ResizeObserver(refresh);
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  // In the capture phase, so that scrolling boxes of the page's own are heard too.
  document.addEventListener("scroll", refresh, { signal, capture: true, passive: true });
  view.addEventListener("resize", refresh, { signal });
  for (const name of ["visibilitychange", "fullscreenchange"]) document.addEventListener(name, refresh, { signal });
  signal.addEventListener("abort", () => sizes.disconnect());

  return {
    setPosts(next) {
      posts = next;
      refresh();
    },
    refresh,
    measure,
  };
}
