import type { Entity, EntityKey, EntityKind, Instant, Mention, PostId, PostMention } from "../model.ts";
import { joinPeople, type PersonForm } from "./join-people.ts";
import { keyOfPlace } from "./join-places.ts";
import { cleanForm, foldForm, withoutTitles } from "./name-forms.ts";

/** A post and the mentions found in it, as joining needs them. */
export interface MentionedPost {
  readonly postId: PostId;
  readonly publishedAt: Instant | null;
  readonly title: string | null;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

interface Occurrence {
  readonly kind: EntityKind;
  readonly form: string;
  readonly mention: PostMention;
}

/**
 * The people and places of one blog: mentions of one person or place joined under the fullest name the blog uses ("Kirby" under "John Kirby", "US" under "United
 * States"). Posts are given in true time order. Sorted by the number of posts, then of mentions, most first, then by first mention; people and places mixed,
 * `kind` tells them apart, and a person and a place of one name stay two.
 */
export function joinMentions(posts: readonly MentionedPost[]): Entity[] {
  const occurrences = posts.flatMap(readOccurrences);
  const people = occurrences.filter(({ kind }) => kind === "person");
  const places = occurrences.filter(({ kind }) => kind === "place");
  const groups = [
    ...groupBy(people, joinPeople(people.map(({ form, mention }, order): PersonForm => ({ form, postId: mention.postId, order })))),
    ...groupBy(
      places,
      places.map(({ form }) => keyOfPlace(form)),
    ),
  ];
  const firstAt = new Map(occurrences.map((occurrence, at) => [occurrence, at]));
  const entities = groups.map((group) => ({ entity: toEntity(group), first: firstAt.get(group[0] as Occurrence) ?? 0 }));
  entities.sort(
    (a, b) => b.entity.postCount - a.entity.postCount || b.entity.mentions.length - a.entity.mentions.length || a.first - b.first,
  );
  return entities.map(({ entity }) => entity);
}

function readOccurrences(post: MentionedPost): Occurrence[] {
  return post.mentions
    .toSorted((a, b) => a.start - b.start)
    .map(({ kind, start, end, text }) => {
      const form = cleanForm(text);
      return { kind, form: kind === "person" ? withoutTitles(form) : form, mention: { postId: post.postId, start, end, text } };
    })
    .filter(({ form }) => form !== "");
}

function groupBy<Key>(occurrences: readonly Occurrence[], keys: readonly Key[]): Occurrence[][] {
  const groups = new Map<Key, Occurrence[]>();
  for (const [at, occurrence] of occurrences.entries()) {
    const key = keys[at] as Key;
    const group = groups.get(key);
    if (group) group.push(occurrence);
    else groups.set(key, [occurrence]);
  }
  return [...groups.values()];
}

function toEntity(group: readonly Occurrence[]): Entity {
  const kind = group[0]?.kind ?? "person";
  const uses = new Map<string, number>();
  for (const { form } of group) uses.set(form, (uses.get(form) ?? 0) + 1);
  const forms = [...uses.keys()].toSorted((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
  const name = (kind === "person" ? fullestOf(forms) : placeNameOf(forms)) ?? "";
  return {
    key: `${kind} ${foldForm(name)}` as EntityKey,
    kind,
    name,
    role: null,
    aliases: forms.filter((form) => form !== name),
    mentions: group.map(({ mention }) => mention),
    postCount: new Set(group.map(({ mention }) => mention.postId)).size,
  };
}

/** The name with the most words, initials counting little; of those the one without capitals throughout, then the most used. */
function fullestOf(forms: readonly string[]): string | undefined {
  return forms.toSorted((a, b) => fullness(b) - fullness(a) || Number(isShouted(a)) - Number(isShouted(b)))[0];
}

function fullness(form: string): number {
  return form.split(" ").reduce((sum, word) => sum + (word.replace(/\W/g, "").length === 1 ? 1 : 100), 0);
}

/** The name at the head of its group where the blog uses it, else the longest that is used for it; elsewhere the most used spelling. */
function placeNameOf(forms: readonly string[]): string | undefined {
  const head = forms.find((form) => foldForm(form) === keyOfPlace(form) && !isShouted(form));
  return head ?? forms.find((form) => !isShouted(form)) ?? forms[0];
}

function isShouted(form: string): boolean {
  return form.length > 4 && form === form.toUpperCase();
}
