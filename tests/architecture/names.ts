/** Words that say nothing about what a thing is. */
const REFUSED = new Set(["item", "entry", "data", "info", "manager", "helper", "util", "process"]);

/** The refused words in a name, whichever way its words are joined; plurals count. */
export function refusedWords(name: string): string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  return words.map((word) => singular(word.toLowerCase())).filter((word) => REFUSED.has(word));
}

function singular(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
