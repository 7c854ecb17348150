/**
 * What two texts have to differ in to be an edit: words. Page text is hostile, so every pattern here is linear: no quantifier stands inside another, and what one
 * repeats can't begin what follows it.
 */

/** Marks that take no room: soft hyphen, zero-width space and joiners, direction marks, byte order mark. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
const SPACE = /\s+/gu;
const DOUBLE_QUOTES = /[“”„‟«»″]|''/gu;
const SINGLE_QUOTES = /[‘’‚‛′´`‹›]/gu;
const DASHES = / ?[-‐‑‒–—―−] ?/gu;

/** "5 minutes ago", "1h ago", "vor 5 Minuten", "il y a 2 heures", "hace 3 horas", "just now": says when one looks, not what was written. */
const RELATIVE_CLOCKS = [
  /\b(?:\d{1,4}|an?|one) ?(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w) ago\b/giu,
  /\bvor (?:\d{1,4}|eine[rmn]?) (?:Sekunden?|Minuten?|Min\.|Stunden?|Std\.|Tag(?:en?)?)/giu,
  /\bil y a (?:\d{1,4}|une?) (?:secondes?|minutes?|min|heures?|h|jours?)\b/giu,
  /\bh(?:ace|á) (?:\d{1,4}|una?|uma?) (?:segundos?|minutos?|min|horas?|h|d[ií]as?)\b/giu,
  /\b(?:\d{1,4}|une?|un'?) ?(?:secondi|minut[oi]|or[ae]|giorn[oi]) fa\b/giu,
  /\bjust now\b/giu,
];

/** A line that holds nothing but the page's furniture: "1.2K shares", "Share", "Advertisement". */
const FURNITURE =
  /^(?:[\d.,]{0,12} ?[KkMm]? ?(?:shares?|comments?|likes?|retweets?|reposts?|repl(?:y|ies)|views?|reactions?)|advertisement|advert|ad|sponsored|anzeige|publicité)$/iu;

/**
 * The words of a post in a form that is equal for two texts that differ in no word: the same without regard to whitespace and line ends, typographic quotes and dashes,
 * relative clocks, share counts and advert labels. Whether a line is headline or text makes no difference either. Letters keep their case.
 */
export function comparableWords(title: string | null, text: string): string {
  const lines = `${title ?? ""}\n${text}`.split("\n").map((line) => line.replace(UNSEEN, "").replace(SPACE, " ").trim());
  let words = lines
    .filter((line) => !FURNITURE.test(line))
    .join(" ")
    .normalize("NFC")
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(DASHES, "-")
    .replaceAll("…", "...");
  for (const clock of RELATIVE_CLOCKS) words = words.replace(clock, "");
  return words.replace(SPACE, " ").trim();
}

/** What a text is compared by. */
export interface Worded {
  readonly title: string | null;
  readonly text: string;
}

/** Whether two posts say the same in the same words. */
export function sameWords(a: Worded, b: Worded): boolean {
  return (a.title === b.title && a.text === b.text) || comparableWords(a.title, a.text) === comparableWords(b.title, b.text);
}

/** Enough of a long text to tell whether it is the same one. UTF-16 units. */
const LIKENESS_LENGTH = 2_000;

/** How alike two texts are, from 0 to 1: twice the number of different words they share, by the number each has (Dice's coefficient). */
export function likeness(a: Worded, b: Worded): number {
  const wordsOfA = wordSet(a);
  const wordsOfB = wordSet(b);
  if (wordsOfA.size + wordsOfB.size === 0) return 1;
  return (2 * wordsOfA.intersection(wordsOfB).size) / (wordsOfA.size + wordsOfB.size);
}

function wordSet({ title, text }: Worded): Set<string> {
  const words = comparableWords(title, text.slice(0, LIKENESS_LENGTH)).toLowerCase();
  return new Set(words.match(/[\p{L}\p{N}]+/gu) ?? []);
}
