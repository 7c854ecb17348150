import type { Instant, LiveBlogId, Post, PostId } from "../model.ts";
import { keepTime } from "../reading/compare.ts";
import { sameWords, type Worded } from "../reading/compare-words.ts";
import { hashText } from "./hash.ts";
import type { StoredPost, StoredRevision } from "./schema.ts";

/** The reading in which something was noticed. */
export interface Noticed {
  readonly at: Instant;
  /** Number of the visit it belongs to. */
  readonly visit: number;
  readonly pageId: string;
}

/** A post that was not known. What was merely loaded late was there in the visit before. Its place in the order is still to be given. */
export function newRow(liveBlogId: LiveBlogId, id: PostId, post: Post, loadedLate: boolean, noticed: Noticed): StoredPost {
  const { pageIndex: _, ...facts } = post;
  return {
    ...facts,
    id,
    liveBlogId,
    order: 0,
    loadedLate,
    firstVisit: loadedLate ? Math.max(1, noticed.visit - 1) : noticed.visit,
    arrivedAt: noticed.at,
    revision: 0,
    ...wordsOf(post, noticed),
    seenRevision: null,
    seenAt: null,
    editedInVisit: null,
    editedFrom: null,
    removedAt: null,
    removedInVisit: null,
    absentReadings: 0,
    absentAt: null,
    absentIn: null,
  };
}

/** The row with the facts of a post read again, all but its words; the very same object when none of them changed. */
export function withFacts(row: StoredPost, post: Post): StoredPost {
  const time = keepTime(row, post);
  const modifiedAt = row.modifiedAt === null || (post.timeCertain && post.modifiedAt !== null) ? post.modifiedAt : row.modifiedAt;
  // Structured data knows less of a post than the page it came from.
  const { authors, kinds } = post.inPage || !row.textFromPage ? post : row;
  const next = { ...row, ...time, modifiedAt, authors, kinds, permalink: post.permalink ?? row.permalink, inPage: post.inPage };
  return sameFacts(row, next) ? row : next;
}

/** The row in other words that are no edit: read from a better place. */
export function withBetterWords(row: StoredPost, post: Post, noticed: Noticed): StoredPost {
  const { wordsReadAt, wordsReadInVisit } = row;
  return { ...row, ...wordsOf(post, noticed), wordsReadAt, wordsReadInVisit };
}

/**
 * The row after an edit, and the text it had before as a revision. The edit counts when the reader saw the post before or, never seen, when it was there by the end of the
 * last visit. Words taken back to those the reader last saw are no edit any more.
 *
 * @param baseline the text that would take the edit back: that of `baselineOf`, where it is an earlier one; null otherwise.
 */
export function withEdit(
  row: StoredPost,
  post: Post,
  baseline: Worded | null,
  noticed: Noticed,
): { readonly row: StoredPost; readonly earlier: StoredRevision } {
  const { liveBlogId, id: postId, title, text } = row;
  const earlier = { liveBlogId, postId, number: row.revision, title, text, readAt: row.wordsReadAt, readInVisit: row.wordsReadInVisit };
  const next = { ...row, ...wordsOf(post, noticed), modifiedAt: post.modifiedAt ?? row.modifiedAt, revision: row.revision + 1 };
  if (baseline !== null && sameWords(baseline, post)) {
    const seenRevision = row.seenRevision === null ? null : next.revision;
    return { row: { ...next, seenRevision, editedInVisit: null, editedFrom: null }, earlier };
  }
  const counts = row.seenRevision !== null || row.firstVisit < noticed.visit;
  if (!counts) return { row: next, earlier };
  const editedFrom = row.editedInVisit === noticed.visit && row.editedFrom !== null ? row.editedFrom : (row.seenRevision ?? row.revision);
  return { row: { ...next, editedInVisit: noticed.visit, editedFrom }, earlier };
}

/** The revision an edit is measured against so far: last seen or, never seen, that of the end of the last visit. Null where the present words are the measure. */
export function baselineOf(row: StoredPost): number | null {
  const number = row.seenRevision ?? row.editedFrom;
  return number === null || number === row.revision ? null : number;
}

/** The row of a post that was missing from its place once more. */
export function withAbsence(row: StoredPost, removed: boolean, noticed: Noticed): StoredPost {
  const absent = { ...row, absentReadings: row.absentReadings + 1, absentAt: noticed.at, absentIn: noticed.pageId, inPage: false };
  return removed ? { ...absent, removedAt: noticed.at, removedInVisit: noticed.visit } : absent;
}

/** The row of a post that is there again. */
export function withReturn(row: StoredPost): StoredPost {
  return { ...row, removedAt: null, removedInVisit: null, absentReadings: 0, absentAt: null, absentIn: null };
}

function wordsOf({ title, text, inPage }: Post, noticed: Noticed) {
  return {
    title,
    text,
    hash: hashText(`${title ?? ""}\n${text}`),
    textFromPage: inPage,
    wordsReadAt: noticed.at,
    wordsReadInVisit: noticed.visit,
    wordsReadBy: noticed.pageId,
  };
}

function sameFacts(a: StoredPost, b: StoredPost): boolean {
  return (
    a.publishedAt === b.publishedAt &&
    a.timeCertain === b.timeCertain &&
    a.modifiedAt === b.modifiedAt &&
    a.permalink === b.permalink &&
    a.inPage === b.inPage &&
    sameList(a.authors, b.authors) &&
    sameList(a.kinds, b.kinds)
  );
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
