import type { LiveBlogId, PostId } from "../model.ts";
import { createActivity } from "./activity.ts";
import { isReadable, postInView } from "./in-view.ts";
import type { Outside } from "./outside.ts";
import type { Schedule } from "./schedule.ts";
import { createSeenClock } from "./seen.ts";
import type { ShownPost, View } from "./shown-post.ts";

const MOVED_AT_MOST_EVERY = 350;
/** After a long jump the posts there are known a frame later; until then none is in view. */
const COMES_TO_REST = 60;
/** While the reader does something, the visit is kept going this often even where the post in view stays the same. */
const ACTIVE_EVERY = 60_000;
const SEEN_WITHIN = 800;
const SEND_AGAIN_AFTER = 10_000;

export interface AttendOptions {
  readonly document: Document;
  readonly liveBlogId: () => LiveBlogId | null;
  posts(): readonly ShownPost[];
  /** These were on screen long enough. They count as seen from here on. */
  onSeen(ids: ReadonlySet<PostId>): void;
  /** The post just jumped to, which is in view wherever it could be scrolled to. */
  revealed(): PostId | null;
  canReturn(): boolean;
  /** Asks for a new view. */
  refresh(): void;
  readonly outside: Pick<Outside, "viewMoved" | "postsSeen">;
  readonly schedule: Schedule;
}

export interface Attend {
  /** Takes every view as it is measured. */
  look(view: View): void;
  /** The reader did something outside the page that moves it. */
  act(): void;
  /** These are not watched again before they have left the screen once: what a reader marked as unread by hand stays so while they look at it. */
  leaveAlone(ids: readonly PostId[]): void;
}

/**
 * Notices where the reader is and what they have seen, and reports both: the post in view about three times a second at most, posts seen many at a time.
 * Since the first counts as the reader's activity, it is told only after they did something: where the page alone moved, it is told with what they do next.
 * Nothing counts while the tab is hidden.
 */
export function attend(options: AttendOptions, signal: AbortSignal): Attend {
  const { document, liveBlogId, posts, onSeen, revealed, canReturn, refresh, outside, schedule } = options;
  const clock = createSeenClock();
  let cancelDue = (): void => undefined;
  // Undefined until posts were looked at.
  let inView: PostId | null | undefined;
  let told = "";
  let toldAt = Number.NEGATIVE_INFINITY;
  let cancelTell: (() => void) | null = null;
  const held = new Set<PostId>();
  const unsent = new Set<PostId>();
  let cancelSeen: (() => void) | null = null;

  const tell = (): void => {
    cancelTell = null;
    const id = liveBlogId();
    if (id === null || inView === undefined || signal.aborted || !activity.isRecent()) return;
    const state = `${id} ${inView} ${canReturn()}`;
    if (state === told && schedule.now() - toldAt < ACTIVE_EVERY) return;
    told = state;
    toldAt = schedule.now();
    activity.spend();
    outside.viewMoved({ liveBlogId: id, inView, canReturn: canReturn() }).catch(() => {
      // Told again with the next thing the reader does.
      told = "";
    });
  };
  const tellSoon = (): void => {
    cancelTell ??= schedule.after(Math.max(MOVED_AT_MOST_EVERY - (schedule.now() - toldAt), COMES_TO_REST), tell);
  };
  const sendSeen = (): void => {
    cancelSeen?.();
    cancelSeen = null;
    const id = liveBlogId();
    if (id === null || unsent.size === 0) return;
    const postIds = [...unsent];
    unsent.clear();
    outside.postsSeen({ liveBlogId: id, postIds }).catch(() => {
      for (const postId of postIds) unsent.add(postId);
      if (!signal.aborted) cancelSeen ??= schedule.after(SEND_AGAIN_AFTER, sendSeen);
    });
  };
  const onHidden = (): void => {
    if (document.visibilityState === "visible") return;
    clock.reset();
    cancelDue();
    sendSeen();
  };
  document.addEventListener("visibilitychange", onHidden, { signal });
  const activity = createActivity({ document, posts, onAct: tellSoon, schedule }, signal);
  signal.addEventListener("abort", () => {
    cancelDue();
    cancelTell?.();
    sendSeen();
  });

  return {
    look(view) {
      if (document.visibilityState !== "visible") return;
      const shown = posts();
      const jumpedTo = view.boxes.find(
        (box) => box.bottom > view.cover && box.top < view.height && shown[box.index]?.id === (revealed() ?? Number.NaN),
      );
      const box = jumpedTo ?? postInView(view);
      if (shown.length > 0) inView = (box && shown[box.index]?.id) ?? null;
      activity.look(view);
      tellSoon();

      const onScreen = view.boxes.filter((each) => each.bottom > view.cover && each.top < view.height);
      const idsOnScreen = new Set(onScreen.map((each) => shown[each.index]?.id));
      for (const id of held) if (!idsOnScreen.has(id)) held.delete(id);
      const watched = onScreen.flatMap((each) => {
        const post = shown[each.index];
        return post && !post.seen && !held.has(post.id) && isReadable(each, view) ? [post] : [];
      });
      const { seen, nextDue } = clock.look(schedule.now(), watched);
      cancelDue();
      if (nextDue !== null) cancelDue = schedule.after(nextDue + 1, refresh);
      if (seen.length > 0) onSeen(new Set(seen));
      for (const postId of seen) unsent.add(postId);
      if (unsent.size > 0) cancelSeen ??= schedule.after(SEEN_WITHIN, sendSeen);
    },
    act: activity.act,
    leaveAlone(ids) {
      for (const id of ids) held.add(id);
    },
  };
}
