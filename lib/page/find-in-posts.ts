import type { Steps } from "../slices.ts";
import { findByParts } from "./find-by-parts.ts";

/** The elements of a post that a selector matches, in page order, those the post is made of included. */
export type FindInPost = (run: readonly Element[], selector: string) => readonly Element[];

/** Looks into one post at a time: right for a few posts. */
export function findInPost(run: readonly Element[], selector: string): readonly Element[] {
  const found: Element[] = [];
  for (const element of run) {
    if (element.matches(selector)) found.push(element);
    found.push(...element.querySelectorAll(selector));
  }
  return found;
}

/**
 * Looks these selectors up once for all posts, and gives each post its share: right for all posts of a page, most of which hold little of what is looked for. What was
 * looked up is what stood there then. Any other selector is looked up in the post itself.
 */
export function* shareAmongPosts(
  document: Document,
  runs: readonly (readonly Element[])[],
  selectors: ReadonlySet<string>,
): Steps<FindInPost> {
  const holders = createHolders(runs);
  const shares = new Map<string, Share>();
  const wanting = new Map<string, Share[]>();
  for (const selector of selectors) {
    const parts = selector.includes("(") ? [selector] : selector.split(",");
    const share = { byPost: new Map<Element, Element[]>(), isMixed: parts.length > 1 };
    shares.set(selector, share);
    for (const part of parts) wanting.set(part, [...(wanting.get(part) ?? []), share]);
  }
  yield* findByParts(document, wanting, (element, wanted) => {
    for (const post of holders(element))
      for (let at = 0; at < wanted.length; at++) {
        const { byPost, isMixed } = wanted[at] as Share;
        const found = byPost.get(post);
        if (!found) byPost.set(post, [element]);
        else if (!isMixed || !found.includes(element)) found.push(element);
      }
  });
  return (run, selector) => {
    const share = shares.get(selector);
    if (share === undefined) return findInPost(run, selector);
    const found = run[0] && share.byPost.get(run[0]);
    return found ? (share.isMixed && found.length > 1 ? inPageOrder(found, run) : found) : NOTHING;
  };
}

/** What one selector found. */
interface Share {
  /** By the first element of the post. */
  readonly byPost: Map<Element, Element[]>;
  /** Whether it was looked up in parts, so that nothing found is in order. */
  readonly isMixed: boolean;
}

const NOTHING: readonly Element[] = [];

/** For an element the posts it is in or makes up, by their first elements. What stands above the posts is climbed once. */
function createHolders(runs: readonly (readonly Element[])[]): (element: Element) => readonly Element[] {
  const own = new Map<Element, Element>();
  for (const run of runs) for (const element of run) if (run[0]) own.set(element, run[0]);
  /** Of what posts are made of, and of what stands above it. */
  const known = new Map<Element, readonly Element[]>();
  const climb = (from: Element): readonly Element[] => {
    let up: Element | null = from;
    let holder = own.get(from);
    while (up && !holder) {
      up = up.parentElement;
      if (up) holder = own.get(up);
    }
    if (!up || !holder) return NOTHING;
    const before = known.get(up);
    if (before) return before;
    const parent = up.parentElement;
    const rest = parent ? (known.get(parent) ?? climb(parent)) : NOTHING;
    const holders = [holder, ...rest];
    known.set(up, holders);
    // Where the parent makes up a post itself, that is not what stands above it.
    if (parent && !own.has(parent)) known.set(parent, rest);
    return holders;
  };
  return climb;
}

function inPageOrder(found: readonly Element[], run: readonly Element[]): readonly Element[] {
  // Elements of one post may be siblings among thousands, which a browser would count to order them.
  const placeOf = (element: Element): number => (run.length > 1 ? run.findIndex((part) => part.contains(element)) : 0);
  return found.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.compareDocumentPosition(b) & 4 ? -1 : 1));
}
