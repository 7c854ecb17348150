import type { Instant, LiveBlogId, PostId } from "../model.ts";
import { isWaiting, type Remembered } from "./status.ts";

/** A walk through what a reader has not read: it can be broken off and resumed on a later visit. */
export interface CatchUpRun {
  readonly liveBlogId: LiveBlogId;
  readonly startedAt: Instant;
  /** The posts of the run in the order they are walked: true time order, but what turns up behind the reader comes next. */
  readonly postIds: readonly PostId[];
  /** Where the reader stands in `postIds`; its length once the run is through. */
  readonly at: number;
}

/** What catching up needs to know of a post. */
export interface Waiting extends Pick<Remembered, "revision" | "seenRevision" | "wordings" | "removedAt"> {
  readonly id: PostId;
  readonly title: string | null;
  readonly text: string;
}

/** How far a run is. */
export interface CatchUpProgress {
  /** From 1: "4 of 14". */
  readonly number: number;
  readonly total: number;
  /** Of the post shown and all after it, at least 1. */
  readonly minutesLeft: number;
}

/**
 * Words a minute: the mean silent reading rate of adults for English non-fiction. M. Brysbaert, "How many words do we read per minute?", Journal of Memory and
 * Language 109, 2019.
 */
const WORDS_PER_MINUTE = 238;

/** A run from the oldest waiting post on; null when nothing waits: the reader is up to date. `posts` in true time order, oldest first. */
export function startRun(liveBlogId: LiveBlogId, posts: readonly Waiting[], now: Instant): CatchUpRun | null {
  const postIds = posts.filter(isWaiting).map((post) => post.id);
  return postIds.length === 0 ? null : { liveBlogId, startedAt: now, postIds, at: 0 };
}

/**
 * The same run on what is there now: withdrawn posts are left out, waiting ones that it does not hold yet join it. Those later than where the reader stands
 * keep their place in time; earlier ones come next, so that the walk never goes back. `posts` in true time order, oldest first.
 */
export function reviseRun(run: CatchUpRun, posts: readonly Waiting[]): CatchUpRun {
  const places = new Map(posts.map((post, place) => [post.id, place]));
  const present = (id: PostId): boolean => posts[places.get(id) ?? -1]?.removedAt === null;
  const walked = run.postIds.slice(0, run.at).filter(present);
  const ahead = run.postIds.slice(run.at).filter(present);
  const known = new Set(run.postIds);
  const joining = posts.filter((post) => isWaiting(post) && !known.has(post.id)).map((post) => post.id);
  const [current, ...rest] = ahead;
  const standsAt = current === undefined ? Number.POSITIVE_INFINITY : (places.get(current) ?? 0);
  const placeOf = (id: PostId): number => places.get(id) ?? 0;
  const earlier = joining.filter((id) => placeOf(id) < standsAt);
  const later = joining.filter((id) => placeOf(id) >= standsAt);
  const joined = [...rest, ...later].sort((a, b) => placeOf(a) - placeOf(b));
  const postIds = [...walked, ...(current === undefined ? [] : [current]), ...earlier, ...joined];
  const unchanged = postIds.length === run.postIds.length && postIds.every((id, index) => id === run.postIds[index]);
  return unchanged && walked.length === run.at ? run : { ...run, postIds, at: walked.length };
}

/** A run that was broken off, gone on with: revised, without what was read elsewhere meanwhile. */
export function resumeRun(run: CatchUpRun, posts: readonly Waiting[]): CatchUpRun {
  const revised = reviseRun(run, posts);
  const unread = new Set(posts.filter(isWaiting).map((post) => post.id));
  const ahead = revised.postIds.slice(revised.at).filter((id) => unread.has(id));
  return { ...revised, postIds: [...revised.postIds.slice(0, revised.at), ...ahead] };
}

/**
 * The post that "next unseen" leads to: the one that waits after where the reader is, if they stand at one that waits too; otherwise, and after the last, the oldest.
 * Null where nothing waits. `posts` in true time order, oldest first.
 */
export function nextUnread(posts: readonly Waiting[], inView: PostId | null): PostId | null {
  const unread = posts.filter(isWaiting);
  const here = unread.findIndex((post) => post.id === inView);
  return (unread[here + 1] ?? unread[0])?.id ?? null;
}

/** The run one post on, or one back; never before its first or past its end. */
export function stepRun(run: CatchUpRun, by: 1 | -1): CatchUpRun {
  return { ...run, at: Math.min(run.postIds.length, Math.max(0, run.at + by)) };
}

/** How far the run is; null once it is through. */
export function runProgress(run: CatchUpRun, posts: readonly Waiting[]): CatchUpProgress | null {
  if (run.at >= run.postIds.length) return null;
  const ahead = new Set(run.postIds.slice(run.at));
  let words = 0;
  for (const post of posts) if (ahead.has(post.id)) words += countWords(`${post.title ?? ""} ${post.text}`);
  return { number: run.at + 1, total: run.postIds.length, minutesLeft: Math.max(1, Math.round(words / WORDS_PER_MINUTE)) };
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
