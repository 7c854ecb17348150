import type { LiveBlogId } from "../model.ts";
import type { SeenState } from "../reading/status.ts";
import { ofLiveBlog } from "./keys.ts";
import { putPosts } from "./put-posts.ts";
import type { Store, StoredPost, StoredUndo } from "./schema.ts";

/** A step that can be, or was, taken back. */
export interface UndoStep {
  /** What was done to the posts. */
  readonly kind: "seen" | "unseen";
  /** How many posts are set back. */
  readonly count: number;
}

/**
 * Takes back the last thing done by hand in a live blog: what was seen of its posts is exactly as before. A post that was seen since then in other words, or on
 * screen after it was marked unseen, stays as it is: nobody did that by hand. A step of which nothing is left to take back is passed over. Null where there is none.
 */
export function undoLast(store: Store, liveBlogId: LiveBlogId): Promise<UndoStep | null> {
  return store.transaction("rw", store.liveBlogs, store.posts, store.undos, async () => {
    const { step, rows, passed } = await findStep(store, liveBlogId);
    await store.undos.bulkDelete(passed.map(({ number }) => [liveBlogId, number]));
    if (step === null) return null;
    await store.undos.delete([liveBlogId, step.number]);
    await putPosts(store, rows);
    const liveBlog = await store.liveBlogs.get(liveBlogId);
    if (liveBlog?.readToEndAt === step.readToEnd.after) await store.liveBlogs.update(liveBlogId, { readToEndAt: step.readToEnd.before });
    return { kind: step.kind, count: rows.length };
  });
}

/** The step that would be taken back; null where there is none. */
export function readUndo(store: Store, liveBlogId: LiveBlogId): Promise<UndoStep | null> {
  return store.transaction("r", store.posts, store.undos, async () => {
    const { step, rows } = await findStep(store, liveBlogId);
    return step === null ? null : { kind: step.kind, count: rows.length };
  });
}

/** The last step with something to take back, the rows as they are then, and the steps after it that have nothing. */
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
    const rows = await rowsBefore(store, step);
    if (rows.length > 0) return { step, rows, passed };
    passed.push(step);
  }
  return { step: null, rows: [], passed };
}

async function rowsBefore(store: Store, { liveBlogId, posts }: StoredUndo): Promise<StoredPost[]> {
  const rows = await store.posts.bulkGet(posts.map(({ id }) => [liveBlogId, id]));
  return posts.flatMap(({ before, after }, index) => {
    const row = rows[index];
    return row !== undefined && sameState(row, after) ? [{ ...row, ...before }] : [];
  });
}

function sameState(a: SeenState, b: SeenState): boolean {
  return a.seenRevision === b.seenRevision && a.seenAt === b.seenAt && a.firstSeenRevision === b.firstSeenRevision;
}
