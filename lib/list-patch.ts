import { growList, grownBy } from "./grown-list.ts";
import type { RawPost, RawSnapshot } from "./model.ts";

/** A list as it became of an earlier one: parts of that by their place and length, and what is not in it, in the order of the list. */
export type ListPatch<T> = readonly (readonly [from: number, count: number] | { readonly added: readonly T[] })[];

/** A snapshot as it became of an earlier one of the same page. */
export interface SnapshotPatch {
  /** All but the posts, as it is now. */
  readonly facts: Omit<RawSnapshot, "posts" | "updates">;
  readonly posts: ListPatch<RawPost>;
  readonly updates: ListPatch<RawPost>;
}

/** What makes `next` of `base`. Two are the same where `keyOf` answers the same; by default only where they are the very same object. */
export function patchList<T>(base: readonly T[], next: readonly T[], keyOf: (one: T) => unknown = (one) => one): ListPatch<T> {
  // Mostly a list has something new on top, and is as it was from there on.
  const grown = grownBy(base, next);
  let tail = grown === null ? 0 : base.length;
  const most = Math.min(base.length, next.length);
  while (tail < most && isSame(base[base.length - 1 - tail] as T, next[next.length - 1 - tail] as T, keyOf)) tail++;
  const rest = base.length - tail;
  const places = new Map(base.slice(0, rest).map((one, at) => [keyOf(one), at]));
  const patch: ([number, number] | { added: T[] })[] = [];
  for (const one of next.slice(0, next.length - tail)) {
    const last = patch.at(-1);
    const at = places.get(keyOf(one));
    if (at === undefined) {
      if (last && !Array.isArray(last)) last.added.push(one);
      else patch.push({ added: [one] });
    } else if (Array.isArray(last) && last[0] + last[1] === at) last[1]++;
    else patch.push([at, 1]);
  }
  if (tail > 0) {
    const last = patch.at(-1);
    if (Array.isArray(last) && last[0] + last[1] === rest) last[1] += tail;
    else patch.push([rest, tail]);
  }
  return patch;
}

function isSame<T>(one: T, other: T, keyOf: (one: T) => unknown): boolean {
  return one === other || keyOf(one) === keyOf(other);
}

/** The list that a patch makes of `base`: the very same where it changes nothing, grown out of it where it only adds on top. Throws a `RangeError` where the patch speaks of what the base does not have. */
export function patchedList<T>(base: readonly T[], patch: ListPatch<T>): readonly T[] {
  const [top, rest, ...more] = patch;
  const isAll = (part: ListPatch<T>[number]): boolean => isKept(part) && part[0] === 0 && part[1] === base.length;
  if (top && !rest && isAll(top)) return base;
  if (top && rest && more.length === 0 && !isKept(top) && isAll(rest)) return growList(base, top.added);
  const list: T[] = [];
  for (const part of patch) {
    if (isKept(part)) {
      const [from, count] = part;
      if (from + count > base.length) throw new RangeError("A patch of another list");
      for (let at = from; at < from + count; at++) list.push(base[at] as T);
    } else for (const one of part.added) list.push(one);
  }
  return list;
}

/** What makes `next` of `base`, where the posts that stayed as they were are the same objects in both. */
export function patchSnapshot(base: Pick<RawSnapshot, "posts" | "updates">, next: RawSnapshot): SnapshotPatch {
  const { posts, updates, ...facts } = next;
  return { facts, posts: patchList(base.posts, posts), updates: patchList(base.updates, updates) };
}

/** The snapshot that a patch makes of `base`. Throws as `patchedList` does. */
export function patchedSnapshot(base: Pick<RawSnapshot, "posts" | "updates">, { facts, posts, updates }: SnapshotPatch): RawSnapshot {
  return { ...facts, posts: patchedList<RawPost>(base.posts, posts), updates: patchedList<RawPost>(base.updates, updates) };
}

function isKept<T>(part: ListPatch<T>[number]): part is readonly [number, number] {
  return Array.isArray(part);
}
