import { findGroups, runFrom } from "./find-groups.ts";
import { formatsFor } from "./formats/all.ts";
import { type Format, GENERIC } from "./formats/format.ts";
import { isForeign } from "./not-a-post.ts";

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

/** Finds posts by host, then by markup, then by structure. `least` is how few alike elements may count as posts where no format is known. */
export function findPosts(document: Document, url: URL, least: number): FoundPosts | null {
  const formats = formatsFor(url);
  for (const format of formats) {
    const found = findByFormat(document, format);
    if (found) return found;
  }
  const group = findGroups(document, least)[0];
  const site = formats.find((format) => format.hosts && !format.posts) ?? GENERIC;
  return group && group.score > 60
    ? { format: site, posts: group.posts.slice(0, MOST_POSTS), pinned: [], total: group.posts.length }
    : null;
}

/** The posts a format finds, or null where its markup is not there. */
export function findByFormat(document: Document, format: Format): FoundPosts | null {
  if (!format.posts) return null;
  const pinned = format.pinned ? Array.from(document.querySelectorAll(format.pinned)) : [];
  const all = Array.from(document.querySelectorAll(format.posts));
  const known = new Set(all);
  const posts = all.filter(
    (post) => !pinned.some((copy) => copy === post || copy.contains(post)) && !hasAncestorIn(post, known) && !isForeign(post),
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
