import { useMemo, useState } from "preact/hooks";
import type { LiveBlogId, PostId, SinceChoice } from "../lib/model.ts";
import { type CatchUp, type CatchUpStep, startCatchUp, stepCatchUp, stopCatchUp } from "../lib/store/catch-up.ts";
import { recordCorrection, type WantedCorrection } from "../lib/store/corrections.ts";
import type { Store } from "../lib/store/schema.ts";
import { markSeen, markUnseen } from "../lib/store/seen.ts";
import { chooseSince } from "../lib/store/since.ts";
import { undoLast } from "../lib/store/undo.ts";
import type { PanelActions } from "./panel-actions.ts";

/** What was done by hand last and can be taken back. */
export interface DoneByHand {
  readonly kind: "seen" | "unseen" | "correction";
  /** Posts marked; 1 for a correction. */
  readonly count: number;
}

/** A post as marking by hand needs it. */
interface Markable {
  readonly id: PostId;
  readonly seen: boolean;
}

/** Everything a reader does to what is remembered, each written at once and told to the page. */
export interface ReadingActions {
  readonly lastDone: DoneByHand | null;
  /** Posts that are so already are left out, and not counted. */
  readonly mark: (kind: "seen" | "unseen", posts: readonly Markable[]) => void;
  readonly markAll: (kind: "seen" | "unseen") => void;
  /** Sets a name right. */
  readonly correct: (wanted: WantedCorrection) => void;
  readonly undo: () => void;
  readonly dismiss: () => void;
  /** Answers whether the choice was stored. */
  readonly chooseSince: (choice: SinceChoice) => Promise<boolean>;
  readonly startCatchUp: () => void;
  readonly stepCatchUp: (step: CatchUpStep) => void;
  readonly stopCatchUp: () => void;
}

/** The reading actions for one live blog. `onFailure` hears why something could not be written. */
export function useReadingActions(
  store: Store,
  liveBlogId: LiveBlogId,
  posts: readonly Markable[],
  actions: PanelActions,
  now: () => Temporal.Instant,
  onFailure: (reason: unknown) => void,
): ReadingActions {
  const [lastDone, setLastDone] = useState<DoneByHand | null>(null);
  const done = useMemo(() => {
    const run = (work: () => Promise<void>): Promise<void> => work().then(actions.marksChanged, onFailure);
    const runTo = (walk: () => Promise<CatchUp | null>): Promise<void> =>
      run(async () => {
        const postId = (await walk())?.postId ?? null;
        if (postId !== null) actions.jump(postId);
      });
    return {
      mark: (kind: "seen" | "unseen", postIds: readonly PostId[]) =>
        run(async () => {
          if (postIds.length === 0) return;
          await (kind === "seen" ? markSeen(store, liveBlogId, postIds, now()) : markUnseen(store, liveBlogId, postIds));
          setLastDone({ kind, count: postIds.length });
        }),
      correct: (wanted: WantedCorrection) =>
        run(async () => {
          await recordCorrection(store, liveBlogId, wanted, now());
          setLastDone({ kind: "correction", count: 1 });
        }),
      undo: () =>
        run(async () => {
          await undoLast(store, liveBlogId);
          setLastDone(null);
        }),
      dismiss: () => setLastDone(null),
      async chooseSince(choice: SinceChoice) {
        let isStored = false;
        await run(async () => {
          isStored = await chooseSince(store, liveBlogId, choice, now());
        });
        return isStored;
      },
      startCatchUp: () => runTo(() => startCatchUp(store, liveBlogId, now())),
      stepCatchUp: (step: CatchUpStep) => runTo(() => stepCatchUp(store, liveBlogId, step, now())),
      stopCatchUp: () => run(() => stopCatchUp(store, liveBlogId)),
    };
  }, [store, liveBlogId, actions, now, onFailure]);
  const marked = (kind: "seen" | "unseen", chosen: readonly Markable[]): void =>
    void done.mark(
      kind,
      chosen.filter((post) => post.seen !== (kind === "seen")).map((post) => post.id),
    );
  return { ...done, mark: marked, markAll: (kind) => marked(kind, posts), lastDone };
}
