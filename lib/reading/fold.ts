/**
 * Text as searches compare it: without regard to case, accents, and how quotes, dashes and spaces are set. Letters that no accent makes from another are taken for the
 * one that stands for them where they are not on the keyboard: "Łódź" is "lodz", "Straße" is "strasse".
 */

/** Everything that ASCII's own lower case does not settle, in one run. */
const BEYOND_ASCII = /[\u0080-\uffff]+/g;

/**
 * Accents over letters, the vowel points of Hebrew and Arabic, and what is invisible. Marks without which a word of an Indic script or of Thai is another stay.
 * (Unicode blocks: combining diacritical marks and their supplements, Hebrew and Arabic points, soft hyphen, zero-width characters.)
 */
const LEFT_OUT = new RegExp(
  [
    "[\\u0300-\\u036f]|[\\u1ab0-\\u1aff]|[\\u1dc0-\\u1dff]|[\\u20d0-\\u20ff]|[\\ufe20-\\ufe2f]",
    "[\\u0591-\\u05c7]|[\\u0610-\\u061a]|[\\u064b-\\u065f]|\\u0670",
    "\\u00ad|[\\u200b-\\u200f]|\\u2060|\\ufeff",
  ].join("|"),
  "g",
);

/** Letters and signs that no decomposition of Unicode brings together, in lower case. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ŧ: "t",
  ŋ: "n",
  ĸ: "k",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ς: "σ",
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  ʼ: "'",
  ʻ: "'",
  "′": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "″": '"',
  "«": '"',
  "»": '"',
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "−": "-",
};
const STANDING_FOR = new RegExp(`[${Object.keys(STANDS_FOR).join("")}]`, "g");

/** The text as it is compared. */
export function fold(text: string): string {
  return text.toLowerCase().replace(BEYOND_ASCII, foldRun);
}

function foldRun(run: string): string {
  return run
    .normalize("NFKD")
    .replace(LEFT_OUT, "")
    .toLowerCase()
    .replace(STANDING_FOR, (letter) => STANDS_FOR[letter] ?? letter);
}

/** A folded text that knows where it came from. */
export interface FoldedText {
  readonly folded: string;
  /** The part of the text, in UTF-16 units, that a part of the folded text stands for: whole characters, accents with their letters. */
  sourceOf(start: number, end: number): { readonly start: number; readonly end: number };
}

/** Folds a text so that what is found in it can be shown in the text itself. */
export function foldWithSource(text: string): FoldedText {
  const parts: string[] = [];
  /** For each unit of the folded text, where its character begins and ends. */
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (part: string, at: number, length: number): void => {
    parts.push(part);
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(at);
      ends.push(at + length);
    }
  };
  let at = 0;
  const addPlain = (to: number): void => {
    if (to > at) parts.push(text.slice(at, to).toLowerCase());
    for (; at < to; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
  };
  for (const { 0: run, index } of text.matchAll(BEYOND_ASCII)) {
    addPlain(index);
    for (const character of run) {
      add(fold(character), at, character.length);
      at += character.length;
    }
  }
  addPlain(text.length);
  return {
    folded: parts.join(""),
    sourceOf: (start, end) => ({ start: starts[start] ?? text.length, end: Math.max(ends[end - 1] ?? 0, starts[end] ?? text.length) }),
  };
}
