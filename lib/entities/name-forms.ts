import { NAME_SUFFIXES, TITLES } from "./titles.ts";

/** The surface form of a mention without what is no part of the name: brackets, quotes, possessive, spaces that run on, and a leading "the". */
export function cleanForm(text: string): string {
  const bare = text
    .replace(/[[\]()"“”«»]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const owned = bare.replace(/(?:['’`]s|(?<=s)['’])$/i, "");
  return owned.replace(/^the /i, "").replace(/^[-–—,.;:'’\s]+|(?<![-–—,;:'’\s])[-–—,;:'’\s]+$/g, "");
}

/** A person's form without titles before it and "Jr." after it. A form that is nothing but titles is left as it is. */
export function withoutTitles(form: string): string {
  const words = form.split(" ");
  let start = 0;
  while (start < words.length - 1 && TITLES.has(bareWord(words[start] ?? ""))) start++;
  let end = words.length;
  while (end > start + 1 && NAME_SUFFIXES.has(bareWord(words[end - 1] ?? ""))) end--;
  return words.slice(start, end).join(" ").replace(/,$/, "");
}

/** A word for comparing: lower case, no dots or commas. */
function bareWord(word: string): string {
  return word.toLowerCase().replace(/[.,]/g, "");
}

const ASCII_WORD = /^[A-Za-z0-9-]+$/;

/** A form for comparing: no accents, dots, apostrophes or case. "U.S." and "US" are one; "Lvova-Belova" keeps its hyphen. */
export function foldForm(form: string): string {
  if (ASCII_WORD.test(form)) return form.toLowerCase();
  return form
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[.’'`ʼ]/g, "")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/ı/g, "i")
    .trim();
}

/** A folded word with the letters that transliterations disagree on made one: "zelensky", "zelenskyy" and "zelenskiy" come out alike. */
export function skeletonOf(word: string): string {
  return word
    .replace(/ks/g, "x")
    .replace(/kh/g, "h")
    .replace(/ph/g, "f")
    .replace(/ou/g, "u")
    .replace(/w/g, "v")
    .replace(/[jy]/g, "i")
    .replace(/ei/g, "i")
    .replace(/([a-z])\1/g, "$1");
}

/** Whether two folded words are spellings of one name: alike but for transliteration, or one letter apart in words of six letters or more. */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const a = skeletonOf(one);
  const b = skeletonOf(other);
  if (a === b) return true;
  return Math.min(a.length, b.length) >= 6 && a[0] === b[0] && isOneLetterApart(a, b);
}

function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
