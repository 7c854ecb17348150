import type { Schedule } from "./schedule.ts";
import { HANDS } from "./scroll.ts";
import type { ShownPost, View } from "./shown-post.ts";

/** What comes of an act within so many milliseconds (posts fetched by a click, a glide) is the reader's doing too. */
const ACT_HOLDS = 2000;

export interface ActivityOptions {
  readonly document: Document;
  posts(): readonly ShownPost[];
  onAct(): void;
  readonly schedule: Schedule;
}

export interface Activity {
  /** The reader did something elsewhere, such as in the panel. */
  act(): void;
  /** Takes every view as it is measured: shows whether the reader scrolled. */
  look(view: View): void;
  /** Whether the reader did something lately that `spend` has not used up. Opening the page counts, however long ago. */
  isRecent(): boolean;
  spend(): void;
}

/**
 * Tells what the reader does from what the page does by itself. Keys, wheel, touch, pointer and coming back are theirs where the browser says so. A scroll event
 * is not enough: browsers scroll, too, to hold the text still when a post arrives above it (scroll anchoring), and pages do it by script. It is the reader's
 * where all posts near the view moved with it, as by a scrollbar, which gives no other event; what a browser holds still may be a post hidden under a header.
 */
export function createActivity({ document, posts, onAct, schedule }: ActivityOptions, signal: AbortSignal): Activity {
  let actedAt = Number.POSITIVE_INFINITY;
  let scrolled = false;
  let stood = new Map<string, number>();
  const act = (): void => {
    actedAt = schedule.now();
    onAct();
  };
  const options = { signal, capture: true, passive: true };
  for (const hand of HANDS) document.addEventListener(hand, (event) => event.isTrusted && act(), options);
  document.addEventListener("visibilitychange", (event) => event.isTrusted && document.visibilityState === "visible" && act(), options);
  const onScroll = (event: Event): void => {
    const [first] = posts()[0]?.elements ?? [];
    // Other boxes of the page, a ticker for one, scroll by themselves.
    if (event.isTrusted && first && (event.target as Node).contains(first)) scrolled = true;
  };
  document.addEventListener("scroll", onScroll, options);

  return {
    act,
    look(view) {
      const stands = topsOf(view, posts());
      const holds = [...stands].some(([post, top]) => Math.abs(top - (stood.get(post) ?? Number.NaN)) < 1);
      stood = stands;
      if (scrolled && !holds) act();
      scrolled = false;
    },
    isRecent: () => schedule.now() - actedAt <= ACT_HOLDS,
    spend() {
      actedAt = Number.NEGATIVE_INFINITY;
    },
  };
}

function topsOf({ boxes }: View, posts: readonly ShownPost[]): Map<string, number> {
  const tops = new Map<string, number>();
  for (const { index, top } of boxes) {
    const post = posts[index];
    if (post) tops.set(`${post.pinned} ${post.id}`, top);
  }
  return tops;
}
