import type { Mention, RoleGiven } from "../model.ts";
import { isModifier, isOfSentence, isRoleNoun } from "./role-words.ts";

const MOST_WORDS = 8;
/** How much of a line is looked at on either side of a name. */
const REACH = 160;

/**
 * What a text calls the people in it beside their names: "National Security Council spokesperson John Kirby", "Olaf Scholz, Germany's chancellor,", "the prime minister, Keir
 * Starmer". By `start`; at most one for each mention. `mentions` by start.
 */
export function readRoles(text: string, mentions: readonly Mention[]): RoleGiven[] {
  return mentions.flatMap(({ kind, start, end }) => {
    if (kind !== "person") return [];
    // A role ends where somebody else's name does.
    const others = mentions.filter((other) => other.kind === "person");
    const from = Math.max(start - REACH, text.lastIndexOf("\n", start - 1) + 1, others.findLast((other) => other.end <= start)?.end ?? 0);
    const line = text.indexOf("\n", end);
    const to = Math.min(end + REACH, line < 0 ? text.length : line, others.find((other) => other.start >= end)?.start ?? text.length);
    const before = text.slice(from, start);
    const after = text.slice(end, to);
    const role = roleBefore(before) ?? roleAfter(after) ?? roleBeforeComma(before);
    return role === null ? [] : [{ start, role }];
  });
}

/** What a text that ends with a space says since its last break: an initial or a title is no end of a sentence. Walks backwards, so that no text makes it slow. */
function lastPhrase(before: string): string {
  if (!before.endsWith(" ")) return "";
  let start = before.length;
  while (start > 0 && !isBreak(before, start - 1)) start--;
  return before.slice(start);
}

function isBreak(text: string, at: number): boolean {
  if (text[at] === ".") return !/\b(?:\p{Lu}|St|Gen|Lt|Sen|Rep|Gov|Dr|U\.S)$/u.test(text.slice(Math.max(0, at - 5), at));
  return /[,;:!?()“”"\n]/.test(text[at] ?? "");
}

/** "Ukrainian President ", "Mayor of Kyiv ", "chief of staff ": what stands directly before a name. */
function roleBefore(before: string): string | null {
  const phrase = lastPhrase(before);
  const words = phrase.trim().split(/\s+/).filter(Boolean).slice(-MOST_WORDS);
  const last = words.at(-1);
  if (last === undefined) return null;
  const noun = isRoleNoun(last) ? words.length - 1 : beforeOf(words);
  return noun === null
    ? null
    : wordsFrom(words, noun, phrase.trim().split(/\s+/).length <= words.length && isSentenceStart(before, phrase));
}

/** "Mayor of Kyiv", "chief of staff": where the noun stands whose "of" reaches to the end; null where none does. */
function beforeOf(words: readonly string[]): number | null {
  const of = words.findLastIndex((word) => word === "of" || word === "for");
  const rest = words.slice(of + 1).filter((word) => word !== "the" && word !== "and");
  if (of < 1 || rest.length === 0 || rest.length > 4 || !isRoleNoun(words[of - 1] ?? "")) return null;
  const isWhole =
    rest.every((word) => /^\p{Lu}/u.test(word)) ||
    /^(?:staff|state|government|police|security|operations|mission|intelligence)$/.test(rest.join(" "));
  return isWhole ? of - 1 : null;
}

/** The words of a role around its noun, without an article before them. */
function wordsFrom(words: readonly string[], noun: number, opens: boolean): string | null {
  let from = noun;
  while (from > 0 && isModifier(words[from - 1] ?? "")) from--;
  // "Yesterday President Biden": one capital at the beginning of a sentence proves nothing.
  if (opens && from === 0 && noun === 1 && !isTelling(words[0] ?? "")) from = 1;
  const role = words.slice(from).join(" ");
  return role === "" || isOfSentence(role) ? null : role;
}

/** Whether a single word before a role's noun is part of it wherever it stands: a people ("Ukrainian"), an acronym, an owner, a title. */
function isTelling(word: string): boolean {
  return (
    /(?:an|ese|ish|i|['’]s|['’])$/.test(word) ||
    /^[\p{Lu}.&]{2,}$/u.test(word) ||
    isRoleNoun(word) ||
    isModifier(word.toLowerCase()) ||
    /^(?:French|German|Dutch|Greek|Czech|Swiss|Thai)$/.test(word)
  );
}

function isSentenceStart(before: string, phrase: string): boolean {
  const left = before.slice(0, before.length - phrase.length);
  const said = left.trimEnd();
  return left === "" || /[.!?“"]$/.test(said) || left.slice(said.length).includes("\n");
}

/** ", the National Security Council spokesperson,", ", Germany's chancellor.", ", spokesperson for the NSC,". */
function roleAfter(after: string): string | null {
  const phrase = /^(?:, \d{1,3})?, ((?:[^,.;:()“”"\n]|(?<=\b\p{Lu})\.(?=\p{Lu}|\s\p{Lu}|,|\s[a-z]))+)(?=[,.;)\n]|$)/u
    .exec(after)?.[1]
    ?.trim();
  if (phrase === undefined) return null;
  const words = phrase.split(/\s+/);
  const first = /^(?:a|an|the|his|her|its|their|then|also|now)$/.test(words[0] ?? "") ? 1 : 0;
  const noun = words.findIndex((word, at) => at >= first && isRoleNoun(word) && !isRoleNoun(words[at + 1] ?? ""));
  if (noun < 0 || noun - first > 5 || words.length > 12) return null;
  if (!words.slice(first, noun).every((word) => isModifier(word) || /['’]s?$/.test(word))) return null;
  const rest = words.slice(noun + 1);
  if (rest.length > 0 && !/^(?:of|for|at|in|with|to|and)$/.test(rest[0] ?? "")) return null;
  if (rest.slice(1).some((word) => /^(?:who|which|that|is|was|said|says|has|had|told|will|were|are)$/.test(word))) return null;
  return rest[0] === "and" || rest[0] === "in" ? words.slice(first, noun + 1).join(" ") : words.slice(first).join(" ");
}

/** In UTF-16 units. A role before a comma has eight words at most. */
const LONGEST_ROLE = 300;

/** "the prime minister, Keir Starmer", "Germany's chancellor, Olaf Scholz". */
function roleBeforeComma(before: string): string | null {
  const phrase = /(?:^|[\s“"(])((?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|\p{Lu}[\p{L}.]*['’]s)(?: [^\s,.;:()“”"]+){1,7}), $/u.exec(
    before.slice(-LONGEST_ROLE),
  )?.[1];
  if (phrase === undefined) return null;
  const words = phrase.split(" ");
  const isOwned = /['’]s$/.test(words[0] ?? "");
  const noun = isRoleNoun(words.at(-1) ?? "") ? words.length - 1 : beforeOf(words);
  if (noun === null) return null;
  const first = isOwned ? 0 : 1;
  // Between the article and the noun nothing else may stand: "the day the minister" is no role.
  if (noun < first || !words.slice(first, noun).every((word) => isModifier(word) || /['’]s$/.test(word))) return null;
  return words.slice(first).join(" ");
}
