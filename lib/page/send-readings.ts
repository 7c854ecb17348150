import { patchedList, patchSnapshot, type SnapshotPatch } from "../list-patch.ts";
import type { Detection, RawPost, RawSnapshot } from "../model.ts";
import type { Outside, PostMark, Reason, Recorded } from "./outside.ts";

/** What one message may hold, in UTF-16 units of text: a browser takes some milliseconds to make a message of as much. */
const MOST_IN_MESSAGE = 400_000;
/** What a post adds to a message besides its text. */
const AROUND_POST = 300;

/**
 * Sends the readings of one page load: the first whole, and of each later one what changed since the last that was answered. Where the background no longer has that one
 * (browsers end it after half a minute of rest), the whole is sent; a long one in parts, so that no message holds the page up.
 */
export function createSender(
  pageId: string,
  detection: Detection,
  outside: Pick<Outside, "snapshotRead" | "postsRead" | "snapshotChanged">,
): (reason: Reason, snapshot: RawSnapshot) => Promise<Recorded | undefined> {
  let base: { readonly number: number; readonly snapshot: RawSnapshot; readonly marks: readonly PostMark[] } | null = null;
  let number = 0;
  const sendPatch = async (
    reason: Reason,
    of: number,
    marks: readonly PostMark[],
    patch: SnapshotPatch,
  ): Promise<Recorded | null | undefined> => {
    const answer = await outside.snapshotChanged({ pageId, reason, detection, number, base: of, patch });
    return answer && { ...answer, posts: patchedList(marks, answer.posts) };
  };
  const sendChange = async (reason: Reason, snapshot: RawSnapshot): Promise<Recorded | null | undefined> => {
    if (!base) return null;
    const patch = patchSnapshot(base.snapshot, snapshot);
    return isLong(addedIn(patch)) ? null : await sendPatch(reason, base.number, base.marks, patch);
  };
  const sendInParts = async (reason: Reason, { posts, updates, ...facts }: RawSnapshot): Promise<Recorded | null | undefined> => {
    const all = [...posts, ...updates];
    if (!isLong(all)) return null;
    let from = 0;
    for (const part of partsOf(all)) {
      if (!(await outside.postsRead({ pageId, number, from, posts: part }))) return null;
      from += part.length;
    }
    return await sendPatch(reason, number, [], { facts, posts: [[0, posts.length]], updates: [[posts.length, updates.length]] });
  };
  return async (reason, snapshot) => {
    number++;
    let recorded = await sendChange(reason, snapshot);
    // No answer at all is no answer to the change either.
    if (recorded === null) recorded = await sendInParts(reason, snapshot);
    if (recorded === null) recorded = await outside.snapshotRead({ pageId, reason, detection, number, snapshot });
    if (recorded) base = { number, snapshot, marks: recorded.posts };
    return recorded;
  };
}

function addedIn({ posts, updates }: SnapshotPatch): RawPost[] {
  return [...posts, ...updates].flatMap((part) => ("added" in part ? part.added : []));
}

function isLong(posts: readonly RawPost[]): boolean {
  return posts.reduce((sum, post) => sum + sizeOf(post), 0) > MOST_IN_MESSAGE;
}

function* partsOf(posts: readonly RawPost[]): Generator<RawPost[]> {
  let part: RawPost[] = [];
  let left = MOST_IN_MESSAGE;
  for (const post of posts) {
    left -= sizeOf(post);
    if (left < 0 && part.length > 0) {
      yield part;
      part = [];
      left = MOST_IN_MESSAGE - sizeOf(post);
    }
    part.push(post);
  }
  if (part.length > 0) yield part;
}

function sizeOf({ text, headline }: RawPost): number {
  return AROUND_POST + text.length + (headline?.length ?? 0);
}
