import type { Post } from "../model.ts";
import { fold, foldWithSource } from "./fold.ts";

/** A phrase in quotes, or a word. */
const TERM = /"([^"]+)"|[^\s"]+/g;

/** What a search asks for, folded: its words, and what stands in quotes as one; each once. None for a blank search. */
export function searchTerms(text: string): string[] {
  const terms = [...fold(text).matchAll(TERM)].map(([word, phrase]) => (phrase ?? word).trim());
  return [...new Set(terms.filter((term) => term !== ""))];
}

/** Whether each of these terms occurs in a post's headline, text or authors. */
export function matchesSearch(post: Searched, terms: readonly string[]): boolean {
  const searched = searchedText(post);
  return terms.every((term) => searched.includes(term));
}

/** What of a post is searched. */
export type Searched = Pick<Post, "title" | "text" | "authors">;

/** All that is searched of a post, folded. */
export function searchedText({ title, text, authors }: Searched): string {
  return fold([title ?? "", text, ...authors].join("\n"));
}

/** A part of a text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where any of these folded terms occurs in a text, from its beginning; what touches or overlaps is one. */
export function findMatches(text: string, terms: readonly string[]): TextRange[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of findEach(text, terms)) {
    const last = ranges.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

/** A piece of a text, and whether the text goes on before and after it. */
export interface Excerpt {
  readonly text: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** Characters of an excerpt that lead up to what it is cut for. */
const LEAD = 40;

/** The piece of a text in which most of these folded terms occur, the first of those equal; about so many characters, in whole words. Null where none occurs. */
export function excerptOf(text: string, terms: readonly string[], length: number): Excerpt | null {
  const matches = findEach(text, terms);
  let best: { readonly start: number; readonly terms: number } | null = null;
  for (const [first, { start }] of matches.entries()) {
    const near = new Set<string>();
    for (let at = first; at < matches.length && (matches[at]?.end ?? 0) <= start + length - LEAD; at++) near.add(matches[at]?.term ?? "");
    if (best === null || near.size > best.terms) best = { start, terms: near.size };
    if (near.size === terms.length) break;
  }
  if (best === null) return null;
  const from = best.start <= LEAD ? 0 : wordStart(text, best.start - LEAD, best.start);
  const to = from + length >= text.length ? text.length : wordEnd(text, from + length, best.start);
  return { text: text.slice(from, to), cutBefore: from > 0, cutAfter: to < text.length };
}

/** Occurrences that are looked at for one text: it is shown for the first of them. */
const MOST_MATCHES = 500;

function findEach(text: string, terms: readonly string[]): (TextRange & { readonly term: string })[] {
  if (terms.length === 0) return [];
  const { folded, sourceOf } = foldWithSource(text);
  const found = terms.flatMap((term) => {
    const each: (TextRange & { term: string })[] = [];
    for (let at = folded.indexOf(term); at >= 0 && each.length < MOST_MATCHES; at = folded.indexOf(term, at + term.length)) {
      each.push({ ...sourceOf(at, at + term.length), term });
    }
    return each;
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Where the first whole word after `at` begins; `at` itself where none does before `limit`. */
function wordStart(text: string, at: number, limit: number): number {
  const space = text.slice(at, limit).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

/** Where the last whole word before `at` ends; `at` itself where none does after `limit`. */
function wordEnd(text: string, at: number, limit: number): number {
  const cut = text.slice(limit, at).search(/\s\S*$/);
  return cut < 1 ? at : limit + cut;
}
