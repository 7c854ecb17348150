import type { LiveBlogId, PostId } from "../model.ts";
import { isReadable, postInView } from "./in-view.ts";
import type { Outside } from "./outside.ts";
import type { Schedule } from "./schedule.ts";
import { HANDS } from "./scroll.ts";
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
}

/**
 * Notices where the reader is and what they have seen, and reports both: the post in view about three times a second at most, posts seen many at a time.
 * Nothing counts while the tab is hidden.
 */
export function attend(options: AttendOptions, signal: AbortSignal): Attend {
  const { document, liveBlogId, posts, revealed, canReturn, refresh, outside, schedule } = options;
  const clock = createSeenClock();
  let cancelDue = (): void => undefined;
  let inView: PostId | null = null;
  let told = "";
  let toldAt = Number.NEGATIVE_INFINITY;
  let cancelTell: (() => void) | null = null;
  let isActive = false;
  const unsent = new Set<PostId>();
  let cancelSeen: (() => void) | null = null;

  const tell = (): void => {
    cancelTell = null;
    const id = liveBlogId();
    const state = `${id} ${inView} ${canReturn()}`;
    const isDue = isActive && schedule.now() - toldAt >= ACTIVE_EVERY;
    if (id === null || signal.aborted || (state === told && !isDue)) return;
    told = state;
    toldAt = schedule.now();
    isActive = false;
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
  const onActive = (): void => {
    isActive = true;
    tellSoon();
  };
  document.addEventListener("visibilitychange", onHidden, { signal });
  for (const hand of [...HANDS, "scroll"]) document.addEventListener(hand, onActive, { signal, capture: true, passive: true });
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
      inView = (box && shown[box.index]?.id) ?? null;
      tellSoon();

      const onScreen = view.boxes.flatMap((readable) => {
        const post = shown[readable.index];
        return post && !post.seen && isReadable(readable, view) ? [post] : [];
      });
      const { seen, nextDue } = clock.look(schedule.now(), onScreen);
      cancelDue();
      if (nextDue !== null) cancelDue = schedule.after(nextDue + 1, refresh);
      for (const postId of seen) unsent.add(postId);
      if (unsent.size > 0) cancelSeen ??= schedule.after(SEEN_WITHIN, sendSeen);
    },
  };
}
