import type { EntityKind } from "../model.ts";
import { LABELS } from "./labels.ts";
import { foldForm } from "./name-forms.ts";
import type { Token } from "./token.ts";

/** What the rest of a blog says of a word. */
export interface WordUse {
  /** Times it stands in lower case. */
  lower: number;
  /** Times it was taken for each label's kind (person, place, organisation) or none, when it had a capital. */
  readonly votes: [number, number, number, number];
  /** The same, of the times it was a name by itself, with no hyphen beside it. */
  readonly alone: [number, number, number, number];
  /** Times it ended a person's name of two words or more. */
  surname: number;
}

/** What is known of the words of a blog, by folded word. Grows as posts are read. */
export type BlogContext = Map<string, WordUse>;

/** Adds a text to what is known, as its words were labelled when nothing else was known. */
export function addToContext(context: BlogContext, tokens: readonly Token[], labels: ArrayLike<number>): void {
  for (const [at, token] of tokens.entries()) {
    if (token.folded.length < 2) continue;
    const first = token.text.charCodeAt(0);
    if (first >= 97 && first <= 122) {
      useOf(context, token.folded).lower++;
      continue;
    }
    const label = labels[at] ?? 0;
    if (label === 0 && token.opens) continue;
    const use = useOf(context, token.folded);
    use.votes[LABELS[label]?.kind ?? 0]++;
    const isAlone = LABELS[labels[at + 1] ?? 0]?.inside !== true && LABELS[label]?.inside !== true;
    if (isAlone && token.gap !== 1 && tokens[at + 1]?.gap !== 1) use.alone[LABELS[label]?.kind ?? 0]++;
    const goesOn = LABELS[labels[at + 1] ?? 0];
    if (LABELS[label]?.kind === 1 && LABELS[label].inside && !(goesOn?.kind === 1 && goesOn.inside)) use.surname++;
  }
}

function useOf(context: BlogContext, word: string): WordUse {
  let use = context.get(word);
  if (use === undefined) {
    use = { lower: 0, votes: [0, 0, 0, 0], alone: [0, 0, 0, 0], surname: 0 };
    context.set(word, use);
  }
  return use;
}

/** A name as it was written in a blog, and how often. */
export interface KnownName {
  readonly kind: EntityKind;
  readonly text: string;
  readonly times: number;
}

/** Adds names that were found in the blog before, so that a new post is read with what the earlier ones say. */
export function addNamesToContext(context: BlogContext, names: readonly KnownName[]): void {
  for (const { kind, text, times } of names) {
    const words = foldForm(text.replace(/[[\]]/g, ""))
      .split(/[\s-]+/)
      .filter((word) => word.length > 1);
    const number = kind === "person" ? 1 : 2;
    for (const [at, word] of words.entries()) {
      const use = useOf(context, word);
      use.votes[number] += times;
      if (words.length === 1) use.alone[number] += times;
      else if (number === 1 && at === words.length - 1) use.surname += times;
    }
  }
}
