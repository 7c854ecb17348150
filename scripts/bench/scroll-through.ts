import type { View } from "../browsers/browser.ts";

/** What was seen while the timeline was scrolled, about a view at a time, as fast as frames are drawn. */
export interface ScrolledThrough {
  /** Milliseconds from each frame to the next. */
  readonly frames: readonly number[];
  /** The most rows that stood in the document at once, and that came into it between two frames. */
  readonly mostRows: number;
  readonly mostMounted: number;
  /** Ids of all posts that were in view, each once, in the order in which they came. */
  readonly reached: readonly string[];
}

/** A browser's protocol waits only so long for an answer. */
const FRAMES_AT_ONCE = 300;

/** Scrolls the timeline of a panel from its top to its end and, where that takes fewer frames than these, again. */
export async function scrollThrough(panel: View, leastFrames = 1): Promise<ScrolledThrough> {
  const legs: Leg[] = [];
  let frames = 0;
  do {
    legs.push(await panel.evaluate(scrollOn, FRAMES_AT_ONCE));
    frames += legs.at(-1)?.frames.length ?? 0;
  } while (!legs.at(-1)?.isAtEnd || frames < leastFrames);
  return {
    frames: legs.flatMap((leg) => leg.frames),
    mostRows: Math.max(...legs.map((leg) => leg.mostRows)),
    mostMounted: Math.max(...legs.map((leg) => leg.mostMounted)),
    reached: [...new Set(legs.flatMap((leg) => leg.reached))],
  };
}

interface Leg extends ScrolledThrough {
  readonly isAtEnd: boolean;
}

/** Runs in the panel, and uses nothing from outside itself. Starts at the top where the list stands at its end. What it reads of the layout was laid out for the frame before. */
async function scrollOn(mostFrames: number): Promise<Leg> {
  const list = document.querySelector<HTMLElement>('ol[aria-label="Timeline"]');
  const scroller = list?.parentElement;
  if (!list || !scroller) throw new Error("no timeline");
  const frames: number[] = [];
  const reached = new Set<string>();
  let [mostRows, mostMounted, mounted] = [0, 0, 0];
  const watching = new MutationObserver((records) => {
    for (const { addedNodes } of records) mounted += addedNodes.length;
  });
  watching.observe(list, { childList: true });
  const look = (): void => {
    const view = scroller.getBoundingClientRect();
    for (const row of list.querySelectorAll<HTMLElement>(":scope > [data-post-id]")) {
      const { top, bottom } = row.getBoundingClientRect();
      if (bottom > view.top && top < view.bottom) reached.add(row.dataset.postId ?? "");
    }
    mostRows = Math.max(mostRows, list.childElementCount);
    mostMounted = Math.max(mostMounted, mounted);
    mounted = 0;
  };
  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const isAtEnd = (): boolean => scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
  if (isAtEnd()) scroller.scrollTop = 0;
  let last = await nextFrame();
  /** Frames that the list has stood at its end: a row that is measured there may make it longer. */
  for (let atEnd = 0; atEnd < 3 && frames.length < mostFrames; atEnd = isAtEnd() ? atEnd + 1 : 0) {
    look();
    scroller.scrollTop += scroller.clientHeight - 60;
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  }
  look();
  watching.disconnect();
  return { frames, mostRows, mostMounted, reached: [...reached], isAtEnd: isAtEnd() };
}
