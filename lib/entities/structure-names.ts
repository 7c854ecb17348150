import type { Mention, PostNames } from "../model.ts";
import type { BlogContext, WordUse } from "./blog-context.ts";
import { readCredits } from "./credit-lines.ts";
import { type Reading, readForFeatures } from "./features.ts";
import { GAZETTEER_KINDS } from "./gazetteer.ts";
import { LEARNED } from "./learned.ts";
import { readTokens } from "./text-engine.ts";
import { GAPS } from "./token.ts";

const bitOf = (kind: (typeof GAZETTEER_KINDS)[number]): number => 1 << GAZETTEER_KINDS.indexOf(kind);
const GIVEN = bitOf("given");
const PLACES = bitOf("country") | bitOf("region") | bitOf("bigCity");
/** What stands before a place, in the languages of Europe. A noun that is a town's name too ("Essen") is a town only where a blog says where. */
const WHERE = new Set(
  "in aus nach bei à en au aux dans vers depuis a desde hacia da di do na w we z ze till från i uit naar te около в во из на".split(" "),
);
/** A name has to be there this often in the blog. */
const SEVERAL = 2;
const MOST_WORDS = 4;
const HYPHEN = GAPS.indexOf("hyphen");

/**
 * People and places of texts of one blog in a language the tagger does not know, by shape alone: runs of capitals that begin with a known given name and whose family name is
 * there several times, that family name alone, and names of countries, regions and cities that are there several times, somewhere as a place. What is seen once is left out:
 * this finds less and shows nothing doubtful. Offsets, `context` and order as in `extractBlogNames`.
 */
export function extractStructureNames(texts: readonly string[], context: BlogContext = new Map()): PostNames[] {
  const readings = texts.map((text) => readForFeatures(readTokens(text), LEARNED.gazetteer));
  for (const reading of readings) countWords(reading, context);
  for (const reading of readings) countPeople(reading, context);
  return readings.map((reading, at) => {
    const text = texts[at] ?? "";
    const mentions = toMentions(text, reading, context);
    return { mentions, roles: [], credits: readCredits(text, mentions) };
  });
}

/** Counts how often each word is there in lower case (`lower`), with a capital (`votes[0]`), as a known place, and as one of those somewhere (`alone[2]`). */
function countWords(reading: Reading, context: BlogContext): void {
  for (const [at, { folded, text }] of reading.tokens.entries()) {
    const use = useOf(context, folded);
    if (text === text.toLowerCase()) use.lower++;
    else use.votes[0]++;
    if (!isPlace(reading, at)) continue;
    use.votes[2]++;
    if (WHERE.has(reading.tokens[at - 1]?.folded ?? "")) use.alone[2]++;
  }
}

/** Counts the family names of those named in full. */
function countPeople(reading: Reading, context: BlogContext): void {
  for (const at of reading.tokens.keys()) {
    const person = personAt(reading, at, context);
    if (person !== null) useOf(context, reading.tokens[person]?.folded ?? "").surname++;
  }
}

function toMentions(text: string, reading: Reading, context: BlogContext): Mention[] {
  const { tokens } = reading;
  const mentions: Mention[] = [];
  const add = (kind: Mention["kind"], from: number, to: number): void => {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to]?.end ?? 0];
    mentions.push({ kind, start, end, text: text.slice(start, end) });
  };
  for (let at = 0; at < tokens.length; at++) {
    const use = context.get(tokens[at]?.folded ?? "");
    const person = personAt(reading, at, context);
    const surname = person === null ? undefined : context.get(tokens[person]?.folded ?? "");
    if (person !== null && surname !== undefined && surname.lower === 0 && surname.votes[0] >= SEVERAL) {
      add("person", at, person);
      at = person;
    } else if (isPlace(reading, at) && use !== undefined && use.votes[2] >= SEVERAL && use.alone[2] > 0) {
      const end = endOfPhrase(reading, at);
      add("place", at, end);
      at = end;
    } else if (
      isCapital(reading, at) &&
      use !== undefined &&
      use.surname > 0 &&
      use.lower === 0 &&
      use.votes[0] >= SEVERAL &&
      isAlone(reading, at)
    ) {
      add("person", at, at);
    }
  }
  return mentions;
}

/** Where the full name ends that begins at a word with a known given name; null where none does. */
function personAt({ tokens, known, runEnd, candidate }: Reading, at: number, context: BlogContext): number | null {
  if (!candidate[at] || ((known[at] ?? 0) & GIVEN) === 0 || (runEnd[at] ?? at) === at) return null;
  // "Der" is a given name somewhere: what the blog has in lower case too is none here.
  if ((context.get(tokens[at]?.folded ?? "")?.lower ?? 0) > 0) return null;
  // "Nasser-Krankenhaus" is a house, "Pierre-Yves" a given name.
  if (tokens[at + 1]?.gap === HYPHEN && ((known[at + 1] ?? 0) & GIVEN) === 0) return null;
  const end = Math.min(runEnd[at] ?? at, at + MOST_WORDS - 1);
  const last = tokens[end];
  return last === undefined || last.folded.length < 3 || !/^\p{Lu}\p{Ll}/u.test(last.text) ? null : end;
}

function isPlace({ known, candidate }: Reading, at: number): boolean {
  return candidate[at] === 1 && ((known[at] ?? 0) & PLACES) !== 0;
}

/** The last word of the phrase of the gazetteer that begins here. */
function endOfPhrase({ known }: Reading, at: number): number {
  let end = at;
  while ((known[end + 1] ?? 0) >>> 16 !== 0 && (known[end + 1] ?? 0) >>> 16 === (known[at] ?? 0)) end++;
  return end;
}

function isCapital({ candidate, tokens }: Reading, at: number): boolean {
  return candidate[at] === 1 && /^\p{Lu}/u.test(tokens[at]?.text ?? "");
}

/** Whether no other capital stands beside it: "Olaf" of "Olaf Scholz" is no surname. */
function isAlone({ runStart, runEnd }: Reading, at: number): boolean {
  return runEnd[at] === at || runStart[at] !== at;
}

function useOf(context: BlogContext, word: string): WordUse {
  const use = context.get(word) ?? { lower: 0, votes: [0, 0, 0, 0], alone: [0, 0, 0, 0], surname: 0 };
  context.set(word, use);
  return use;
}
