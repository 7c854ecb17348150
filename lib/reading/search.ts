import type { Post } from "../model.ts";

/** The marks that letters carry once they are taken apart. */
const ACCENTS = /\p{M}+/gu;

/** The words that a search asks for, folded; none for a blank search. */
export function searchTerms(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .filter((term) => term !== "");
}

/** Whether each of these words occurs in a post's headline, text or authors. */
export function matchesSearch({ title, text, authors }: Pick<Post, "title" | "text" | "authors">, terms: readonly string[]): boolean {
  const searched = fold([title ?? "", text, ...authors].join("\n"));
  return terms.every((term) => searched.includes(term));
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(ACCENTS, "").toLowerCase();
}
