import { mixHashes } from "./hashing.ts";

/** What a gazetteer says of a phrase, as bits in this order. Part of the weights' format. */
export const GAZETTEER_KINDS = [
  "country",
  "region",
  "bigCity",
  "city",
  "place",
  "given",
  "surname",
  "organisation",
  "demonym",
  "notable",
] as const;

/** The most words a phrase of the gazetteer has. */
export const LONGEST_PHRASE = 5;

/** Phrases by hash, with bits of what they are. A phrase that is not in it may be taken for one that is, about once in a thousand. */
export type Gazetteer = ReadonlyMap<number, number>;

/** The hash a phrase is known by, from the hashes of its folded words. */
export function phraseKey(hash: number): number {
  return hash >>> 6;
}

/**
 * For each word, what the gazetteer says of the phrases it stands in: kind bits in the lower half, and in the upper half the same for words that go on with a
 * phrase begun before. Of phrases that overlap the longest counts, so that "New York Times" is no place. `starts` says where a phrase may
 * begin, and its last word too must be one at which it might.
 */
export function matchGazetteer(
  gazetteer: Gazetteer,
  words: readonly number[],
  joins: (index: number) => boolean,
  starts: (index: number) => boolean,
): Int32Array {
  const found = new Int32Array(words.length);
  let at = 0;
  while (at < words.length) {
    let length = 0;
    let kinds = 0;
    if (starts(at)) {
      let hash = 0;
      for (let end = at; end < words.length && end - at < LONGEST_PHRASE; end++) {
        if (end > at && !joins(end)) break;
        hash = end === at ? (words[end] ?? 0) : mixHashes(hash, words[end] ?? 0);
        const known = gazetteer.get(phraseKey(hash));
        if (known !== undefined && starts(end)) {
          length = end - at + 1;
          kinds = known;
        }
      }
    }
    if (length === 0) at++;
    else {
      found[at] = kinds;
      for (let end = at + 1; end < at + length; end++) found[end] = kinds << 16;
      at += length;
    }
  }
  return found;
}
