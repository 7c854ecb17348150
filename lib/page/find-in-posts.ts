import { findByParts } from "./find-by-parts.ts";
import type { Steps } from "./slices.ts";

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
    const share = { byPost: new Map<Element, Found[]>(), isMixed: parts.length > 1 };
    shares.set(selector, share);
    for (const part of parts) wanting.set(part, [...(wanting.get(part) ?? []), share]);
  }
  yield* findByParts(document, wanting, (element, wanted) => {
    for (const { post, place } of holders(element))
      for (const { byPost, isMixed } of wanted) {
        const found = byPost.get(post);
        if (!found) byPost.set(post, [{ element, place }]);
        else if (!isMixed || !found.some((other) => other.element === element)) found.push({ element, place });
      }
  });
  return (run, selector) => {
    const share = shares.get(selector);
    if (share === undefined) return findInPost(run, selector);
    const found = run[0] && share.byPost.get(run[0]);
    return found ? inPageOrder(found, share.isMixed) : NOTHING;
  };
}

/** What one selector found. */
interface Share {
  /** By the first element of the post. */
  readonly byPost: Map<Element, Found[]>;
  /** Whether it was looked up in parts, so that nothing found is in order. */
  readonly isMixed: boolean;
}

const NOTHING: readonly Element[] = [];

interface Found {
  readonly element: Element;
  /** In which of the elements that make up the post it is. */
  readonly place: number;
}

/** A post that an element is in, by its first element. */
interface Holder {
  readonly post: Element;
  readonly place: number;
}

/** For an element the posts it is in or makes up. What stands above the posts is climbed once. */
function createHolders(runs: readonly (readonly Element[])[]): (element: Element) => readonly Holder[] {
  const own = new Map<Element, Holder>();
  for (const run of runs) for (const [place, element] of run.entries()) if (run[0]) own.set(element, { post: run[0], place });
  /** Of what posts are made of, and of what stands above it. */
  const known = new Map<Element, readonly Holder[]>();
  const climb = (from: Element): readonly Holder[] => {
    let up: Element | null = from;
    while (up && !own.has(up)) up = up.parentElement;
    const holder = up && own.get(up);
    if (!up || !holder) return NOWHERE;
    const before = known.get(up);
    if (before) return before;
    const parent = up.parentElement;
    const rest = parent ? (known.get(parent) ?? climb(parent)) : NOWHERE;
    const holders = [holder, ...rest];
    known.set(up, holders);
    // Where the parent makes up a post itself, that is not what stands above it.
    if (parent && !own.has(parent)) known.set(parent, rest);
    return holders;
  };
  return climb;
}

const NOWHERE: readonly Holder[] = [];

function inPageOrder(found: readonly Found[], isMixed: boolean): readonly Element[] {
  const [first] = found;
  if (first && found.length === 1) return [first.element];
  // Elements of one post may be siblings among thousands, which a browser would count to order them.
  const ordered = isMixed
    ? found.toSorted((a, b) => a.place - b.place || (a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1))
    : found;
  return ordered.map(({ element }) => element);
}
