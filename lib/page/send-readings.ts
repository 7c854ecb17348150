import { patchedList, patchSnapshot } from "../list-patch.ts";
import type { Detection, RawSnapshot } from "../model.ts";
import type { Outside, PostMark, Reason, Recorded } from "./outside.ts";

/**
 * Sends the readings of one page load: the first whole, and of each later one what changed since the last that was answered. Where the background no longer has that one
 * (browsers end it after half a minute of rest), the whole is sent. `shown`: how the posts of the last reading that was answered are marked now.
 */
export function createSender(
  pageId: string,
  detection: Detection,
  outside: Pick<Outside, "snapshotRead" | "snapshotChanged">,
  shown: () => readonly PostMark[],
): (reason: Reason, snapshot: RawSnapshot) => Promise<Recorded | undefined> {
  /** `marks`: as they were answered, which is what the next answer goes by. */
  let base: { readonly number: number; readonly snapshot: RawSnapshot; readonly marks: readonly PostMark[] } | null = null;
  let number = 0;
  const sendChange = async (
    reason: Reason,
    snapshot: RawSnapshot,
  ): Promise<{ readonly recorded: Recorded; readonly marks: readonly PostMark[] } | null | undefined> => {
    if (!base) return null;
    const patch = patchSnapshot(base.snapshot, snapshot);
    const answer = await outside.snapshotChanged({ pageId, reason, detection, number, base: base.number, patch });
    if (!answer) return answer;
    const { posts, onlyArrived, ...recorded } = answer;
    const marks = patchedList(base.marks, posts);
    return { recorded: { ...recorded, posts: onlyArrived ? patchedList(shown(), posts) : marks }, marks };
  };
  return async (reason, snapshot) => {
    number++;
    const changed = await sendChange(reason, snapshot);
    // No answer at all is no answer to the change either.
    if (changed === undefined) return undefined;
    const recorded = changed?.recorded ?? (await outside.snapshotRead({ pageId, reason, detection, number, snapshot }));
    if (recorded) base = { number, snapshot, marks: changed?.marks ?? recorded.posts };
    return recorded;
  };
}
