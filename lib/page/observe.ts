import type { KnownPosts } from "./known-posts.ts";
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
/** So many changes are told one by one. Beyond it, it costs less to read the page again than to hear of them. */
const MOST_TOLD = 500;

/** Attributes that say something of a post; the others are the page's own business, and many. */
const ATTRIBUTES = ["datetime"];

export interface ObserveOptions {
  readonly document: Document;
  /** The element that holds the posts now; null where there is none, then the whole body is watched. */
  container(): Element | null;
  /** Hears what is watched, and every change in it. */
  readonly known: Pick<KnownPosts, "watch" | "hear">;
  /** Called after the page changed and came to rest. Answers, when it has looked, whether the change was about the posts. */
  onChange(): Promise<boolean>;
  readonly schedule: Schedule;
}

/**
 * Calls `onChange` after changes around the posts, many at a time, when the page has been still or three seconds are over. A few hundred changes are told to `known` as they
 * come; then it stops listening until the page is to be looked at, so that 100,000 mutations a second cost as little as those. Pauses grow while changes are not about the posts.
 */
export function observe({ document, container, known, onChange, schedule }: ObserveOptions, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  let dirtySince: number | null = null;
  let isPausing = false;
  let told = 0;
  let fruitless = 0;
  let cancel = (): void => undefined;

  const hear = (records: readonly MutationRecord[]): void => {
    told += records.length;
    if (told > MOST_TOLD) {
      observer.disconnect();
      known.watch(null);
    } else for (const record of records) known.hear(record);
  };
  const observer = new view.MutationObserver((records) => {
    hear(records);
    dirtySince ??= schedule.now();
    if (isPausing) return;
    isPausing = true;
    wait(pause(), settle);
  });
  const listen = (): void => {
    hear(observer.takeRecords());
    observer.disconnect();
    told = 0;
    known.watch(watch(observer, document, container()));
  };
  const wait = (milliseconds: number, run: () => void): void => {
    cancel();
    cancel = schedule.after(milliseconds, run);
  };
  const pause = (): number => Math.min(PAUSE * 2 ** fruitless, LONGEST_PAUSE);
  const settle = (): void => {
    if (schedule.now() - (dirtySince ?? 0) >= Math.max(LONGEST, pause())) readSoon();
    else {
      listen();
      isPausing = false;
      wait(STILL, readSoon);
    }
  };
  const readSoon = (): void => {
    isPausing = true;
    cancel();
    cancel = schedule.idle(() => {
      // Listen before reading, so that nothing falls between the two.
      listen();
      dirtySince = null;
      isPausing = false;
      void onChange().then((isAboutPosts) => {
        fruitless = isAboutPosts ? 0 : Math.min(fruitless + 1, 10);
      });
    }, IDLE_WITHIN);
  };
  listen();
  signal.addEventListener("abort", () => {
    observer.disconnect();
    cancel();
  });
}

/** Watches everything in the container, and along its ancestors only whether it or one of them is replaced. Answers what it watches. */
function watch(observer: MutationObserver, document: Document, container: Element | null): Element | null {
  const watched = container?.isConnected ? container : document.body;
  if (!watched) return null;
  observer.observe(watched, { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES });
  for (let above = watched.parentElement; above; above = above.parentElement) observer.observe(above, { childList: true });
  return watched;
}
