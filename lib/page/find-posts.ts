import type { RawPost } from "../model.ts";
import { findGroups, runFrom } from "./find-groups.ts";
import { formatsFor } from "./formats/all.ts";
import { type Format, GENERIC } from "./formats/format.ts";
import { isAdvert } from "./not-a-post.ts";

/** More posts than this are not read at once: a page that long is shown in part, and the coverage line says so. */
export const MOST_POSTS = 600;

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

/**
 * Finds posts by host, then by markup, then by structure: alike elements with times, or the elements that structured data names by their ids. `updates` is what
 * that data lists.
 */
export function findPosts(document: Document, url: URL, updates: readonly RawPost[]): FoundPosts | null {
  const formats = formatsFor(url);
  for (const format of formats) {
    const found = findByFormat(document, format);
    if (found) return found;
  }
  const format = formats.find(({ hosts, posts }) => hosts && !posts) ?? GENERIC;
  const group = findGroups(document, 2)[0] ?? (updates.length === 1 ? findGroups(document, 1)[0] : undefined);
  const named = findNamed(document, updates);
  if (named.length > 1 && named.length > (group?.posts.length ?? 0) * 1.5) return { format, posts: named, pinned: [], total: named.length };
  return group && group.score > 60 ? { format, posts: group.posts.slice(0, MOST_POSTS), pinned: [], total: group.posts.length } : null;
}

/** The elements whose ids are those of updates, when most updates have one and it holds a text. */
function findNamed(document: Document, updates: readonly RawPost[]): Element[][] {
  const named = updates.flatMap(({ publisherId }) => {
    const element = publisherId ? document.getElementById(publisherId) : null;
    return element && (element.textContent?.trim().length ?? 0) > 40 ? [element] : [];
  });
  if (named.length < updates.length / 2) return [];
  return [...new Set(named)]
    .sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1))
    .slice(0, MOST_POSTS)
    .map((element) => [element]);
}

/** The posts a format finds, or null where its markup is not there. */
export function findByFormat(document: Document, format: Format): FoundPosts | null {
  if (!format.posts) return null;
  const pinned = format.pinned ? Array.from(document.querySelectorAll(format.pinned)) : [];
  const all = Array.from(document.querySelectorAll(format.posts));
  const known = new Set(all);
  const posts = all.filter(
    (post) => !pinned.some((copy) => copy === post || copy.contains(post)) && !hasAncestorIn(post, known) && !isAdvert(post),
  );
  if (!posts.length) return null;
  const read = posts.slice(0, MOST_POSTS);
  return {
    format,
    posts: format.flat ? read.map((post, at) => runFrom(post, posts[at + 1] ?? null)) : read.map((post) => [post]),
    pinned: pinned.slice(0, 8).map((copy) => [copy]),
    total: posts.length,
  };
}

function hasAncestorIn(element: Element, known: ReadonlySet<Element>): boolean {
  for (let up = element.parentElement; up; up = up.parentElement) if (known.has(up)) return true;
  return false;
}
