import type { Mention, PostNames } from "../model.ts";
import type { BlogContext } from "./blog-context.ts";
import { readCredits } from "./credit-lines.ts";
import { LEARNED } from "./learned.ts";
import { type NameRun, type ReadText, readNames, readText } from "./read-names.ts";
import { refineNames } from "./refine-names.ts";
import { readRoles } from "./roles.ts";

/**
 * Who and where in several posts of one blog, in the order given: every one is read by itself first, and then again with what all of them say of the same words. Offsets are
 * exact UTF-16 units into each text; callers pass `(title ?? "") + "\n" + text`. Titles, possessives and punctuation at the edges are outside a mention. English only.
 * `context` is what other posts of the blog say of their words; these are added to it.
 */
export function extractBlogNames(texts: readonly string[], context: BlogContext = new Map()): PostNames[] {
  const read = texts.map((text) => readText(LEARNED, text, context));
  return read.map((half, at) => {
    const text = texts[at] ?? "";
    const mentions = toMentions(text, half, refineNames(readNames(LEARNED, half, context), half, context));
    return { mentions, roles: readRoles(text, mentions), credits: readCredits(text, mentions) };
  });
}

/** The people and places of one text by itself, with exact UTF-16 offsets into it, by start, not overlapping. */
export function extractMentions(text: string, context: BlogContext = new Map()): readonly Mention[] {
  return extractBlogNames([text], context)[0]?.mentions ?? [];
}

function toMentions(text: string, { reading }: ReadText, names: readonly NameRun[]): Mention[] {
  const mentions: Mention[] = [];
  for (const { kind, from, to } of names) {
    const first = reading.tokens[from];
    const last = reading.tokens[to];
    if (kind === 3 || kind === 0 || first === undefined || last === undefined) continue;
    const start = opensBracket(text, first.start, last.end) ? first.start - 1 : first.start;
    mentions.push({ kind: kind === 1 ? "person" : "place", start, end: last.end, text: text.slice(start, last.end) });
  }
  return mentions;
}

/** "[Volodymyr] Zelensky": an editor's bracket that closes inside a name opens inside it. */
function opensBracket(text: string, start: number, end: number): boolean {
  return text[start - 1] === "[" && text.slice(start, end).includes("]");
}
