import type { PostId } from "../model.ts";
import type { Steps } from "../slices.ts";
import { findKnown } from "./find-posts.ts";
import type { PostMark, Recalled } from "./outside.ts";
import { idInPermalink, readPermalink } from "./permalink.ts";
import { readId, withoutPositions } from "./publisher-id.ts";
import type { ShownPost } from "./shown-post.ts";

/**
 * The posts of a page as far as what is remembered of it tells their states, before any of them is read: they are known by their publisher's ids alone, where they stand in the
 * markup of a known family. Empty where less than half of them are: then only the reading tells which is which. No words are looked at, so that what was edited since is not told.
 */
export function* recallMarks(document: Document, url: URL, { posts, arrived }: Recalled): Steps<readonly ShownPost[]> {
  const found = yield* findKnown(document, url);
  if (!found) return [];
  const ids: (string | null)[] = [];
  for (const [at, run] of found.posts.entries()) {
    if (at % 8 === 0) yield;
    ids.push(readId(run[0] as Element, found.format.id)?.id ?? idInPermalink(readPermalink(run, url, null), url));
  }
  const marks = marksFor(withoutPositions(ids), posts, arrived);
  const shown: ShownPost[] = [];
  for (const [at, elements] of found.posts.entries()) {
    if (at % 8 === 0) yield;
    const mark = marks[at];
    if (!mark) continue;
    const length = elements.reduce((sum, element) => sum + element.textContent.length, 0);
    shown.push({ ...mark, pinned: false, length, elements });
  }
  return shown;
}

/** A mark for each id that is known, and for those that arrived: they stand beyond the newest known post. Any other may be an older one that is new to us alone. */
function marksFor(ids: readonly (string | null)[], known: readonly PostMark[], arrived: PostMark["status"]): (PostMark | null)[] {
  const places = new Map(known.map(({ id }, place) => [id as string, place]));
  const marks = ids.map((id) => known[places.get(id ?? "") ?? -1] ?? null);
  if (marks.filter((mark) => mark !== null).length < ids.length / 2) return [];
  const [top, bottom] = [marks.findIndex((mark) => mark !== null), marks.findLastIndex((mark) => mark !== null)];
  const placeOf = (at: number): number => places.get(ids[at] ?? "") ?? -1;
  if (top === bottom) return marks;
  const isBeyond = (at: number): boolean => (placeOf(top) > placeOf(bottom) ? at < top : at > bottom);
  return marks.map((mark, at) => mark ?? (ids[at] && isBeyond(at) ? { id: ids[at] as PostId, status: arrived, seen: false } : null));
}
