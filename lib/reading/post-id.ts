import type { PostId } from "../model.ts";

/** What a post without a publisher's id is known by. */
export interface Nameless {
  readonly ms: number | null;
  readonly headline: string | null;
  readonly text: string;
}

/**
 * An id from a post's time (to the minute) and the first words of its headline or text. Never from its place. An edit of those words changes it: that such a
 * post is the same is for the comparison of two snapshots to see.
 */
export function idFromContent(post: Nameless): PostId {
  const words = normal(post.headline ?? post.text).slice(0, 48);
  const minute = post.ms === null ? "u" : Math.floor(post.ms / 60_000).toString(36);
  return `t-${minute}-${hash(words)}` as PostId;
}

/** So much of a text is made normal. */
const LONGEST = 600;
/** Where a text is cut amid an accented letter, so many signs before the cut are the same all the same. */
const NEAR_CUT = 8;

/** Letters and digits alone, lower case: what survives a change of quotes, dashes and blanks. */
export function normal(text: string): string {
  const start = text.slice(0, LONGEST);
  // Most texts hold little but letters without accents: those are had for a third of the price.
  if (/^[\0-\x7f]*$/.test(start)) return start.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return start
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The first `length` signs of `normal(text)`, for about what they cost. */
export function normalStart(text: string, length: number): string {
  const start = normal(text.slice(0, length * 2 + NEAR_CUT));
  return (start.length >= length + NEAR_CUT ? start : normal(text)).slice(0, length);
}

/** Whether a text begins with these words, however either is punctuated; every text does with none. */
export function beginsWith(text: string, words: string): boolean {
  // Most texts begin with another letter.
  if (PLAIN.test(text) && PLAIN.test(words) && (text.charCodeAt(0) | 0x20) !== (words.charCodeAt(0) | 0x20)) return false;
  const start = normal(words);
  return normalStart(text, start.length) === start;
}

/** A letter of ASCII to begin with: nothing that follows makes another of it. */
const PLAIN = /^[a-z]/i;

/** FNV-1a, 32 bits, base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
