import type { RawPost } from "../model.ts";
import { NODES_A_STEP, type Steps } from "../slices.ts";
import { findGroup } from "./find-group.ts";
import { formatsFor } from "./formats/all.ts";
import { type Format, GENERIC } from "./formats/format.ts";
import { siteOf } from "./formats/sites.ts";
import { isAdvert } from "./not-a-post.ts";
import { runFrom } from "./run-from.ts";
import { flat, startOfText } from "./text.ts";

/** More posts than this are not read at once: a page that long is shown in part, and the coverage line says so. */
export const MOST_POSTS = 10_000;

/** Where the posts of a page are. */
export interface FoundPosts {
  readonly format: Format;
  /** One for each post, in page order. */
  readonly posts: readonly (readonly Element[])[];
  /** Copies of posts outside the stream. */
  readonly pinned: readonly (readonly Element[])[];
  /** How many posts stand in the page, when not all are in `posts`. */
  readonly total: number;
}

/** No format has more than a pinned copy or two; whatever else its selector finds is no copy. */
const MOST_PINNED = 8;
/** Below this score what a page has of dated elements is no stream of posts. */
const ENOUGH_SCORE = 60;
const ENOUGH_TEXT = 40;

/** Finds posts by a known family's markup, those of the host first. Null where none is there. */
export function* findKnown(document: Document, url: URL): Steps<FoundPosts | null> {
  for (const format of formatsFor(url)) {
    const found = yield* findByFormat(document, format);
    if (found) return found;
  }
  return null;
}

/**
 * Finds posts by structure: alike elements with times, or the elements that structured data names by their ids. `updates` is what that data lists. To be asked
 * where `findKnown` finds nothing.
 */
export function* findByStructure(document: Document, url: URL, updates: readonly RawPost[]): Steps<FoundPosts | null> {
  const format = { ...GENERIC, name: siteOf(url)?.name ?? GENERIC.name };
  const group = (yield* findGroup(document, 2)) ?? (updates.length === 1 ? yield* findGroup(document, 1) : null);
  const named = yield* findNamed(document, updates);
  if (named.length > 1 && named.length > (group?.posts.length ?? 0) * 1.5) return { format, posts: named, pinned: [], total: named.length };
  return group && group.score > ENOUGH_SCORE
    ? { format, posts: group.posts.slice(0, MOST_POSTS), pinned: [], total: group.posts.length }
    : null;
}

/** The elements whose ids are those of updates, in page order, when most updates have one and it holds a text. */
function* findNamed(document: Document, updates: readonly RawPost[]): Steps<Element[][]> {
  const named = new Set<Element>();
  let count = 0;
  for (const [at, { publisherId }] of updates.entries()) {
    if (at % NODES_A_STEP === 0) yield;
    const element = publisherId ? document.getElementById(publisherId) : null;
    if (!element || flat(startOfText(element, 400)).length <= ENOUGH_TEXT) continue;
    named.add(element);
    count++;
  }
  if (!count || count < updates.length / 2) return [];
  const runs: Element[][] = [];
  for (const [at, element] of document.querySelectorAll("[id]").entries()) {
    if (at % NODES_A_STEP === 0) yield;
    if (named.has(element) && runs.length < MOST_POSTS) runs.push([element]);
  }
  return runs;
}

/** A class, an id or an attribute that a selector asks for. */
const ASKED_FOR = /[.#][\w-]+|\[[^[\]]+\]/;

/**
 * Whether a page may hold what a list of selectors finds: whether for one of them something goes by the first name it asks for. A browser answers that many times faster than the
 * list, and mostly with no.
 */
function mayHold(document: Document, selectors: string): boolean {
  return selectors.split(",").some((selector) => document.querySelector(ASKED_FOR.exec(selector)?.[0] ?? selector) !== null);
}

function* findByFormat(document: Document, format: Format): Steps<FoundPosts | null> {
  if (!format.posts || !mayHold(document, format.posts)) return null;
  const all = document.querySelectorAll(format.posts);
  yield;
  if (!all.length) return null;
  const pinned = format.pinned ? Array.from(document.querySelectorAll(format.pinned)).slice(0, MOST_PINNED) : [];
  const known = new Set(all);
  const posts: Element[] = [];
  const above = new Set<Element>();
  let steps = 0;
  for (const post of known) {
    if (steps++ % NODES_A_STEP === 0) yield;
    if (!isWithin(post, pinned) && !hasAncestorIn(post, known, above) && !isAdvert(post)) posts.push(post);
  }
  if (!posts.length) return null;
  const runs: Element[][] = [];
  for (const [at, post] of posts.slice(0, MOST_POSTS).entries()) {
    if (at % 8 === 0) yield;
    runs.push(format.flat ? runFrom(post, posts[at + 1] ?? null) : [post]);
  }
  return { format, posts: runs, pinned: pinned.map((copy) => [copy]), total: posts.length };
}

function isWithin(element: Element, copies: readonly Element[]): boolean {
  for (const copy of copies) if (copy.contains(element)) return true;
  return false;
}

/** Whether an element stands within one of these. `above` keeps what was found to stand in none of them: most posts have the same parent. */
function hasAncestorIn(element: Element, known: ReadonlySet<Element>, above: Set<Element>): boolean {
  const parent = element.parentElement;
  if (parent === null || above.has(parent)) return false;
  const climbed: Element[] = [];
  for (let up: Element | null = parent; up && !above.has(up); up = up.parentElement) {
    if (known.has(up)) return true;
    climbed.push(up);
  }
  for (const up of climbed) above.add(up);
  return false;
}
