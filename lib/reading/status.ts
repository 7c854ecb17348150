import type { Instant, PostStatus } from "../model.ts";
import type { Baseline } from "./since.ts";
import { epochMsOf } from "./visit-clock.ts";
import { sameRevision, type Wording } from "./wordings.ts";

/** What the reader has seen of a post. */
export interface SeenState {
  /** The revision the reader last saw; null: never seen. */
  readonly seenRevision: number | null;
  readonly seenAt: Instant | null;
  /** The first revision they ever saw: the measure of what was reworded on a first visit. */
  readonly firstSeenRevision: number | null;
}

/** What is remembered of a post and its reader: all that its status follows from. */
export interface Remembered extends SeenState {
  readonly publishedAt: Instant | null;
  /** The visit in which the post was first there: the one it was first recorded in, or the one before where it was merely loaded late. */
  readonly firstVisit: number;
  /** When it was first read. */
  readonly arrivedAt: Instant;
  /** It was there before it was read: older posts that the reader had the page load. Such a post is neither new nor pending. */
  readonly loadedLate: boolean;
  /** Number of its current text; 0 is the text first read. */
  readonly revision: number;
  /** How it was worded, oldest first, the current text last. Never empty. */
  readonly wordings: readonly Wording[];
  readonly removedAt: Instant | null;
  readonly removedInVisit: number | null;
}

/**
 * The one word for a post. Removed stands before new, new before edited; measured against a frozen baseline, they stay until that moves, and seeing the post ends
 * none of them but an edit from before the baseline. On a first visit nothing is new, unless the reader chose a moment.
 */
export function postStatus(post: Remembered, baseline: Baseline): PostStatus {
  if (post.removedAt !== null) return "removed";
  if (isNew(post, baseline)) return "new";
  if (editedFrom(post, baseline) !== null) return "edited";
  return post.seenRevision === null ? "unseen" : "seen";
}

/** Whether the reader has seen the post in the words it now has. */
export function isSeen({ seenRevision, revision, wordings }: Pick<Remembered, "revision" | "seenRevision" | "wordings">): boolean {
  return seenRevision !== null && sameRevision(wordings, seenRevision, revision);
}

/** Whether a post still waits to be read: not seen as it now stands, and still there. */
export function isWaiting(post: Pick<Remembered, "revision" | "seenRevision" | "wordings" | "removedAt">): boolean {
  return post.removedAt === null && !isSeen(post);
}

/**
 * The revision that the present words differ from: what the reader last saw or else, where they have seen the present words or none, what stood at the baseline.
 * Null: not edited. Words taken back are no edit.
 */
export function editedFrom(post: Remembered, baseline: Baseline): number | null {
  if (post.seenRevision !== null && !isSeen(post)) return post.seenRevision;
  const known = revisionAt(post, baseline);
  return known === null || sameRevision(post.wordings, known, post.revision) ? null : known;
}

/** Whether the post arrived while the page was open (after that page load was first read, at `openedAt`) and was not seen since. */
export function isPending(
  post: Pick<Remembered, "arrivedAt" | "loadedLate" | "seenRevision" | "removedAt">,
  openedAt: Instant | null,
): boolean {
  if (openedAt === null || post.loadedLate || post.seenRevision !== null || post.removedAt !== null) return false;
  return epochMsOf(post.arrivedAt) > epochMsOf(openedAt);
}

/** What changed since the baseline, in numbers of posts. */
export interface Summary {
  readonly new: number;
  readonly edited: number;
  /** Removed since the baseline; those removed earlier are not counted again. */
  readonly removed: number;
  readonly pending: number;
  readonly firstVisit: boolean;
  /** The moment the baseline stands for: when a visit ended (its last activity), or the one chosen. Null where there is none, on a first visit. */
  readonly since: Instant | null;
}

/** Counts posts by their status. */
export function summarize(
  posts: Iterable<{ readonly status: PostStatus; readonly pending: boolean } & Pick<Remembered, "removedAt" | "removedInVisit">>,
  baseline: Baseline,
  { firstVisit, since }: Pick<Summary, "firstVisit" | "since">,
): Summary {
  const counts = { new: 0, edited: 0, removed: 0, pending: 0 };
  for (const post of posts) {
    if (post.status === "new" || post.status === "edited") counts[post.status]++;
    if (post.status === "removed" && wasRemovedSince(post, baseline)) counts.removed++;
    if (post.pending) counts.pending++;
  }
  return { ...counts, firstVisit, since };
}

function isNew({ firstVisit, publishedAt, arrivedAt, loadedLate }: Remembered, baseline: Baseline): boolean {
  switch (baseline.by) {
    case "visit":
      return baseline.number > 1 && firstVisit >= baseline.number;
    case "arrival":
      return !loadedLate && epochMsOf(arrivedAt) > baseline.afterMs;
    case "publication":
      if (publishedAt !== null) return epochMsOf(publishedAt) >= baseline.fromMs;
      return !loadedLate && epochMsOf(arrivedAt) >= baseline.fromMs;
  }
}

/** The revision that stood at the baseline; where the post was not known then, the earliest that its reader or we know of. */
function revisionAt(post: Remembered, baseline: Baseline): number | null {
  if (baseline.by === "visit" && post.firstVisit >= baseline.number) return post.firstSeenRevision;
  const before = post.wordings.findLast((wording) => stoodBefore(wording, baseline));
  return (before ?? post.wordings[0])?.revision ?? null;
}

function stoodBefore({ visit, at }: Wording, baseline: Baseline): boolean {
  switch (baseline.by) {
    case "visit":
      return visit < baseline.number;
    case "arrival":
      return epochMsOf(at) <= baseline.afterMs;
    case "publication":
      return epochMsOf(at) < baseline.fromMs;
  }
}

function wasRemovedSince({ removedAt, removedInVisit }: Pick<Remembered, "removedAt" | "removedInVisit">, baseline: Baseline): boolean {
  switch (baseline.by) {
    case "visit":
      return (removedInVisit ?? 0) >= baseline.number;
    case "arrival":
      return removedAt !== null && epochMsOf(removedAt) > baseline.afterMs;
    case "publication":
      return removedAt !== null && epochMsOf(removedAt) >= baseline.fromMs;
  }
}
