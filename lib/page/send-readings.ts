import { patchedList, patchSnapshot } from "../list-patch.ts";
import type { Detection, RawSnapshot } from "../model.ts";
import type { Outside, PostMark, Reason, Recorded } from "./outside.ts";

/**
 * Sends the readings of one page load: the first whole, and of each later one what changed since the last that was answered. Where the background no longer has that one
 * (browsers end it after half a minute of rest), the whole is sent.
 */
export function createSender(
  pageId: string,
  detection: Detection,
  outside: Pick<Outside, "snapshotRead" | "snapshotChanged">,
): (reason: Reason, snapshot: RawSnapshot) => Promise<Recorded | undefined> {
  let base: { readonly number: number; readonly snapshot: RawSnapshot; readonly marks: readonly PostMark[] } | null = null;
  let number = 0;
  const sendChange = async (reason: Reason, snapshot: RawSnapshot): Promise<Recorded | null | undefined> => {
    if (!base) return null;
    const patch = patchSnapshot(base.snapshot, snapshot);
    const answer = await outside.snapshotChanged({ pageId, reason, detection, number, base: base.number, patch });
    return answer && { ...answer, posts: patchedList(base.marks, answer.posts) };
  };
  return async (reason, snapshot) => {
    number++;
    const changed = await sendChange(reason, snapshot);
    // No answer at all is no answer to the change either.
    const recorded = changed === null ? await outside.snapshotRead({ pageId, reason, detection, number, snapshot }) : changed;
    if (recorded) base = { number, snapshot, marks: recorded.posts };
    return recorded;
  };
}
