import type { PostId, Snapshot } from "../model.ts";
import type { Change } from "../reading/compare.ts";
import { numberOrder } from "../reading/compare-order.ts";
import { type Noticed, newRow, withAbsence, withBetterWords, withEdit, withFacts, withReader, withReturn } from "./revise.ts";
import type { StoredLiveBlog, StoredPost, StoredRevision } from "./schema.ts";

/** What a reading changed in the rows of one live blog. */
export interface Applied {
  /** Every row, by id. */
  readonly rows: ReadonlyMap<PostId, StoredPost>;
  /** Those that have to be written. */
  readonly changed: readonly StoredPost[];
  /** The texts that edits replaced. */
  readonly earlier: readonly StoredRevision[];
}

/**
 * Applies a comparison to the rows it was made from. Pure: answers new rows, and the very same objects where nothing changed.
 *
 * @param ids the id kept for each post of the snapshot.
 * @param sequence all kept ids in true time order.
 */
export function applyReading(
  liveBlog: Pick<StoredLiveBlog, "id">,
  known: readonly StoredPost[],
  snapshot: Snapshot,
  comparison: { readonly ids: ReadonlyMap<PostId, PostId>; readonly sequence: readonly PostId[]; readonly changes: readonly Change[] },
  noticed: Noticed,
): Applied {
  const rows = new Map(known.map((row) => [row.id, row]));
  const earlier: StoredRevision[] = [];
  for (const change of comparison.changes) {
    const row = rows.get(change.id);
    if (change.kind === "added") {
      rows.set(change.id, newRow(liveBlog.id, change.id, change.post, change.loadedLate, noticed));
    } else if (row === undefined) {
      throw new Error(`No row for a change of ${change.id}`);
    } else if (change.kind === "edited") {
      const edit = withEdit(row, change.post, noticed);
      rows.set(row.id, edit.row);
      earlier.push(edit.earlier);
    } else {
      rows.set(row.id, applyQuietly(row, change, noticed));
    }
  }
  applyFacts(rows, snapshot, comparison.ids, noticed);
  const orders = new Map(known.map((row) => [row.id, row.order]));
  for (const [id, order] of numberOrder(comparison.sequence, orders)) {
    const row = rows.get(id);
    if (row !== undefined && row.order !== order) rows.set(id, { ...row, order });
  }
  const before = new Set(known);
  return { rows, changed: [...rows.values()].filter((row) => !before.has(row)), earlier };
}

function applyQuietly(row: StoredPost, change: Exclude<Change, { kind: "added" | "edited" }>, noticed: Noticed): StoredPost {
  switch (change.kind) {
    case "reread":
      return withBetterWords(row, change.post, noticed);
    case "absent":
    case "removed":
      return withAbsence(row, change.kind === "removed", noticed);
    case "restored":
      return withReturn(row);
  }
}

function applyFacts(rows: Map<PostId, StoredPost>, snapshot: Snapshot, ids: ReadonlyMap<PostId, PostId>, noticed: Noticed): void {
  const shown = new Set<PostId>();
  for (const post of snapshot.posts) {
    const row = rows.get(ids.get(post.id) ?? post.id);
    if (row === undefined) continue;
    shown.add(row.id);
    // Where a page still shows what is known to be gone, what it says of it is old.
    if (row.absentReadings === 0) rows.set(row.id, withReader(withFacts(row, post), post, noticed));
  }
  for (const row of rows.values()) {
    if (row.inPage && !shown.has(row.id)) rows.set(row.id, { ...row, inPage: false });
  }
}
