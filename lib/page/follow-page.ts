import type { Detection } from "../model.ts";
import { answerCommands } from "./commands.ts";
import { type FollowedLiveBlog, followLiveBlog } from "./follow-live-blog.ts";
import { followUrl } from "./follow-url.ts";
import type { Outside } from "./outside.ts";
import type { PageReading } from "./read.ts";
import { type Identity, identify, isSamePage, withoutStaleAddress } from "./same-page.ts";
import type { Schedule } from "./schedule.ts";
import { whenVisible } from "./visible.ts";

/** When a page just loaded is looked at: at once, and again for those that build themselves by script. */
const AFTER_LOAD = [0, 2500];
/** The same after a single-page site went elsewhere. */
const AFTER_NAVIGATION = [400, 1500, 4000];
const IDLE_WITHIN = 500;

/** What detects and reads a page. */
export interface Reader {
  detect(document: Document, url: URL): Detection;
  readPage(document: Document, url: URL): PageReading | null;
  findPostContainer(reading: PageReading): Element | null;
}

/**
 * The page side as a whole: waits until the page is seen, detects, follows the live blog if it is one, and looks again when the address changes. On any
 * other page a single listener stays, and commands are answered with nothing. Stops at the abort of `signal`, or for good when the extension has gone or a newer script has taken over.
 */
export async function followPage(view: Window, reader: Reader, outside: Outside, schedule: Schedule, signal: AbortSignal): Promise<void> {
  const { document } = view;
  const over = new AbortController();
  const whole = AbortSignal.any([signal, over.signal]);
  let following: { readonly url: URL; identity: Identity | null; readonly stop: AbortController; blog: FollowedLiveBlog | null } | null =
    null;
  let left: Identity | null = null;
  let cancel = (): void => undefined;
  outside.takeCommands(
    answerCommands(() => following?.blog ?? null),
    whole,
  );
  await whenVisible(document, whole);
  whole.addEventListener("abort", () => cancel());

  const leave = (): void => {
    left = following?.identity ?? left;
    following?.stop.abort();
    following = null;
    outside.liveBlogLeft({}).catch(() => outside.isAlive() || over.abort());
  };
  const read = (): PageReading | null => {
    const { href } = view.location;
    // By the address it was opened at, which the site may rewrite while the reader scrolls.
    const reading = reader.readPage(document, following?.url ?? new URL(href));
    if (!reading) return null;
    const identity = identify(href, reading.snapshot);
    if (following?.identity && !isSamePage(following.identity, identity)) {
      leave();
      lookAfter([0], () => true);
      return null;
    }
    // The address stays the first: a single-page site changes it while the old posts still stand.
    if (following) following.identity = { ...identity, address: following.identity?.address ?? identity.address };
    return { ...reading, snapshot: withoutStaleAddress(reading.snapshot, href, left) };
  };
  const look = (): void => {
    const url = new URL(view.location.href);
    const detection = reader.detect(document, url);
    if (following) {
      if (detection.isLiveBlog) following.blog?.report("changed");
      else leave();
      return;
    }
    if (!detection.isLiveBlog) return;
    const stop = new AbortController();
    const signals = AbortSignal.any([whole, stop.signal]);
    following = { url, identity: null, stop, blog: null };
    const onOver = (): void => over.abort();
    const findContainer = reader.findPostContainer;
    const blog = followLiveBlog({ document, detection, read, findContainer, outside, schedule, onOver }, signals);
    // What was read first may have shown that it is another page already.
    if (following?.stop === stop) following.blog = blog;
  };
  const lookAfter = (delays: readonly number[], isDone: () => boolean): void => {
    cancel();
    const [delay, ...rest] = delays;
    if (delay === undefined || whole.aborted) return;
    cancel = schedule.after(delay, () => {
      cancel = schedule.idle(() => {
        look();
        if (!isDone()) lookAfter(rest, isDone);
      }, IDLE_WITHIN);
    });
  };
  followUrl(
    view,
    () => {
      if (!outside.isAlive()) over.abort();
      // Looked at to the end: at first the old page may still be standing there.
      else lookAfter(AFTER_NAVIGATION, () => false);
    },
    whole,
  );
  lookAfter(AFTER_LOAD, () => following !== null);
}
