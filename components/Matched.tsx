import { findMatches, searchTerms } from "../lib/reading/search.ts";

interface Props {
  readonly text: string;
  readonly search: string;
  /** What else is marked where something is searched for: names of whom it found. */
  readonly names?: readonly string[];
}

/** Text with everything marked that a search found in it, as all searches compare. A blank search marks nothing. */
export function Matched({ text, search, names = [] }: Props) {
  const terms = markedTerms(search, names);
  if (terms.length === 0) return <>{text}</>;
  const parts: preact.ComponentChild[] = [];
  let from = 0;
  for (const { start, end } of findMatches(text, terms)) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}

/** What is marked for a search: its terms and, unless it is blank, these names, each as one. */
export function markedTerms(search: string, names: readonly string[]): string[] {
  const terms = searchTerms(search);
  return terms.length === 0 ? [] : [...terms, ...names.flatMap((name) => searchTerms(`"${name.replaceAll('"', " ")}"`))];
}
