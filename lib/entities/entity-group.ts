import type { Entity, EntityKey, EntityKind, PostId, PostMention } from "../model.ts";
import { keyOfPlace } from "./join-places.ts";
import { foldForm } from "./name-forms.ts";
import { fullness } from "./same-name.ts";

/** One occurrence of a name. `order` and `postId` place its post, as in `comparePlaces`. */
export interface Occurrence {
  readonly order: number;
  readonly mention: PostMention;
  /** As written, clean and without titles. */
  readonly form: string;
  /** The same, folded. */
  readonly folded: string;
  readonly role: string | null;
  /** Who it is; null until that was settled. */
  group: Group | null;
}

/** All occurrences of one person or place. Grows and shrinks as posts come, change and go; costs the same however many there are. */
export interface Group {
  readonly kind: EntityKind;
  /** In true time order. */
  readonly occurrences: Occurrence[];
  /** Of `occurrences`, in the same order. */
  readonly mentions: PostMention[];
  readonly posts: Map<PostId, number>;
  readonly forms: Map<string, number>;
  readonly roles: Map<string, number>;
  /** What was last made of it; null: something changed since. */
  entity: Entity | null;
}

export function createGroup(kind: EntityKind): Group {
  return { kind, occurrences: [], mentions: [], posts: new Map(), forms: new Map(), roles: new Map(), entity: null };
}

/** Rises in true time order, posts of one moment by their ids, and then by offset. */
export function comparePlaces(a: Occurrence, b: Occurrence): number {
  if (a.order !== b.order) return a.order - b.order;
  if (a.mention.postId !== b.mention.postId) return a.mention.postId < b.mention.postId ? -1 : 1;
  return a.mention.start - b.mention.start;
}

/** Puts an occurrence where it belongs in a list in true time order. */
export function insertOccurrence(occurrences: Occurrence[], occurrence: Occurrence): void {
  occurrences.splice(firstAtOrAfter(occurrences, occurrence), 0, occurrence);
}

/** Takes an occurrence out of a list in true time order. */
export function dropOccurrence(occurrences: Occurrence[], occurrence: Occurrence): void {
  const at = firstAtOrAfter(occurrences, occurrence);
  if (occurrences[at] === occurrence) occurrences.splice(at, 1);
}

/** Where the first stands that does not come before this one. */
export function firstAtOrAfter(occurrences: readonly Occurrence[], occurrence: Occurrence): number {
  let low = 0;
  let high = occurrences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePlaces(occurrences[middle] as Occurrence, occurrence) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function addToGroup(group: Group, occurrence: Occurrence): void {
  const at = firstAtOrAfter(group.occurrences, occurrence);
  group.occurrences.splice(at, 0, occurrence);
  group.mentions.splice(at, 0, occurrence.mention);
  count(group, occurrence, 1);
}

export function takeFromGroup(group: Group, occurrence: Occurrence): void {
  const at = firstAtOrAfter(group.occurrences, occurrence);
  if (group.occurrences[at] !== occurrence) return;
  group.occurrences.splice(at, 1);
  group.mentions.splice(at, 1);
  count(group, occurrence, -1);
}

function count(group: Group, { mention, form, role }: Occurrence, by: 1 | -1): void {
  countOne(group.posts, mention.postId, by);
  countOne(group.forms, form, by);
  if (role !== null) countOne(group.roles, role, by);
  group.entity = null;
}

function countOne<Key>(counts: Map<Key, number>, key: Key, by: 1 | -1): void {
  const left = (counts.get(key) ?? 0) + by;
  if (left > 0) counts.set(key, left);
  else counts.delete(key);
}

/**
 * The person or place that a group with at least one occurrence is. `given` is the name the reader gave it; `isGuest` tells the forms that the reader brought in from
 * somebody else: it is not called by those while it has others.
 */
export function toEntity(group: Group, given: string | null, isGuest: (form: string) => boolean): Entity {
  const { kind, occurrences, mentions, forms, roles, posts } = group;
  const firstOf = (form: string): number => occurrences.findIndex((occurrence) => occurrence.form === form);
  const byUse = [...forms].toSorted(([a, many], [b, few]) => few - many || firstOf(a) - firstOf(b)).map(([form]) => form);
  const hosts = byUse.filter((form) => !isGuest(form));
  const named = hosts.length > 0 ? hosts : byUse;
  const own = (kind === "person" ? fullestOf(named) : placeNameOf(named)) ?? "";
  const name = given ?? own;
  return {
    key: `${kind} ${foldForm(own)}` as EntityKey,
    kind,
    name,
    role: kind === "person" ? roleOf(roles) : null,
    aliases: byUse.filter((form) => form !== name),
    forms: [...new Set(byUse.map(foldForm))],
    mentions: mentions.slice(),
    postCount: posts.size,
  };
}

/** The name with the most words, initials counting little; of those the one without capitals throughout, then the most used. */
function fullestOf(byUse: readonly string[]): string | undefined {
  return byUse.toSorted((a, b) => wholeWords(b) - wholeWords(a) || Number(isShouted(a)) - Number(isShouted(b)))[0];
}

function wholeWords(form: string): number {
  return form.split(" ").reduce((sum, word) => sum + (word.replace(/\W/g, "").length === 1 ? 1 : 100), 0);
}

/** The name at the head of its group where the blog uses it, else the most used spelling. */
function placeNameOf(byUse: readonly string[]): string | undefined {
  const head = byUse.find((form) => foldForm(form) === keyOfPlace(form) && !isShouted(form));
  return head ?? byUse.find((form) => !isShouted(form)) ?? byUse[0];
}

function isShouted(form: string): boolean {
  return form.length > 4 && form === form.toUpperCase();
}

/** The role given most, in its fullest wording: every wording counts for those that hold all its words. */
function roleOf(roles: ReadonlyMap<string, number>): string | null {
  const worded = [...roles].map(([role, uses]) => ({ role, uses, words: foldForm(role).split(" ") }));
  const scored = worded.map(({ role, words }) => ({
    role,
    score: worded.reduce((sum, other) => sum + (other.words.every((word) => words.includes(word)) ? other.uses : 0), 0),
    length: fullness(words),
  }));
  return scored.toSorted((a, b) => b.score - a.score || b.length - a.length || (a.role < b.role ? -1 : 1))[0]?.role ?? null;
}
