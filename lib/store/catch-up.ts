import type { LiveBlogId, PostId } from "../model.ts";
import { type CatchUpProgress, type CatchUpRun, resumeRun, reviseRun, runProgress, startRun, stepRun } from "../reading/catch-up.ts";
import { isWaiting } from "../reading/status.ts";
import { instantOf } from "../reading/visit-clock.ts";
import { readPosts } from "./queries.ts";
import type { Store, StoredPost, StoredRun } from "./schema.ts";
import { markSeen } from "./seen.ts";

/** Where a reader stands in catching up with a live blog. */
export interface CatchUp {
  /** Whether a run is going on; one that is through goes on until it is stopped or started anew. */
  readonly active: boolean;
  /** The post the run stands at; null where it is through, or there is none. */
  readonly postId: PostId | null;
  /** How far it is; null with `postId`. */
  readonly progress: CatchUpProgress | null;
  /** How many posts wait to be read now, in the run or not; with none the reader is up to date. */
  readonly waiting: number;
}

/** What a step does with the post that is left: `next` marks it as seen. */
export type CatchUpStep = "next" | "previous" | "skip";

/** Reads where the reader stands, on what is there now; null where nothing is stored of the live blog. */
export function readCatchUp(store: Store, liveBlogId: LiveBlogId): Promise<CatchUp | null> {
  return store.transaction("r", store.liveBlogs, store.posts, store.runs, async () => {
    const [liveBlog, posts, run] = await Promise.all([
      store.liveBlogs.get(liveBlogId),
      readPosts(store, liveBlogId),
      store.runs.get(liveBlogId),
    ]);
    return liveBlog === undefined ? null : catchUpOf(run ?? null, posts);
  });
}

/** Starts a run at the oldest post that waits, or resumes the one broken off. One that is going on goes on. Answers as `readCatchUp`. */
export function startCatchUp(store: Store, liveBlogId: LiveBlogId, now: Temporal.Instant): Promise<CatchUp | null> {
  return walk(store, liveBlogId, async (run, posts) => {
    if (run?.active && !isThrough(reviseRun(run, posts))) return run;
    const resumed = run === null ? null : resumeRun(run, posts);
    const next = resumed !== null && !isThrough(resumed) ? resumed : startRun(liveBlogId, posts, instantOf(now));
    return next ?? (run === null ? null : resumed);
  });
}

/** Goes one post on or back. Without a run that goes on nothing happens. Answers as `readCatchUp`. */
export function stepCatchUp(store: Store, liveBlogId: LiveBlogId, step: CatchUpStep, now: Temporal.Instant): Promise<CatchUp | null> {
  return walk(store, liveBlogId, async (run, posts) => {
    if (run === null || !run.active) return null;
    const revised = reviseRun(run, posts);
    const left = revised.postIds[revised.at];
    if (step === "next" && left !== undefined) await markSeen(store, liveBlogId, [left], now);
    return stepRun(revised, step === "previous" ? -1 : 1);
  });
}

/** Breaks the run off. What is left of it is kept, to be resumed. */
export function stopCatchUp(store: Store, liveBlogId: LiveBlogId): Promise<void> {
  return store.transaction("rw", store.runs, async () => {
    await store.runs.update(liveBlogId, { active: false });
  });
}

/** Moves the run in one transaction: what `move` answers goes on; null leaves what is stored. */
function walk(
  store: Store,
  liveBlogId: LiveBlogId,
  move: (run: StoredRun | null, posts: readonly StoredPost[]) => Promise<CatchUpRun | null>,
): Promise<CatchUp | null> {
  return store.transaction("rw", store.liveBlogs, store.posts, store.undos, store.runs, async () => {
    if ((await store.liveBlogs.get(liveBlogId)) === undefined) return null;
    const [run, posts] = await Promise.all([store.runs.get(liveBlogId), readPosts(store, liveBlogId)]);
    const moved = await move(run ?? null, posts);
    if (moved !== null) {
      const { startedAt, postIds, at } = moved;
      await store.runs.put({ liveBlogId, startedAt, postIds, at, active: true });
    }
    return await readCatchUp(store, liveBlogId);
  });
}

/** The walk as it is stored; null where there is none. */
export async function readRun(store: Store, liveBlogId: LiveBlogId): Promise<StoredRun | null> {
  return (await store.runs.get(liveBlogId)) ?? null;
}

/** Where a stored walk stands, on the posts as they now are. */
export function catchUpOf(run: StoredRun | null, posts: readonly StoredPost[]): CatchUp {
  const waiting = posts.filter(isWaiting).length;
  if (run === null) return { active: false, postId: null, progress: null, waiting };
  const revised = reviseRun(run, posts);
  return { active: run.active, postId: revised.postIds[revised.at] ?? null, progress: runProgress(revised, posts), waiting };
}

function isThrough({ postIds, at }: CatchUpRun): boolean {
  return at >= postIds.length;
}
