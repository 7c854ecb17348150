import { growList } from "../grown-list.ts";
import type { RawPost } from "../model.ts";
import type { Steps } from "../slices.ts";
import { around, type Scope } from "./around.ts";
import { readDayTexts } from "./day-texts.ts";
import { MOST_POSTS } from "./find-posts.ts";
import { formatsFor } from "./formats/all.ts";
import type { Format } from "./formats/format.ts";
import type { KnownPosts } from "./known-posts.ts";
import { isAdvert } from "./not-a-post.ts";
import { FACTUAL, readPageFacts } from "./page-facts.ts";
import { isSmallCounter } from "./publisher-id.ts";
import type { PageReading } from "./read.ts";
import { readKeyEvents, TO_FRAGMENT } from "./read-index.ts";
import { isPost, readPost } from "./read-post.ts";
import { STRUCTURED, type Structured } from "./read-structured.ts";
import type { Sight } from "./signals/sight.ts";
import { withinBounds } from "./within-bounds.ts";

/** A reading to which posts can be added that arrive on top of its stream. */
export interface Extendable {
  readonly reading: PageReading;
  readonly format: Format;
  /** The parent of all posts. */
  readonly stream: Element;
  /** The first post, and the day it stands under. */
  readonly top: Element;
  readonly topDay: string | null;
  readonly structured: Structured;
  readonly keyEvents: readonly RawPost[];
  /** Ids of the posts. Grows with the reading that is made of this one. */
  readonly ids: Set<string>;
  /** Whether nothing in the stream could say something of the page as a whole. */
  readonly isPlain: boolean;
  /** The links to fragments that stand in the stream outside of its posts. */
  readonly looseLinks: readonly Element[];
  /** How much text the posts may still say. */
  readonly room: number;
  /** The element in the stream that is looked over next. */
  readonly next: Element | null;
}

/** What was added to a page since it was read, while nothing was taken from it and no post changed. */
export interface Additions {
  /** Elements that came into the parent of all posts. */
  readonly inStream: readonly Element[];
  /** Elements that came into what is watched, elsewhere. */
  readonly elsewhere: readonly Element[];
}

/** A reading, and what was added since it began. */
export interface Since {
  readonly last: Extendable;
  readonly additions: Additions;
}

/** What no change tells of, such as a class on a post that is flagged later, is looked for in so many elements of the stream at each arrival, the newest and in turn all others. */
const LOOKED_OVER = 16;
/** No more elements than this are looked at on top of the stream. */
const MOST_ON_TOP = 60;

/** What is in a stream, outside of its posts or in them, that the page as a whole is read from. */
export function ofPage({ count }: Format): string {
  return [FACTUAL, STRUCTURED, ...(count ? [count] : [])].join();
}

/**
 * The reading with what arrived on top of its stream, for what that costs and not for what the page does; equal to a reading of the whole page. Null where anything is not
 * as simple as that, and the page is to be read.
 */
export function* extendReading(
  { document, url, ...sight }: Sight,
  { last, additions }: Since,
  known: Pick<KnownPosts, "keep" | "isAsKept">,
): Steps<Extendable | null> {
  const { format, reading, stream, top } = last;
  const { posts: selector } = format;
  if (!selector || reading.snapshot.url !== url.href || top.parentElement !== stream) return null;
  const added = [...additions.inStream, ...additions.elsewhere].filter((element) => element.isConnected);
  if (last.isPlain && added.some((element) => stream.contains(element) && isAround(element, ofPage(format)))) return null;
  const page = around(stream);
  const scope: Scope = last.isPlain ? page : document;
  if ((yield* sight.structured(scope)) !== last.structured) return null;
  const foreign = foreignTo(format, url);
  if (foreign !== null && page.querySelector(foreign) !== null) return null;
  if (foreign !== null && added.some((element) => isAround(element, foreign))) return null;
  if (additions.elsewhere.some((element) => element.isConnected && isAround(element, selector))) return null;
  const arrived = arrivalsOnTop(last, additions.inStream, selector);
  if (arrived === null || arrived.length + reading.elements.length > MOST_POSTS) return null;
  yield;
  const days = yield* readDayTexts([...arrived, top].map((element) => [element]));
  if (days.at(-1) !== last.topDay) return null;

  const posts: RawPost[] = [];
  const elements: Element[][] = [];
  const ids = new Set<string>();
  for (const [at, element] of arrived.entries()) {
    yield;
    const post = readPost([element], format, days[at] ?? null, url);
    const id = post.publisherId;
    if (id === null || isSmallCounter(id) || last.ids.has(id) || ids.has(id) || post.kinds.includes("pinned")) return null;
    ids.add(id);
    known.keep({ run: [element], format: format.name, url: url.href, dayText: days[at] ?? null }, post);
    if (!isPost(post, [element])) continue;
    posts.push(post);
    elements.push([element]);
  }
  const roots = new Set(elements.flat());
  if (added.some((element) => stream.contains(element) && holdsLooseLink(element, stream, roots))) return null;
  const links = [...page.before(TO_FRAGMENT), ...last.looseLinks, ...page.after(TO_FRAGMENT)];
  if (!areSame(yield* readKeyEvents(links, url), last.keyEvents)) return null;
  const next = lookOver(last, known, selector, foreign);
  if (next === undefined) return null;
  const facts = yield* readPageFacts(document, url, last.structured.pageNodes, format, arrived[0] ?? top, scope);
  const room = { left: last.room };
  const bounded = yield* withinBounds({ url: url.href, ...facts, format: format.name, posts, updates: [] }, room);
  // Where all together say too much, the oldest are to be cut.
  if (room.left === 0 || ![top, ...arrived].every((element) => element.parentElement === stream)) return null;
  for (const id of ids) last.ids.add(id);
  return {
    ...last,
    reading: {
      snapshot: { ...bounded, posts: growList(reading.snapshot.posts, bounded.posts), updates: reading.snapshot.updates },
      elements: growList<readonly Element[]>(reading.elements, elements),
      container: stream,
    },
    top: arrived[0] ?? top,
    topDay: days[0] ?? null,
    room: room.left,
    next,
  };
}

/** What, where it stood in the page, would have it read by another format, or find copies of posts. */
function foreignTo(format: Format, url: URL): string | null {
  const formats = formatsFor(url);
  const earlier = formats.slice(0, formats.indexOf(format)).map(({ posts }) => posts);
  return [format.pinned, ...earlier].filter((each) => each !== undefined).join() || null;
}

function isAround(element: Element, selector: string): boolean {
  return element.matches(selector) || element.querySelector(selector) !== null;
}

/** The posts above the one that was first, in page order; null where something was added elsewhere, or what was added holds posts in a way of its own. */
function arrivalsOnTop({ stream, top }: Extendable, added: readonly Element[], selector: string): Element[] | null {
  const arrived: Element[] = [];
  const above = new Set<Element>();
  for (let element = stream.firstElementChild; element !== top; element = element.nextElementSibling) {
    if (element === null || above.size >= MOST_ON_TOP) return null;
    above.add(element);
    if (element.matches(selector)) {
      if (!isAdvert(element)) arrived.push(element);
    } else if (isAround(element, selector)) return null;
  }
  return added.every((element) => above.has(element)) ? arrived : null;
}

/** Whether an element that was added to the stream is, or holds, a link to a fragment outside of the posts (`roots`). */
function holdsLooseLink(element: Element, stream: Element, roots: ReadonlySet<Element>): boolean {
  for (let up: Element | null = element; up && up !== stream; up = up.parentElement) if (roots.has(up)) return false;
  return isAround(element, TO_FRAGMENT);
}

function areSame(some: readonly RawPost[], others: readonly RawPost[]): boolean {
  return some.length === others.length && JSON.stringify(some) === JSON.stringify(others);
}

/** Looks over some elements that have been in the stream before. Answers where the next look begins; undefined where one has become another kind of thing. */
function lookOver(
  { top, stream, next }: Extendable,
  known: Pick<KnownPosts, "isAsKept">,
  selector: string,
  foreign: string | null,
): Element | null | undefined {
  const isAnother = (element: Element): boolean => {
    const isAsKept = known.isAsKept(element);
    if (isAsKept === false || (foreign !== null && element.matches(foreign))) return true;
    const isOne = element.matches(selector);
    return isAsKept ? !isOne : isOne ? !isAdvert(element) : element.querySelector(selector) !== null;
  };
  let element: Element | null = null;
  for (const from of [top, next?.parentElement === stream ? next : top]) {
    element = from;
    for (let looked = 0; element && looked < LOOKED_OVER; looked++, element = element.nextElementSibling)
      if (isAnother(element)) return undefined;
  }
  return element;
}
