import { isSameWord } from "./name-forms.ts";

/** Whether two names of two words or more are one person's: the same words, or one with words, initials or spellings that the other lacks. */
export function isSameName(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === long.length) return agree(short, long, isSameWord);
  // "von der Leyen" in "Ursula von der Leyen"; "bin Salman" in "Mohammed bin Salman".
  if (agree(short, long.slice(long.length - short.length), (a, b) => a === b)) return true;
  // "John Kirby" in "John F. Kirby": the first and the last agree, and the rest comes in order.
  if (!isSameGiven(short[0] ?? "", long[0] ?? "") || !isSameWord(short.at(-1) ?? "", long.at(-1) ?? "")) return false;
  let at = 1;
  for (const word of short.slice(1, -1)) {
    while (at < long.length - 1 && !isSameGiven(word, long[at] ?? "")) at++;
    if (at++ >= long.length - 1) return false;
  }
  return true;
}

function agree(short: readonly string[], long: readonly string[], same: (a: string, b: string) => boolean): boolean {
  let exact = 0;
  for (const [at, word] of short.entries()) {
    const other = long[at] ?? "";
    const isLast = at === short.length - 1;
    if (word === other) exact++;
    else if (!(isLast ? same(word, other) : same(word, other) || isSameGiven(word, other))) return false;
  }
  // Two names that agree in no word to the letter are two people.
  return exact > 0;
}

function isSameGiven(one: string, other: string): boolean {
  if (isSameWord(one, other)) return true;
  return (one.length === 1 || other.length === 1) && one[0] === other[0];
}

/** Whether a word of it is an initial. */
export function hasInitial(name: readonly string[]): boolean {
  return name.some((word) => word.length === 1);
}

/** How much of a name there is: whole words before initials, longer ones before shorter. */
export function fullness(name: readonly string[]): number {
  return name.reduce((sum, word) => sum + (word.length > 1 ? 100 : 1) + Math.min(word.length, 9) / 10, 0);
}
