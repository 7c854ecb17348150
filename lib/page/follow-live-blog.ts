import type { ChosenSide } from "../dock-place.ts";
import type { Detection, LiveBlogId, RawSnapshot } from "../model.ts";
import { attend } from "./attend.ts";
import type { Followed } from "./commands.ts";
import { createDock } from "./dock.ts";
import { placeHost, restyle } from "./host.ts";
import { FIRST_LOOKS, hostStyle } from "./host-style.ts";
import { joinPosts } from "./join-posts.ts";
import { createKnownPosts, type KnownPosts } from "./known-posts.ts";
import { createMarks } from "./marks.ts";
import { observe } from "./observe.ts";
import { observeReturns } from "./observe-returns.ts";
import type { Looks, Outside, PostMark } from "./outside.ts";
import { patiently } from "./patiently.ts";
import type { PageReading } from "./read.ts";
import { noLongerSeen, remark } from "./remark.ts";
import { createReport } from "./report.ts";
import { createReveal } from "./reveal.ts";
import { createRing } from "./ring.ts";
import type { Schedule } from "./schedule.ts";
import { createSender } from "./send-readings.ts";
import type { ShownPost, View } from "./shown-post.ts";
import { createTextBeside } from "./text-beside.ts";
import { watchView } from "./watch-view.ts";

export interface FollowOptions {
  readonly document: Document;
  read(known: KnownPosts): Promise<PageReading | null>;
  sign(snapshot: RawSnapshot): Promise<string | null>;
  findContainer(reading: PageReading): Element | null;
  readonly outside: Outside;
  readonly schedule: Schedule;
  /** Called when this script must go quiet for good: the extension is gone, or a newer script draws in this page. */
  onOver(): void;
}

/** A live blog while it is followed, and what reads its page again. */
export interface FollowedLiveBlog extends Followed {
  /** Marks these posts until the page has been read and that was answered; after that it does nothing. */
  recall(posts: readonly ShownPost[], looks: Looks): void;
  /** The page was found to be a live blog: it is read and reported, and from the first time on observed. */
  detected(detection: Detection): void;
}

/**
 * Follows one live blog in one page, from the time it is detected on: reports it, observes it, draws beside it and carries out commands, until `signal` is aborted; then nothing of
 * it is left.
 */
export function followLiveBlog(options: FollowOptions, signal: AbortSignal): FollowedLiveBlog {
  const { document, read, sign, findContainer, outside, schedule, onOver } = options;
  const pageId = randomId();
  const known = createKnownPosts();
  const textBeside = createTextBeside();
  let sendReading: ReturnType<typeof createSender> | null = null;
  let reading: PageReading | null = null;
  let posts: readonly ShownPost[] = [];
  let liveBlogId: LiveBlogId | null = null;
  let tabId: number | null = null;
  let isReported = false;

  const shadow = placeHost({ document, style: hostStyle(FIRST_LOOKS), onLost: onOver }, signal);
  const wear = (looks: Looks): void => restyle(shadow, hostStyle(looks));
  const marks = createMarks(shadow);
  const ring = createRing(shadow, schedule, signal);
  const onView = (view: View): void => {
    // An extension updated under the page tells its old scripts nothing.
    if (!outside.isAlive()) {
      onOver();
      return;
    }
    marks.draw(view, posts);
    ring.follow(view);
    attention.look(view);
  };
  const views = watchView({ document, onView, schedule }, signal);
  const reveal = createReveal({ document, posts: () => posts, measure: views.measure, ring, schedule }, signal);
  const alive = <T>(attempt: () => Promise<T>): Promise<T> => patiently(attempt, outside.isAlive, onOver, schedule);
  const attention = attend(
    {
      document,
      liveBlogId: () => liveBlogId,
      posts: () => posts,
      onSeen(ids) {
        posts = posts.map((post) => (ids.has(post.id) ? { ...post, seen: true } : post));
      },
      ...reveal,
      refresh: views.refresh,
      outside: {
        viewMoved: (payload) => alive(() => outside.viewMoved(payload)),
        postsSeen: (payload) => alive(() => outside.postsSeen(payload)),
      },
      schedule,
    },
    signal,
  );
  const dock = createDock(
    {
      document,
      shadow,
      words: outside.words,
      text: () => textBeside(reading?.elements ?? [], views.measure()),
      hold: reveal.hold,
      onLaid: views.refresh,
      onResized: (width) => void alive(() => outside.dockResized({ width })),
      schedule,
    },
    signal,
  );
  /** Null: nobody has said yet whether it is open, or where it stands. */
  let dockOpen: boolean | null = null;
  let dockByHand = false;
  let dockPlaced = false;
  const layDock = (): void => dock.show(dockOpen && tabId !== null ? outside.panelUrl(tabId) : null, dockByHand);
  const showDock = (open: boolean): void => {
    dockOpen = open;
    dockByHand = true;
    layDock();
  };
  const placeDock = (side: ChosenSide, width: number): void => {
    dockPlaced = true;
    dock.place(side, width);
  };

  const join = (next: PageReading, marks: readonly PostMark[]): void => {
    const before = reading && { reading, posts };
    reading = next;
    show(joinPosts(next, marks, before));
  };
  const show = (next: readonly ShownPost[]): void => {
    attention.leaveAlone(noLongerSeen(posts, next));
    posts = next;
    views.setPosts(posts);
  };
  const reporter = createReport(
    {
      read(reason) {
        // What no change told of, such as a class, is seen when the reader comes back or something seems to be gone.
        if (reason !== "changed") known.forget();
        return read(known);
      },
      sign,
      async send(reason, snapshot) {
        isReported = true;
        return await alive(async () => sendReading?.(reason, snapshot));
      },
      onRecorded(next, recorded) {
        liveBlogId = recorded.liveBlogId;
        tabId = recorded.tabId;
        // That a post was remembered as seen is nothing that the reader takes back, where its words are others now.
        if (!reading) posts = [];
        join(next, recorded.posts);
        wear(recorded.looks);
        dock.look();
        if (!dockPlaced) placeDock(recorded.dockSide, recorded.dockWidth);
        dockOpen ??= recorded.dockOpen;
        layDock();
      },
      onSame(next) {
        join(next, posts);
        dock.look();
      },
      schedule,
    },
    signal,
  );
  const begin = (detection: Detection): void => {
    sendReading = createSender(pageId, detection, outside, () => posts);
    observe(
      {
        document,
        container: () => reading && findContainer(reading),
        known,
        onChange: () => {
          views.refresh();
          return reporter.report("changed");
        },
        schedule,
      },
      signal,
    );
    observeReturns(document, () => void reporter.report("returned"), signal);
    void reporter.report("opened");
  };

  return {
    recall(recalled, looks) {
      if (reading) return;
      wear(looks);
      show(recalled);
    },
    detected(detection) {
      if (sendReading) void reporter.report("changed");
      else begin(detection);
    },
    pageId: () => (isReported ? pageId : null),
    commands: {
      revealPost({ postId }) {
        const shown = reveal.reveal(postId);
        if (shown) dock.fold();
        attention.act();
        views.refresh();
        return shown;
      },
      returnToPlace() {
        reveal.goBack();
        attention.act();
        views.refresh();
      },
      showDock: ({ open }) => showDock(open),
      toggleDock() {
        showDock(!dockOpen);
        return dockOpen === true;
      },
      swapDock() {
        dockPlaced = true;
        return dock.move();
      },
      placeDock: ({ side, width }) => placeDock(side, width),
      remarkPosts(named) {
        if (named.liveBlogId === liveBlogId) show(remark(posts, named.posts));
      },
      changeLooks: ({ looks }) => wear(looks),
    },
  };
}

/** Random, 128 bits. `crypto.randomUUID` is missing on pages without https. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("");
}
