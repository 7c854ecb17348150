import type { BlogContext, WordUse } from "./blog-context.ts";
import { findBeside } from "./find-beside.ts";
import { GAZETTEER_KINDS } from "./gazetteer.ts";
import type { NameRun, ReadText } from "./read-names.ts";
import { isRoleNoun } from "./role-words.ts";
import { NAME_SUFFIXES, TITLES } from "./titles.ts";

const bitsOf = (...kinds: (typeof GAZETTEER_KINDS)[number][]) =>
  kinds.reduce((bits, kind) => bits | (1 << GAZETTEER_KINDS.indexOf(kind)), 0);
const PLACES = bitsOf("country", "region", "bigCity", "city", "place");
const COUNTRIES = bitsOf("country", "bigCity");
const PEOPLES = bitsOf("demonym");
const NOTABLE = bitsOf("notable");
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const GIVEN_TOO = /^(?:dean|justice|pilot|rider|mother|sister|champion|marshal|major|duke|earl|forward|king|prince|princess)$/;
const HYPHEN = 1;
const SLASH = 9;

/** Rules that follow the tagger, each a small one: names in, names out, in order. */
type Rule = (name: NameRun, text: ReadText, context: BlogContext) => NameRun[];

/** "Russia-China" is two names and "Lvova-Belova" one: what stands on both sides of a hyphen must be a name by itself. */
const splitAtHyphens: Rule = (name, { reading }, context) => {
  const { tokens, known } = reading;
  const isWholeKnown =
    name.to > name.from && ((known[name.from] as number) & PLACES) !== 0 && known[name.to] === (known[name.from] as number) << 16;
  if (name.kind === 3 || isWholeKnown) return [name];
  const isName = (from: number, to: number) => {
    const word = tokens[to]?.folded ?? "";
    if (name.kind === 2) return ((known[from] as number) & COUNTRIES) !== 0 || (context.get(word)?.alone[2] ?? 0) > 0;
    return from === to && ((context.get(word)?.alone[1] ?? 0) > 0 || ((known[from] as number) & NOTABLE) !== 0);
  };
  const parts: NameRun[] = [];
  let from = name.from;
  for (let at = name.from + 1; at <= name.to; at++) {
    const gap = tokens[at]?.gap;
    if (gap !== HYPHEN && gap !== SLASH) continue;
    let end = at;
    while (end < name.to && tokens[end + 1]?.gap !== HYPHEN) end++;
    if (!isName(from, at - 1) || !isName(at, end)) continue;
    parts.push({ kind: name.kind, from, to: at - 1 });
    from = at;
  }
  return [...parts, { kind: name.kind, from, to: name.to }];
};

/** A title that the tagger took for a part of a person's name is none. */
const dropTitles: Rule = (name, { reading }) => {
  if (name.kind !== 1) return [name];
  let { from } = name;
  while (from < name.to && isTitle(reading.tokens[from]?.folded ?? "")) from++;
  return from === name.to && TITLES.has(reading.tokens[from]?.folded ?? "") && from > name.from ? [] : [{ ...name, from }];
};

/** Ranks, forms of address, and what people are by work; not those that are given names too. */
function isTitle(word: string): boolean {
  return TITLES.has(word) || (isRoleNoun(word) && !GIVEN_TOO.test(word));
}

/** "Xi and Putin" and "Green of Ottawa" are no one person's name. */
const splitPeople: Rule = (name, text, context) => {
  const { reading } = text;
  if (name.kind !== 1) return [name];
  for (let at = name.from; at <= name.to; at++) {
    if (!/^(?:and|of|the|in|on|at|for|to|with|from|upon)$/.test(reading.tokens[at]?.text ?? "")) continue;
    const rest = reading.tokens[at]?.text === "and" && at < name.to ? splitPeople({ ...name, from: at + 1 }, text, context) : [];
    return at > name.from ? [{ ...name, to: at - 1 }, ...rest] : rest;
  }
  return [name];
};

/** A people is no place: "Russians", "Western"; nor is a month, or the letters after a name. */
const dropPeoples: Rule = (name, { reading }) => {
  const known = reading.known[name.from] as number;
  const word = reading.tokens[name.from]?.folded ?? "";
  if (name.from === name.to && (NAME_SUFFIXES.has(word) || (name.kind === 2 && CALENDAR.test(word)))) return [];
  return name.from === name.to && (known & PEOPLES) !== 0 && (known & (PLACES | NOTABLE)) === 0 && name.kind !== 3 ? [] : [name];
};

/**
 * Adds names that the tagger missed though the blog knows them: the surname of someone named in full, and what is again and again a name by itself and never anything
 * else. Not for words that the blog has in lower case too.
 */
function findAgain(names: readonly NameRun[], { reading }: ReadText, context: BlogContext): NameRun[] {
  const { tokens, candidate, known } = reading;
  const taken = new Uint8Array(tokens.length);
  for (const { from, to } of names) taken.fill(1, from, to + 1);
  const found = [...names];
  for (const [at, { folded, text }] of tokens.entries()) {
    if (!candidate[at] || taken[at] || folded.length < 2 || text.toLowerCase() === text) continue;
    const use = context.get(folded);
    if (use === undefined || use.lower > 0 || ((known[at] as number) & PEOPLES) !== 0 || TITLES.has(folded)) continue;
    const kind = kindElsewhere(use);
    if (kind !== null) found.push({ kind, from: at, to: at });
  }
  return found.length === names.length ? found : found.toSorted((a, b) => a.from - b.from);
}

function kindElsewhere({ votes, alone, surname }: WordUse): 1 | 2 | null {
  const [none, person, place, organisation] = votes;
  if (surname > 0 && person > place + organisation) return 1;
  if (alone[1] > 1 && person >= 4 * (none + place + organisation)) return 1;
  return alone[2] > 1 && place >= 4 * (none + person + organisation) ? 2 : null;
}

const RULES: readonly Rule[] = [splitPeople, dropTitles, splitAtHyphens, dropPeoples];

/** What the tagger found, by the rules after it. `context` is what the whole blog says of its words. */
export function refineNames(names: readonly NameRun[], text: ReadText, context: BlogContext): NameRun[] {
  const kept = RULES.reduce<readonly NameRun[]>((found, rule) => found.flatMap((name) => rule(name, text, context)), names);
  return findBeside(findAgain(kept, text, context), text, context);
}
