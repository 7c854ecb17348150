import { useEffect, useRef } from "preact/hooks";
import type { PostId } from "../lib/model.ts";
import { isWaiting } from "../lib/reading/status.ts";
import type { TimelinePost as Post } from "../lib/store/queries.ts";
import { actionOfKey, type KeyAction } from "./keys.ts";
import type { PanelActions } from "./panel-actions.ts";
import type { ReadingActions } from "./use-reading-actions.ts";

interface Options {
  /** True time order, oldest first. */
  readonly posts: readonly Post[];
  readonly inView: PostId | null;
  readonly actions: PanelActions;
  readonly reading: ReadingActions;
  readonly showKeys: () => void;
  readonly focusSearch: () => void;
}

/** Handles the panel's keys. They go on from the post last jumped to with them or, once the reader has scrolled elsewhere, from the post in view. */
export function usePanelKeys(options: Options): void {
  const latest = useRef(options);
  latest.current = options;
  const current = useRef<PostId | null>(null);
  useEffect(() => {
    current.current = options.inView ?? current.current;
  }, [options.inView]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const action = actionOfKey(event);
      if (action === null) return;
      event.preventDefault();
      act(action);
    };
    const act = (action: KeyAction): void => {
      const { posts, actions, reading, showKeys, focusSearch } = latest.current;
      const at = posts.findIndex((post) => post.id === current.current);
      const here = posts[at];
      const jump = (post: Post | undefined): void => {
        if (post === undefined) return;
        current.current = post.id;
        actions.jump(post.id);
      };
      const deeds: Record<KeyAction, () => void> = {
        nextPost: () => jump(posts[at + 1]),
        previousPost: () => jump(posts[at < 0 ? posts.length - 1 : at - 1]),
        nextUnseen: () => jump(posts.find((post, index) => index > at && isWaiting(post))),
        previousUnseen: () => jump(posts.findLast((post, index) => (at < 0 || index < at) && isWaiting(post))),
        toggleSeen: () => here && reading.mark(here.seen ? "unseen" : "seen", [here]),
        allSeen: () => reading.markAll("seen"),
        undo: reading.undo,
        search: focusSearch,
        goBack: actions.goBack,
        showKeys,
      };
      deeds[action]();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
