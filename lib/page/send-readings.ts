import { patchedList, patchSnapshot, type SnapshotPatch } from "../list-patch.ts";
import type { Detection, RawPost, RawSnapshot } from "../model.ts";
import type { Outside, PostMark, Reason, Recorded } from "./outside.ts";

/** What one message may hold, in UTF-16 units of text: a browser takes some milliseconds to make a message of as much. */
const MOST_IN_MESSAGE = 400_000;
/** What a post adds to a message besides its text. */
const AROUND_POST = 300;

/** What the page is told of a reading, and its marks as the next answer goes by; null: to be sent in another way, undefined: not answered. */
type Answered = { readonly recorded: Recorded; readonly marks: readonly PostMark[] } | null | undefined;

/**
 * Sends the readings of one page load: the first whole, and of each later one what changed since the last that was answered. Where the background no longer has that one
 * (browsers end it after half a minute of rest), the whole is sent; a long one in parts, so that no message holds the page up. `shown`: how the posts of the last reading
 * that was answered are marked now.
 */
export function createSender(
  pageId: string,
  detection: Detection,
  outside: Pick<Outside, "snapshotRead" | "postsRead" | "snapshotChanged">,
  shown: () => readonly PostMark[],
): (reason: Reason, snapshot: RawSnapshot) => Promise<Recorded | undefined> {
  /** `marks`: as they were answered, which is what the next answer goes by. */
  let base: { readonly number: number; readonly snapshot: RawSnapshot; readonly marks: readonly PostMark[] } | null = null;
  let number = 0;
  const sendPatch = async (reason: Reason, of: number, before: readonly PostMark[], patch: SnapshotPatch): Promise<Answered> => {
    const answer = await outside.snapshotChanged({ pageId, reason, detection, number, base: of, patch });
    if (!answer) return answer;
    const { posts, onlyArrived, ...recorded } = answer;
    const marks = patchedList(before, posts);
    return { recorded: { ...recorded, posts: onlyArrived ? patchedList(shown(), posts) : marks }, marks };
  };
  const sendChange = async (reason: Reason, snapshot: RawSnapshot): Promise<Answered> => {
    if (!base) return null;
    const patch = patchSnapshot(base.snapshot, snapshot);
    return isLong(addedIn(patch)) ? null : await sendPatch(reason, base.number, base.marks, patch);
  };
  const sendInParts = async (reason: Reason, { posts, updates, ...facts }: RawSnapshot): Promise<Answered> => {
    const all = [...posts, ...updates];
    if (!isLong(all)) return null;
    let from = 0;
    for (const part of partsOf(all)) {
      if (!(await outside.postsRead({ pageId, number, from, posts: part }))) return null;
      from += part.length;
    }
    return await sendPatch(reason, number, [], { facts, posts: [[0, posts.length]], updates: [[posts.length, updates.length]] });
  };
  const sendWhole = async (reason: Reason, snapshot: RawSnapshot): Promise<Answered> => {
    const recorded = await outside.snapshotRead({ pageId, reason, detection, number, snapshot });
    return recorded && { recorded, marks: recorded.posts };
  };
  return async (reason, snapshot) => {
    number++;
    let answered = await sendChange(reason, snapshot);
    // No answer at all is no answer to the change either.
    if (answered === null) answered = await sendInParts(reason, snapshot);
    if (answered === null) answered = await sendWhole(reason, snapshot);
    if (!answered) return undefined;
    base = { number, snapshot, marks: answered.marks };
    return answered.recorded;
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
