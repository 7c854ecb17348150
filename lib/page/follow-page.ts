import type { Detection, RawSnapshot } from "../model.ts";
import { answerCommands } from "./commands.ts";
import { type FollowedLiveBlog, followLiveBlog } from "./follow-live-blog.ts";
import { followUrl } from "./follow-url.ts";
import type { KnownPosts } from "./known-posts.ts";
import { AFTER_NAVIGATION, createLooks, WHEN_CALLED } from "./look-again.ts";
import type { Outside, Recalled, SeenPage } from "./outside.ts";
import type { PageReading } from "./read.ts";
import { type Identity, identify, isSamePage, withoutStaleAddress } from "./same-page.ts";
import type { Schedule } from "./schedule.ts";
import type { ShownPost } from "./shown-post.ts";
import { whenVisible } from "./visible.ts";
import { whenParsed } from "./when-parsed.ts";

/** The page is looked at after so many milliseconds, though it is not known what is remembered of it. */
const RECALLED_WITHIN = 500;

/** What detects and reads a page, a little at a time. Answers null where `signal` was aborted before the end. */
export interface Reader {
  /** `thorough`: weighs every sign, for a reader who asks. */
  detect(url: URL, signal: AbortSignal, thorough?: boolean): Promise<Detection | null>;
  /** Null, too, where there is nothing to read. What is `known` need not be read again. */
  readPage(url: URL, signal: AbortSignal, known?: KnownPosts): Promise<PageReading | null>;
  /** The posts of the page that can be told by what is remembered of it, without reading them. */
  recallMarks(url: URL, recalled: Recalled, signal: AbortSignal): Promise<readonly ShownPost[] | null>;
  /** A text that is the same for two snapshots exactly when they tell the reader the same. */
  sign(snapshot: RawSnapshot, signal: AbortSignal): Promise<string | null>;
  findPostContainer(reading: PageReading): Element | null;
}

/**
 * The page side as a whole: waits until the page is seen, marks what is remembered of it, detects, follows the live blog if it is one, and looks again when the address changes. On any
 * other page a single listener stays, and commands are answered with nothing. Stops at the abort of `signal`, or for good when the extension has gone or a newer script has taken over.
 */
export async function followPage(view: Window, reader: Reader, outside: Outside, schedule: Schedule, signal: AbortSignal): Promise<void> {
  const { document } = view;
  const over = new AbortController();
  const whole = AbortSignal.any([signal, over.signal]);
  let following: {
    readonly url: URL;
    identity: Identity | null;
    readonly stop: AbortController;
    readonly blog: FollowedLiveBlog;
    isDetected: boolean;
  } | null = null;
  /** Whether it is known by now if the page is a live blog. */
  let isJudged = false;
  let left: Identity | null = null;

  const leave = (): void => {
    left = following?.identity ?? left;
    following?.stop.abort();
    following = null;
    outside.liveBlogLeft({}).catch(() => outside.isAlive() || over.abort());
  };
  const read = async (known: KnownPosts, signal: AbortSignal): Promise<PageReading | null> => {
    // By the address it was opened at, which the site may rewrite while the reader scrolls.
    const reading = await reader.readPage(following?.url ?? new URL(view.location.href), signal, known);
    if (!reading || signal.aborted) return null;
    const { href } = view.location;
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
  const look = async (signal: AbortSignal): Promise<void> => {
    const url = new URL(view.location.href);
    const detection = await reader.detect(url, signal);
    if (detection && !signal.aborted) consider(url, detection);
  };
  const lookThoroughly = async (): Promise<SeenPage> => {
    const url = new URL(view.location.href);
    const detection = await reader.detect(url, whole, true);
    if (!detection || whole.aborted) throw new Error("lookThoroughly: the reader was stopped");
    consider(url, detection);
    const snapshot = (await reader.readPage(url, whole))?.snapshot;
    return {
      url: url.href,
      detection,
      format: snapshot?.format ?? null,
      postsInPage: snapshot?.posts.length ?? 0,
      postsInStructuredData: snapshot?.updates.length ?? 0,
      claimedPostCount: snapshot?.claimedPostCount ?? null,
    };
  };
  const consider = (url: URL, detection: Detection): void => {
    isJudged = true;
    if (!detection.isLiveBlog) {
      if (following) leave();
      return;
    }
    following ??= follow(url);
    following.isDetected = true;
    following.blog.detected(detection);
  };
  const follow = (url: URL): NonNullable<typeof following> => {
    const stop = new AbortController();
    const signals = AbortSignal.any([whole, stop.signal]);
    const blog = followLiveBlog(
      {
        document,
        read: (known) => read(known, signals),
        sign: (snapshot) => reader.sign(snapshot, signals),
        findContainer: reader.findPostContainer,
        outside,
        schedule,
        onOver: () => over.abort(),
      },
      signals,
    );
    return { url, identity: null, stop, blog, isDetected: false };
  };
  /** Marks what the background remembers of the page, until it has been read: what is there of it by then, and once all of it is. */
  const recall = async (): Promise<void> => {
    const url = new URL(view.location.href);
    // Whoever does not answer remembers nothing.
    const recalled = await outside.readerStarted({}).catch(() => null);
    if (!recalled) return;
    const show = async (): Promise<void> => {
      const posts = await reader.recallMarks(url, recalled, whole);
      if (!posts?.length || whole.aborted || view.location.href !== url.href || (isJudged && !following)) return;
      following ??= follow(url);
      following.blog.recall(posts, recalled.looks);
    };
    if (document.readyState === "loading") await show();
    await whenParsed(document, whole);
    await show();
  };
  const lookAfter = createLooks(schedule, look, whole);
  outside.takeCommands(
    {
      ...answerCommands(() => following?.blog ?? null),
      lookThoroughly,
      stopReading() {
        if (following) leave();
        over.abort();
      },
    },
    whole,
  );
  await whenVisible(document, whole);
  followUrl(
    view,
    () => {
      if (!outside.isAlive()) over.abort();
      // Looked at to the end: at first the old page may still be standing there.
      else lookAfter(AFTER_NAVIGATION, () => false);
    },
    whole,
  );
  const recalled = recall();
  await whenParsed(document, whole);
  // The answer would wait behind the slices of the look, and marks are there sooner than a reading.
  await withinMilliseconds(RECALLED_WITHIN, recalled, schedule);
  lookAfter(WHEN_CALLED, () => following?.isDetected === true);
}

/** Waits for something, but no longer than that. */
function withinMilliseconds(milliseconds: number, something: Promise<void>, schedule: Schedule): Promise<void> {
  return new Promise((resolve) => {
    const cancel = schedule.after(milliseconds, resolve);
    void something.then(() => {
      cancel();
      resolve();
    });
  });
}
