import type { Instant, PostStatus, Visit } from "../model.ts";
import { epochMsOf } from "./visit-clock.ts";

/** What is remembered of a post and its reader: all that its status follows from. */
export interface Remembered {
  /** The visit in which the post was first there: the one it was first recorded in, or the one before where it was merely loaded late. */
  readonly firstVisit: number;
  /** When it was first read. */
  readonly arrivedAt: Instant;
  /** It was there before it was read: older posts that the reader had the page load. Such a post is neither new nor pending. */
  readonly loadedLate: boolean;
  /** Number of its current text; 0 is the text first read. */
  readonly revision: number;
  /** The revision the reader last saw; null: never seen. */
  readonly seenRevision: number | null;
  readonly seenAt: Instant | null;
  /** The visit in which its last edit that counts was noticed; null where there was none, or it was taken back. */
  readonly editedInVisit: number | null;
  /** The revision to compare with: last seen before that edit or, if never seen, the one at the end of the visit before. */
  readonly editedFrom: number | null;
  readonly removedAt: Instant | null;
  readonly removedInVisit: number | null;
}

/**
 * The one word for a post. Removed stands before new, new before edited; all three stay for the length of a visit, and seeing the post ends none of them.
 * On a first visit nothing is new.
 */
export function postStatus(
  post: Pick<Remembered, "firstVisit" | "revision" | "seenRevision" | "editedInVisit" | "removedAt">,
  currentVisit: number,
): PostStatus {
  if (post.removedAt !== null) return "removed";
  if (currentVisit > 1 && post.firstVisit >= currentVisit) return "new";
  if (post.editedInVisit !== null && post.editedInVisit >= currentVisit) return "edited";
  if (post.seenRevision === null) return "unseen";
  return post.seenRevision < post.revision ? "edited" : "seen";
}

/** Whether the reader has seen the post as it now stands. */
export function isSeen(post: Pick<Remembered, "revision" | "seenRevision">): boolean {
  return post.seenRevision !== null && post.seenRevision >= post.revision;
}

/** Whether the post arrived while the page was open (after that page load was first read, at `openedAt`) and was not seen since. */
export function isPending(
  post: Pick<Remembered, "arrivedAt" | "loadedLate" | "seenRevision" | "removedAt">,
  openedAt: Instant | null,
): boolean {
  if (openedAt === null || post.loadedLate || post.seenRevision !== null || post.removedAt !== null) return false;
  return epochMsOf(post.arrivedAt) > epochMsOf(openedAt);
}

/** What changed since the last visit, in numbers of posts. */
export interface Summary {
  readonly new: number;
  readonly edited: number;
  /** Removed in the current visit; those removed earlier are not counted again. */
  readonly removed: number;
  readonly pending: number;
  readonly firstVisit: boolean;
  /** When the previous visit ended: its last activity. Null on a first visit. */
  readonly since: Instant | null;
}

/** Counts posts by their status. */
export function summarize(
  posts: Iterable<{ readonly status: PostStatus; readonly pending: boolean; readonly removedInVisit: number | null }>,
  currentVisit: Visit,
  previousVisit: Visit | null,
): Summary {
  const counts = { new: 0, edited: 0, removed: 0, pending: 0 };
  for (const post of posts) {
    if (post.status === "new" || post.status === "edited") counts[post.status]++;
    if (post.status === "removed" && (post.removedInVisit ?? 0) >= currentVisit.number) counts.removed++;
    if (post.pending) counts.pending++;
  }
  return { ...counts, firstVisit: previousVisit === null, since: previousVisit?.lastActivityAt ?? null };
}
