import type { Detection, LiveBlogId } from "../model.ts";
import { attend } from "./attend.ts";
import { createDock } from "./dock.ts";
import { placeHost } from "./host.ts";
import { HOST_STYLE } from "./host-style.ts";
import { createMarks } from "./marks.ts";
import { observe } from "./observe.ts";
import type { Outside, Reason, Recorded } from "./outside.ts";
import { patiently } from "./patiently.ts";
import type { PageReading } from "./read.ts";
import { createReport } from "./report.ts";
import { createReveal } from "./reveal.ts";
import { createRing } from "./ring.ts";
import type { Schedule } from "./schedule.ts";
import type { ShownPost, View } from "./shown-post.ts";
import { watchView } from "./watch-view.ts";

/** A reader who comes back twice within so many milliseconds has come back once. */
const RETURN_HOLDS = 1000;

export interface FollowOptions {
  readonly document: Document;
  readonly detection: Detection;
  read(): PageReading | null;
  findContainer(reading: PageReading): Element | null;
  readonly outside: Outside;
  readonly schedule: Schedule;
  /** Called when this script must go quiet for good: the extension is gone, or a newer script draws in this page. */
  onOver(): void;
}

/**
 * Follows one live blog in one page: reports it, observes it, draws beside it and takes commands, until `signal` is aborted; then nothing of it is left.
 * Answers what reads the page again.
 */
export function followLiveBlog(options: FollowOptions, signal: AbortSignal): { report(reason: Reason): boolean } {
  const { document, detection, read, findContainer, outside, schedule, onOver } = options;
  const pageId = randomId();
  let reading: PageReading | null = null;
  let posts: readonly ShownPost[] = [];
  let liveBlogId: LiveBlogId | null = null;
  let tabId: number | null = null;
  let dockIsChosen = false;

  const shadow = placeHost({ document, style: HOST_STYLE, onLost: onOver }, signal);
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
      probe: () => posts[views.measure().boxes[0]?.index ?? 0]?.elements[0] ?? null,
      hold: reveal.hold,
      schedule,
    },
    signal,
  );
  const showDock = (open: boolean): void => dock.show(open && tabId !== null ? outside.panelUrl(tabId) : null);

  const show = (next: PageReading, recorded: Pick<Recorded, "posts">): void => {
    reading = next;
    posts = joinPosts(next, recorded);
    views.setPosts(posts);
  };
  const reporter = createReport(
    {
      read,
      send: (reason, snapshot) => alive(() => outside.snapshotRead({ pageId, reason, detection, snapshot })),
      onRecorded(next, recorded) {
        liveBlogId = recorded.liveBlogId;
        tabId = recorded.tabId;
        show(next, recorded);
        if (!dockIsChosen) showDock(recorded.dockOpen);
        dockIsChosen = true;
      },
      onSame: (next) => show(next, { posts }),
      schedule,
    },
    signal,
  );
  observe(
    {
      document,
      container: () => reading && findContainer(reading),
      onChange: () => {
        views.refresh();
        return reporter.report("changed");
      },
      schedule,
    },
    signal,
  );
  outside.takeCommands(
    {
      revealPost({ postId }) {
        const shown = reveal.reveal(postId);
        if (shown) dock.fold();
        views.refresh();
        return shown;
      },
      returnToPlace() {
        reveal.goBack();
        views.refresh();
      },
      showDock({ open }) {
        dockIsChosen = true;
        showDock(open);
      },
    },
    signal,
  );
  let returnedAt = Number.NEGATIVE_INFINITY;
  const onReturn = (): void => {
    // Out of the back/forward cache both events come.
    if (document.visibilityState !== "visible" || schedule.now() - returnedAt < RETURN_HOLDS) return;
    returnedAt = schedule.now();
    reporter.report("returned");
  };
  document.addEventListener("visibilitychange", onReturn, { signal });
  document.defaultView?.addEventListener("pageshow", (event) => event.persisted && onReturn(), { signal });
  reporter.report("opened");
  return reporter;
}

/** Each post under the id and state it was answered with. */
function joinPosts({ snapshot, elements }: PageReading, recorded: Pick<Recorded, "posts">): ShownPost[] {
  return snapshot.posts.flatMap((post, at) => {
    const answer = recorded.posts[at];
    if (!answer) return [];
    const length = (post.headline?.length ?? 0) + post.text.length;
    return [{ ...answer, pinned: post.kinds.includes("pinned"), length, elements: elements[at] ?? [] }];
  });
}

/** Random, 128 bits. `crypto.randomUUID` is missing on pages without https. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join("");
}
