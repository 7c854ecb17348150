import type { Instant, LiveBlogId, Post, PostId } from "../model.ts";
import { keepTime } from "../reading/compare.ts";
import { comparableWords, sameWords } from "../reading/compare-words.ts";
import { epochMsOf } from "../reading/visit-clock.ts";
import { addWording, type Wording } from "../reading/wordings.ts";
import { hashText } from "./hash.ts";
import type { StoredPost, StoredRevision } from "./schema.ts";

/** The reading in which something was noticed. */
export interface Noticed {
  readonly at: Instant;
  /** Number of the visit it belongs to. */
  readonly visit: number;
  readonly pageId: string;
  /** When that page load was first read. */
  readonly openedAt: Instant;
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
    wordings: [wordingOf(post, 0, noticed)],
    seenRevision: null,
    seenAt: null,
    firstSeenRevision: null,
    removedAt: null,
    removedInVisit: null,
    absentReadings: 0,
    absentAt: null,
    absentIn: null,
    waiting: 1,
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

/** How many page loads are remembered to know of an edit. */
const MOST_READERS = 20;

/** The row once a page load that was opened before the current text was read shows that text: what it shows from now on is news. */
export function withReader(row: StoredPost, post: Post, { pageId, openedAt }: Noticed): StoredPost {
  if (row.revision === 0 || row.wordsReadBy.includes(pageId) || epochMsOf(openedAt) > epochMsOf(row.wordsReadAt)) return row;
  return sameWords(row, post) ? { ...row, wordsReadBy: [...row.wordsReadBy, pageId].slice(-MOST_READERS) } : row;
}

/** The row in other words that are no edit: read from a better place. */
export function withBetterWords(row: StoredPost, post: Post, noticed: Noticed): StoredPost {
  const last = row.wordings.at(-1);
  const reread = { ...wordingOf(post, row.revision, noticed), visit: last?.visit ?? noticed.visit, at: last?.at ?? noticed.at };
  return { ...row, ...wordsOf(post, noticed), wordsReadAt: row.wordsReadAt, wordings: [...row.wordings.slice(0, -1), reread] };
}

/** The row after an edit, and the text it had before as a revision. */
export function withEdit(row: StoredPost, post: Post, noticed: Noticed): { readonly row: StoredPost; readonly earlier: StoredRevision } {
  const { liveBlogId, id: postId, title, text, revision: number } = row;
  const readInVisit = row.wordings.at(-1)?.visit ?? row.firstVisit;
  const revision = number + 1;
  return {
    row: {
      ...row,
      ...wordsOf(post, noticed),
      modifiedAt: post.modifiedAt ?? row.modifiedAt,
      revision,
      wordings: addWording(row.wordings, wordingOf(post, revision, noticed)),
    },
    earlier: { liveBlogId, postId, number, title, text, readAt: row.wordsReadAt, readInVisit },
  };
}

/** Names the words of a text as they are compared. */
export function nameWords({ title, text }: Pick<Post, "title" | "text">): string {
  return hashText(comparableWords(title, text));
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

function wordingOf(post: Post, revision: number, { visit, at }: Noticed): Wording {
  return { revision, visit, at, words: nameWords(post) };
}

function wordsOf({ title, text, inPage }: Post, noticed: Noticed) {
  return {
    title,
    text,
    hash: hashText(`${title ?? ""}\n${text}`),
    textFromPage: inPage,
    wordsReadAt: noticed.at,
    wordsReadBy: [noticed.pageId],
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
