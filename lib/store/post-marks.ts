import type { PostId } from "../model.ts";
import { hashText } from "./hash.ts";

/** What is kept of a post when all else of it may be lost. */
export interface PostMark {
  /** How many visits before the last one it was first there: 0, 1, or 2 for that and everything earlier. */
  readonly age: number;
  /** Names the words in which it was seen (`nameWords`, shortened); null: not seen as it stood. */
  readonly seenWords: string | null;
}

const ID_LENGTH = 8;
const WORDS_LENGTH = 6;
const MARK_LENGTH = ID_LENGTH + 1 + WORDS_LENGTH;
const UNSEEN = "-".repeat(WORDS_LENGTH);
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_.";

/** The oldest age that is told apart. */
export const OLDEST = 2;

/** A post's id in 48 bits: among 10,000 posts of one live blog two are the same once in six million. */
export function shortId(id: PostId): string {
  return digits(hashText(id), ID_LENGTH);
}

/** The name of a text (`nameWords`) in 36 bits. */
export function shortWords(words: string): string {
  return digits(words, WORDS_LENGTH);
}

/** All marks as one text, 15 characters each, by short id. */
export function packMarks(marks: ReadonlyMap<string, PostMark>): string {
  return [...marks].map(([id, { age, seenWords }]) => `${id}${age}${seenWords ?? UNSEEN}`).join("");
}

/** The marks of a packed text; what is cut off at its end is left out. */
export function unpackMarks(packed: string): Map<string, PostMark> {
  const marks = new Map<string, PostMark>();
  for (let at = 0; at + MARK_LENGTH <= packed.length; at += MARK_LENGTH) {
    const age = Number(packed[at + ID_LENGTH]);
    if (!(age >= 0 && age <= OLDEST)) continue;
    const words = packed.slice(at + ID_LENGTH + 1, at + MARK_LENGTH);
    marks.set(packed.slice(at, at + ID_LENGTH), { age, seenWords: words === UNSEEN ? null : words });
  }
  return marks;
}

/** Hexadecimal digits as fewer of base 64, from the left: three for every two. */
function digits(hex: string, length: number): string {
  let text = "";
  for (let at = 0; text.length < length; at += 3) {
    const bits = Number.parseInt(hex.slice(at, at + 3), 16);
    text += `${DIGITS[bits >> 6]}${DIGITS[bits & 63]}`;
  }
  return text;
}
