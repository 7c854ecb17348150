import type { Schedule } from "./schedule.ts";

/** How long the page may go on building before it is looked at again. */
const PAUSE = 300;
/** How long it must have been still to count as built. */
const STILL = 150;
/** The longest a page that never stops changing is left unread. */
const LONGEST = 3000;
/** The longest pause on a page whose changes are never about its posts (a ticker, adverts). */
const LONGEST_PAUSE = 10_000;
const IDLE_WITHIN = 1000;

/** Attributes that say something of a post; the others are the page's own business, and many. */
const ATTRIBUTES = ["datetime"];

export interface ObserveOptions {
  readonly document: Document;
  /** The element that holds the posts now; null where there is none, then the whole body is watched. */
  container(): Element | null;
  /** Called after the page changed and came to rest. Answers, when it has looked, whether the change was about the posts. */
  onChange(): Promise<boolean>;
  readonly schedule: Schedule;
}

/**
 * Calls `onChange` after changes around the posts, many at a time: at the first change it stops listening, waits, listens again, and reports when the page
 * has been still or three seconds are over. So 100,000 mutations a second cost as little as one. Pauses grow while changes are not about the posts.
 */
export function observe({ document, container, onChange, schedule }: ObserveOptions, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  let dirtySince: number | null = null;
  let fruitless = 0;
  let cancel = (): void => undefined;

  const observer = new view.MutationObserver(() => {
    observer.disconnect();
    dirtySince ??= schedule.now();
    wait(pause(), settle);
  });
  const wait = (milliseconds: number, run: () => void): void => {
    cancel();
    cancel = schedule.after(milliseconds, run);
  };
  const pause = (): number => Math.min(PAUSE * 2 ** fruitless, LONGEST_PAUSE);
  const settle = (): void => {
    if (schedule.now() - (dirtySince ?? 0) >= Math.max(LONGEST, pause())) readSoon();
    else {
      listen(observer, document, container());
      wait(STILL, readSoon);
    }
  };
  const readSoon = (): void => {
    observer.disconnect();
    dirtySince = null;
    cancel();
    cancel = schedule.idle(() => {
      // Listen before reading, so that nothing falls between the two.
      listen(observer, document, container());
      void onChange().then((isAboutPosts) => {
        fruitless = isAboutPosts ? 0 : Math.min(fruitless + 1, 10);
      });
    }, IDLE_WITHIN);
  };
  listen(observer, document, container());
  signal.addEventListener("abort", () => {
    observer.disconnect();
    cancel();
  });
}

/** Watches everything in the container, and along its ancestors only whether it or one of them is replaced. */
function listen(observer: MutationObserver, document: Document, container: Element | null): void {
  const watched = container?.isConnected ? container : document.body;
  if (!watched) return;
  observer.observe(watched, { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES });
  for (let above = watched.parentElement; above; above = above.parentElement) observer.observe(above, { childList: true });
}
