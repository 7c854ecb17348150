import type { LiveBlogId } from "../model.ts";
import type { SeenState } from "../reading/status.ts";
import { ofLiveBlog } from "./keys.ts";
import { putPosts } from "./put-posts.ts";
import type { MarkingUndo, Store, StoredPost, StoredUndo } from "./schema.ts";

/** A step that can be, or was, taken back. */
export interface UndoStep {
  /** What was done. */
  readonly kind: StoredUndo["kind"];
  /** How many posts are set back; 1 for a correction. */
  readonly count: number;
}

/**
 * Takes back the last thing done by hand in a live blog: what was seen of its posts is exactly as before, or a correction is no more. A post that was seen since then in
 * other words, or on screen after it was marked unseen, stays as it is: nobody did that by hand. A step of which nothing is left to take back is passed over. Null where
 * there is none.
 */
export function undoLast(store: Store, liveBlogId: LiveBlogId): Promise<UndoStep | null> {
  return store.transaction("rw", store.liveBlogs, store.posts, store.undos, store.corrections, async () => {
    const { step, rows, passed } = await findStep(store, liveBlogId);
    await store.undos.bulkDelete(passed.map(({ number }) => [liveBlogId, number]));
    if (step === null) return null;
    await store.undos.delete([liveBlogId, step.number]);
    if (step.kind === "correction") await store.corrections.delete(step.correctionId);
    else {
      await putPosts(store, rows);
      const liveBlog = await store.liveBlogs.get(liveBlogId);
      if (liveBlog?.readToEndAt === step.readToEnd.after) await store.liveBlogs.update(liveBlogId, { readToEndAt: step.readToEnd.before });
    }
    return { kind: step.kind, count: Math.max(1, rows.length) };
  });
}

/** The step that would be taken back; null where there is none. */
export function readUndo(store: Store, liveBlogId: LiveBlogId): Promise<UndoStep | null> {
  return store.transaction("r", store.posts, store.undos, store.corrections, async () => {
    const { step, rows } = await findStep(store, liveBlogId);
    return step === null ? null : { kind: step.kind, count: Math.max(1, rows.length) };
  });
}

/** The last step with something to take back, the rows of posts as they are then, and the steps after it that have nothing. */
async function findStep(
  store: Store,
  liveBlogId: LiveBlogId,
): Promise<{ readonly step: StoredUndo | null; readonly rows: readonly StoredPost[]; readonly passed: readonly StoredUndo[] }> {
  const passed: StoredUndo[] = [];
  const numbers = (
    await store.undos
      .where("[liveBlogId+number]")
      .between(...ofLiveBlog(liveBlogId))
      .primaryKeys()
  ).reverse();
  for (const key of numbers) {
    const step = await store.undos.get(key);
    if (step === undefined) continue;
    const rows = step.kind === "correction" ? [] : await rowsBefore(store, liveBlogId, step);
    const isLeft = step.kind === "correction" ? (await store.corrections.get(step.correctionId)) !== undefined : rows.length > 0;
    if (isLeft) return { step, rows, passed };
    passed.push(step);
  }
  return { step: null, rows: [], passed };
}

async function rowsBefore(store: Store, liveBlogId: LiveBlogId, { posts }: MarkingUndo): Promise<StoredPost[]> {
  const rows = await store.posts.bulkGet(posts.map(({ id }) => [liveBlogId, id]));
  return posts.flatMap(({ before, after }, index) => {
    const row = rows[index];
    return row !== undefined && sameState(row, after) ? [{ ...row, ...before }] : [];
  });
}

function sameState(a: SeenState, b: SeenState): boolean {
  return a.seenRevision === b.seenRevision && a.seenAt === b.seenAt && a.firstSeenRevision === b.firstSeenRevision;
}
