import type { PostId } from "../model.ts";
import type { Applied } from "./apply.ts";
import { OLDEST, type PostMark, shortId, shortWords, unpackMarks } from "./post-marks.ts";
import type { StoredPost, StoredRemembered } from "./schema.ts";

/**
 * Gives the posts that a reading added back what is remembered of them from before the database was lost: they are not new, and were seen where their words are still those
 * that were seen. Where nothing is remembered of the live blog, the very same object.
 */
export function recallPosts(remembered: StoredRemembered | undefined, known: readonly StoredPost[], applied: Applied): Applied {
  if (remembered === undefined) return applied;
  const marks = unpackMarks(remembered.posts);
  const before = new Set<PostId>(known.map(({ id }) => id));
  const rows = new Map(applied.rows);
  for (const row of applied.rows.values()) {
    const mark = before.has(row.id) ? undefined : marks.get(shortId(row.id));
    if (mark !== undefined) rows.set(row.id, recallPost(row, mark, remembered));
  }
  const changed = applied.changed.map((row) => rows.get(row.id) ?? row);
  return { ...applied, rows, changed };
}

/** What is remembered, measured from another visit as the last one. */
export function marksOf(remembered: StoredRemembered, lastVisit: number): Map<string, PostMark> {
  const marks = [...unpackMarks(remembered.posts)];
  return new Map(marks.map(([id, mark]) => [id, { ...mark, age: Math.min(OLDEST, lastVisit - firstVisitOf(mark, remembered)) }]));
}

function recallPost(row: StoredPost, mark: PostMark, remembered: StoredRemembered): StoredPost {
  const firstVisit = firstVisitOf(mark, remembered);
  const words = row.wordings.at(-1)?.words;
  const recalled: StoredPost = {
    ...row,
    firstVisit,
    // It was there long before this reading: neither new by its arrival nor pending.
    loadedLate: true,
    wordings: row.wordings.map((wording) => ({ ...wording, visit: firstVisit })),
  };
  if (words === undefined || mark.seenWords !== shortWords(words)) return recalled;
  return { ...recalled, seenRevision: row.revision, firstSeenRevision: row.revision, seenAt: remembered.lastActivityAt };
}

function firstVisitOf({ age }: PostMark, { visits }: StoredRemembered): number {
  return Math.max(1, visits - age);
}
