import type { LiveBlogId } from "../model.ts";
import { ofLiveBlog } from "./keys.ts";
import type { CorrectionUndo, MarkingUndo, Store } from "./schema.ts";

/** How many steps can be taken back in one live blog. */
const MOST_UNDOS = 100;

/** Adds the step that is taken back next, in the running transaction. */
export async function addUndo(store: Store, step: { readonly liveBlogId: LiveBlogId } & (MarkingUndo | CorrectionUndo)): Promise<void> {
  const last = await store.undos
    .where("[liveBlogId+number]")
    .between(...ofLiveBlog(step.liveBlogId))
    .last();
  const number = (last?.number ?? 0) + 1;
  await store.undos.put({ ...step, number });
  await store.undos
    .where("[liveBlogId+number]")
    .between([step.liveBlogId, 0], [step.liveBlogId, number - MOST_UNDOS], true, true)
    .delete();
}
