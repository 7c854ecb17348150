import type { EntityKind } from "../model.ts";
import type { Group, Occurrence } from "./entity-group.ts";
import { keyOfPlace } from "./join-places.ts";
import { isSameWord, skeletonOf } from "./name-forms.ts";
import type { Owner } from "./read-corrections.ts";

/** All that is known of one surface form of one kind. */
export interface Form {
  readonly kind: EntityKind;
  readonly folded: string;
  readonly words: readonly string[];
  /** In true time order. */
  readonly occurrences: Occurrence[];
  /** Whom the words alone make it; null for a person's form of one word. */
  base: Group | null;
  /** Whose it is by the reader's word, its own or that of the names it is one with. */
  owner: Owner | null;
  /** All its occurrences are of this one; null: each is somebody's of its own. */
  group: Group | null;
}

/** All surface forms of one live blog, and which of them may be one person's or place's. */
export interface Forms {
  known(kind: EntityKind, folded: string): Form | undefined;
  /** The form, made where there is none. */
  formOf(kind: EntityKind, folded: string): Form;
  forget(form: Form): void;
  /** The forms made since this was asked last. */
  takeFresh(): ReadonlySet<Form>;
  inBlock(block: string): ReadonlySet<Form>;
  /** Those whose full name ends in this word and, where there are none, those whose full name begins with it. */
  bearersOf(bare: Form): Form[];
  /** Forms of one word that may mean somebody with this full name. */
  bareFormsOf(form: Form): Form[];
}

/** Opens it without a form. */
export function createForms(): Forms {
  const forms = new Map<string, Form>();
  const blocks = new Map<string, Set<Form>>();
  const byFirst = new Map<string, Set<Form>>();
  const lone = new Map<string, Set<Form>>();
  let fresh = new Set<Form>();
  const known = (kind: EntityKind, folded: string): Form | undefined => forms.get(`${kind} ${folded}`);

  return {
    known,
    formOf(kind, folded) {
      const found = known(kind, folded);
      if (found !== undefined) return found;
      const words = kind === "person" ? folded.split(" ").filter(Boolean) : [folded];
      const form: Form = { kind, folded, words, occurrences: [], base: null, owner: null, group: null };
      forms.set(`${kind} ${folded}`, form);
      index(isLone(form) ? lone : blocks, blockOf(form), form);
      if (kind === "person" && !isLone(form)) index(byFirst, words[0] ?? "", form);
      fresh.add(form);
      return form;
    },
    forget(form) {
      forms.delete(`${form.kind} ${form.folded}`);
      lone.get(blockOf(form))?.delete(form);
      blocks.get(blockOf(form))?.delete(form);
      byFirst.get(form.words[0] ?? "")?.delete(form);
    },
    takeFresh() {
      const taken = fresh;
      fresh = new Set();
      return taken;
    },
    inBlock: (block) => blocks.get(block) ?? new Set(),
    bearersOf({ words: [word = ""] }) {
      const family = [...(blocks.get(blockOfWord(word)) ?? [])].filter(({ words }) => isSameWord(words.at(-1) ?? "", word));
      return family.length > 0 ? family : [...(byFirst.get(word) ?? [])];
    },
    bareFormsOf({ kind, words }) {
      if (kind === "place" || words.length < 2) return [];
      const first = known("person", words[0] ?? "");
      const bare = lone.get(blockOfWord(words.at(-1) ?? "")) ?? [];
      const last = [...bare].filter(({ words: [word = ""] }) => isSameWord(words.at(-1) ?? "", word));
      return first === undefined ? last : [...last, first];
    },
  };
}

/** Whether it is a person's form of one word, which may be anybody's who bears it. */
export function isLone({ kind, words }: Form): boolean {
  return kind === "person" && words.length < 2;
}

/** Only forms of one block can be one person's or place's by their words: people's by the beginning of the family name. */
export function blockOf({ kind, folded, words }: Form): string {
  return kind === "place" ? `place ${keyOfPlace(folded)}` : blockOfWord(words.at(-1) ?? "");
}

function blockOfWord(word: string): string {
  return `person ${skeletonOf(word).slice(0, 2)}`;
}

function index(map: Map<string, Set<Form>>, key: string, form: Form): void {
  const forms = map.get(key) ?? new Set();
  map.set(key, forms.add(form));
}
