import type { BackupPost } from "../backup-format.ts";
import type { LiveBlogId } from "../model.ts";
import { addWording, type Wording } from "../reading/wordings.ts";
import { hashText } from "./hash.ts";
import { nameWords } from "./revise.ts";
import type { StoredPost, StoredRevision } from "./schema.ts";

/** On how many readings a removed post was missed at least. */
const MISSED = 2;

/** The row of a post from a backup, or of one that was merged with it: `row` is the one there was. */
export function rowOf(liveBlogId: LiveBlogId, post: BackupPost, order: number, row: StoredPost | null): StoredPost {
  const { texts, seenText, firstSeenText, ...facts } = post;
  const { title, text, readAt } = lastOf(texts);
  const hash = hashText(`${title ?? ""}\n${text}`);
  const isRemoved = post.removedAt !== null;
  const wasRemoved = row !== null && row.removedAt !== null;
  const absence =
    row !== null && wasRemoved === isRemoved ? row : { absentReadings: isRemoved ? MISSED : 0, absentAt: post.removedAt, absentIn: null };
  const { absentReadings, absentAt, absentIn } = absence;
  return {
    ...facts,
    liveBlogId,
    inPage: !isRemoved && (row?.inPage ?? false),
    order,
    title,
    text,
    hash,
    revision: texts.length - 1,
    wordings: wordingsOf(texts),
    wordsReadAt: readAt,
    wordsReadBy: row?.hash === hash ? row.wordsReadBy : [],
    seenRevision: seenText,
    firstSeenRevision: firstSeenText,
    absentReadings,
    absentAt,
    absentIn,
    waiting: 1,
  };
}

/** The earlier texts of a post from a backup. */
export function textsBefore(liveBlogId: LiveBlogId, post: BackupPost): StoredRevision[] {
  return post.texts
    .slice(0, -1)
    .map(({ title, text, readAt, visit }, number) => ({ liveBlogId, postId: post.id, number, title, text, readAt, readInVisit: visit }));
}

function wordingsOf(texts: BackupPost["texts"]): readonly Wording[] {
  let wordings: readonly Wording[] = [];
  for (const [revision, text] of texts.entries()) {
    wordings = addWording(wordings, { revision, visit: text.visit, at: text.readAt, words: nameWords(text) });
  }
  return wordings;
}

function lastOf(texts: BackupPost["texts"]): BackupPost["texts"][number] {
  const last = texts.at(-1);
  if (last === undefined) throw new Error("A post without a text");
  return last;
}
