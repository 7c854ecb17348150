import type { PostId } from "../model.ts";
import { measureCover } from "./cover.ts";
import { findPlace, type Place, rememberPlace } from "./place.ts";
import type { Ring } from "./ring.ts";
import type { Schedule } from "./schedule.ts";
import { HANDS, scrollingBox, scrollToPlace } from "./scroll.ts";
import { boxOf, type ShownPost, type View } from "./shown-post.ts";

/** Between the header and the post. */
const CLEAR = 16;
/** Scrolls longer than this many screens are not animated: they would only blur. */
const FAR = 1.5;

export interface RevealOptions {
  readonly document: Document;
  posts(): readonly ShownPost[];
  measure(): View;
  readonly ring: Ring;
  readonly schedule: Schedule;
}

export interface Reveal {
  /** Scrolls a post clear of headers and shows it for a moment. False when it is not in the page. */
  reveal(id: PostId): boolean;
  /** Scrolls back to where the reader was before the first jump; nothing without one. */
  goBack(): void;
  /** Whether there is a place to go back to. */
  canReturn(): boolean;
  /** The post jumped to last, until the reader moves on by themselves: at the end of a page it may not get as far as the reading line. */
  revealed(): PostId | null;
  /** Makes a change of layout and keeps what the reader sees where it was. */
  hold<T>(change: () => T): T;
}

/** All of Catchline's scrolling. Nothing here runs unless the reader asked for it. */
export function createReveal({ document, posts, measure, ring, schedule }: RevealOptions, signal: AbortSignal): Reveal {
  let place: Place | null = null;
  let revealed: PostId | null = null;
  const moveOn = (): void => {
    revealed = null;
  };
  for (const hand of HANDS) document.addEventListener(hand, moveOn, { signal, capture: true, passive: true });
  let last = new AbortController();
  const start = (): AbortSignal => {
    last.abort();
    last = new AbortController();
    return AbortSignal.any([signal, last.signal]);
  };
  const placeNow = (): Place => {
    const first = posts()[0]?.elements[0];
    const box = first ? scrollingBox(first, document) : document.documentElement;
    return rememberPlace(measure(), posts(), box.scrollTop);
  };
  const comeBack = (to: Place): void => {
    const found = findPlace(to, posts());
    const element = found?.post.elements[0];
    if (found && element) {
      // Asked for anew each time: a framework may have put another element in the place of this one.
      const off = (): number | null => topOf(findPlace(to, posts())?.post.elements ?? [], found.top);
      scrollToPlace({ document, element, off, smooth: false, schedule }, start());
    } else {
      const first = posts()[0]?.elements[0];
      (first ? scrollingBox(first, document) : document.documentElement).scrollTo({ top: to.scrollTop, behavior: "instant" });
    }
  };

  return {
    reveal(id) {
      const elements = visibleOf(find(posts(), id)?.elements ?? []);
      const element = elements[0];
      if (!element) return false;
      place ??= placeNow();
      const off = (): number | null => {
        const now = visibleOf(find(posts(), id)?.elements ?? []);
        const box = boxOf(0, now);
        return box && now[0] ? box.top - measureCover(document, box.left, box.right, now[0]) - CLEAR : null;
      };
      const far = Math.abs(off() ?? 0) > FAR * (document.defaultView?.innerHeight ?? 0);
      const smooth = !far && !document.defaultView?.matchMedia("(prefers-reduced-motion: reduce)").matches;
      scrollToPlace({ document, element, off, smooth, schedule }, start());
      ring.show(elements);
      revealed = id;
      return true;
    },
    goBack() {
      if (place) comeBack(place);
      place = null;
      revealed = null;
    },
    canReturn: () => place !== null,
    revealed: () => revealed,
    hold(change) {
      const before = placeNow();
      const answer = change();
      // At the very top it is the top that a reader sees; browsers anchor nothing there either.
      if (before.anchors.length > 0 && before.scrollTop > 0) comeBack(before);
      return answer;
    },
  };
}

/** The original of a post rather than its pinned copy. */
function find(posts: readonly ShownPost[], id: PostId): ShownPost | undefined {
  return posts.find((post) => post.id === id && !post.pinned) ?? posts.find((post) => post.id === id);
}

/** The elements that take room; where none does (in a closed `details`) the nearest one around them that does. Nothing is opened. */
function visibleOf(elements: readonly Element[]): readonly Element[] {
  const visible = elements.filter(takesRoom);
  if (visible.length > 0) return visible;
  let around = elements[0] ?? null;
  while (around && !takesRoom(around)) around = around.parentElement;
  return around ? [around] : [];
}

function takesRoom(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

function topOf(elements: readonly Element[], wanted: number): number | null {
  const box = boxOf(0, elements);
  return box && box.top - wanted;
}
