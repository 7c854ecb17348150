import { measureCover } from "./cover.ts";
import { oncePerFrame, type Schedule } from "./schedule.ts";
import { boxOf, type PostBox, type ShownPost, type View } from "./shown-post.ts";

/** Posts measured at most; a screen that shows more than that shows no text. */
const MOST_BOXES = 60;
/** A header that slides in or out is noticed within this many milliseconds of scrolling. */
const COVER_HOLDS = 250;
/** Screens above and below the view in which posts are kept measured, so that marks are there before they are scrolled to. */
const NEAR = "100% 0px";

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
 * Knows where the posts near the view are. One IntersectionObserver says which those are; only they are measured, all in one go, at most once a frame, and
 * only when something scrolled, was resized or changed.
 */
export function watchView({ document, onView, schedule }: WatchViewOptions, signal: AbortSignal): ViewWatch {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  if (!view) throw new Error("A document without a window has no view");
  let posts: readonly ShownPost[] = [];
  let indexes = new Map<Element, number>();
  const near = new Set<Element>();
  let cover = 0;
  let coverMeasuredAt = Number.NEGATIVE_INFINITY;

  const measure = (): View => {
    const indexesNear = new Set([...near].map((element) => indexes.get(element) ?? -1));
    indexesNear.delete(-1);
    const boxes = [...indexesNear]
      .sort((a, b) => a - b)
      .map((index) => boxOf(index, posts[index]?.elements ?? []))
      .filter((box): box is PostBox => box !== null);
    const onScreen = boxes.filter((box) => box.bottom > 0 && box.top < view.innerHeight);
    const probed = onScreen[0] ?? boxes[0];
    const element = probed && posts[probed.index]?.elements[0];
    if (probed && element && schedule.now() - coverMeasuredAt > COVER_HOLDS) {
      cover = measureCover(document, probed.left, probed.right, element);
      coverMeasuredAt = schedule.now();
    }
    return { boxes: (onScreen.length < MOST_BOXES ? boxes : onScreen).slice(0, MOST_BOXES), cover, height: view.innerHeight };
  };
  const refresh = oncePerFrame(schedule, () => onView(measure()), signal);

  const intersections = new view.IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) near.add(entry.target);
        else near.delete(entry.target);
      }
      refresh();
    },
    // `scrollMargin` does for posts in a scrolling box of the page's own what `rootMargin` does for the viewport.
    { rootMargin: NEAR, scrollMargin: NEAR } as IntersectionObserverInit,
  );
  const sizes = new view.ResizeObserver(refresh);
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  // In the capture phase, so that scrolling boxes of the page's own are heard too.
  document.addEventListener("scroll", refresh, { signal, capture: true, passive: true });
  view.addEventListener("resize", refresh, { signal });
  document.addEventListener("visibilitychange", refresh, { signal });
  signal.addEventListener("abort", () => {
    intersections.disconnect();
    sizes.disconnect();
  });

  return {
    setPosts(next) {
      const before = indexes;
      posts = next;
      indexes = new Map();
      next.forEach((post, index) => {
        for (const element of post.elements) indexes.set(element, index);
      });
      for (const element of before.keys()) {
        if (indexes.has(element)) continue;
        intersections.unobserve(element);
        near.delete(element);
      }
      for (const element of indexes.keys()) if (!before.has(element)) intersections.observe(element);
      refresh();
    },
    refresh,
    measure,
  };
}
