import type { Correction, CorrectionChange, CorrectionId, EntityKind, LiveBlogId } from "../model.ts";
import { instantOf } from "../reading/visit-clock.ts";
import { addUndo } from "./add-undo.ts";
import type { Store } from "./schema.ts";

/** What a reader sets right, from the panel of one live blog. */
export interface WantedCorrection {
  readonly kind: EntityKind;
  /** Folded, as on `Entity.forms`. */
  readonly forms: readonly string[];
  readonly change: CorrectionChange;
  /** Whether it holds everywhere, not in this live blog alone. */
  readonly everywhere: boolean;
}

/** Stores a correction, as one step that can be undone in that live blog. */
export function recordCorrection(
  store: Store,
  liveBlogId: LiveBlogId,
  { kind, forms, change, everywhere }: WantedCorrection,
  now: Temporal.Instant,
): Promise<CorrectionId> {
  const id = crypto.randomUUID() as string as CorrectionId;
  return store.transaction("rw", store.corrections, store.undos, async () => {
    await store.corrections.put({ id, liveBlogId: everywhere ? null : liveBlogId, madeAt: instantOf(now), kind, forms, change });
    await addUndo(store, { liveBlogId, kind: "correction", correctionId: id });
    return id;
  });
}

/** The corrections that hold in a live blog: its own and those that hold everywhere, the earliest first. */
export async function readCorrections(store: Store, liveBlogId: LiveBlogId): Promise<Correction[]> {
  return (await readAllCorrections(store)).filter((correction) => correction.liveBlogId === null || correction.liveBlogId === liveBlogId);
}

/** Every correction, the earliest first. */
export async function readAllCorrections(store: Store): Promise<Correction[]> {
  return (await store.corrections.toArray()).toSorted((a, b) =>
    a.madeAt < b.madeAt ? -1 : a.madeAt > b.madeAt ? 1 : a.id < b.id ? -1 : 1,
  );
}
