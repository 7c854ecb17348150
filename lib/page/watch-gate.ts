import { followUrl } from "./follow-url.ts";
import { AFTER_LOAD, AFTER_NAVIGATION, createLooks } from "./look-again.ts";
import type { Schedule } from "./schedule.ts";
import { PutAwayError, unlessPutAway } from "./unless-put-away.ts";
import { whenVisible } from "./visible.ts";

/** What the gate needs of the world. */
export interface GateOutside {
  /** Whether the page is worth reading. */
  mayBeLiveBlog(url: URL): boolean;
  /** Has the reader put into this page. Rejects when it was not. */
  gateOpened(): Promise<unknown>;
  /** False once the extension was updated or removed under this page. */
  isAlive(): boolean;
}

/**
 * All that runs in an ordinary page: once the page is seen, a few look-ups in an idle moment, and after that a single navigation listener. Where the page may be a live
 * blog the reader takes over, and nothing of the gate stays. Stops for good at the abort of `signal`, or when the extension has gone.
 */
export async function watchGate(view: Window, outside: GateOutside, schedule: Schedule, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const whole = AbortSignal.any([signal, over.signal]);
  await whenVisible(view.document, whole);
  const look = async (looked: AbortSignal): Promise<void> => {
    if (looked.aborted || !outside.mayBeLiveBlog(new URL(view.location.href))) return;
    try {
      await unlessPutAway(view, outside.gateOpened());
      over.abort();
    } catch (failure) {
      // Told again with the next look or navigation, unless there is nobody left to tell.
      if (!outside.isAlive()) over.abort();
      else if (failure instanceof PutAwayError) lookAfter(AFTER_LOAD, never);
    }
  };
  const never = (): boolean => false;
  const lookAfter = createLooks(schedule, look, whole);
  followUrl(
    view,
    () => {
      if (outside.isAlive()) lookAfter(AFTER_NAVIGATION, never);
      else over.abort();
    },
    whole,
  );
  lookAfter(AFTER_LOAD, never);
}
