import type { RawPost } from "../model.ts";
import { readDayTexts } from "./day-texts.ts";
import { MOST_POSTS } from "./find-posts.ts";
import { formatsFor } from "./formats/all.ts";
import type { Format } from "./formats/format.ts";
import type { KnownPosts } from "./known-posts.ts";
import { isAdvert } from "./not-a-post.ts";
import { readPageFacts } from "./page-facts.ts";
import { isSmallCounter } from "./publisher-id.ts";
import type { PageReading } from "./read.ts";
import { readKeyEvents } from "./read-index.ts";
import { isPost, readPost } from "./read-post.ts";
import type { Structured } from "./read-structured.ts";
import type { Sight } from "./signals/sight.ts";
import type { Steps } from "./slices.ts";
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
  /** The updates of the structured data, as the reading has them. */
  readonly updates: readonly RawPost[];
  readonly ids: ReadonlySet<string>;
  readonly roots: ReadonlySet<Element>;
  /** How many times it was extended since the whole page was read. */
  readonly times: number;
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

/** What no change tells of, such as a class on a post that is flagged later, waits no longer than for so many arrivals. */
const MOST_TIMES = 20;
/** No more elements than this are looked at on top of the stream. */
const MOST_ON_TOP = 60;

/**
 * The reading with what arrived on top of its stream, for what that costs and not for what the page does; equal to a reading of the whole page. Null where anything is not
 * as simple as that, and the page is to be read.
 */
export function* extendReading(
  { document, url, ...sight }: Sight,
  { last, additions }: Since,
  keep: KnownPosts["keep"],
): Steps<Extendable | null> {
  const { format, reading, stream, top } = last;
  const { posts: selector } = format;
  if (!selector || reading.snapshot.url !== url.href || last.times >= MOST_TIMES || top.parentElement !== stream) return null;
  if ((yield* sight.structured()) !== last.structured || isReadOtherwise(document, url, last, additions)) return null;
  const isAround = (element: Element): boolean => element.matches(selector) || element.querySelector(selector) !== null;
  if (additions.elsewhere.some((element) => element.isConnected && isAround(element))) return null;
  const arrived = arrivalsOnTop(last, additions.inStream, selector, isAround);
  if (arrived === null || arrived.length + reading.elements.length > MOST_POSTS) return null;
  yield;
  const days = yield* readDayTexts([...arrived, top].map((element) => [element]));
  if (days.at(-1) !== last.topDay) return null;

  const posts: RawPost[] = [];
  const elements: Element[][] = [];
  const ids = new Set(last.ids);
  for (const [at, element] of arrived.entries()) {
    yield;
    const post = readPost([element], format, days[at] ?? null, url);
    const id = post.publisherId;
    if (id === null || isSmallCounter(id) || ids.has(id) || post.kinds.includes("pinned")) return null;
    ids.add(id);
    keep({ run: [element], format: format.name, url: url.href, dayText: days[at] ?? null }, post);
    if (!isPost(post, [element])) continue;
    posts.push(post);
    elements.push([element]);
  }
  const facts = yield* readPageFacts(document, url, last.structured.pageNodes, format, arrived[0] ?? top);
  const roots = new Set([...last.roots, ...elements.flat()]);
  const keyEvents = yield* readKeyEvents(document, url, roots);
  const snapshot = yield* withinBounds({
    url: url.href,
    ...facts,
    format: format.name,
    posts: [...posts, ...reading.snapshot.posts],
    updates: keyEvents.length > 0 ? [...last.updates, ...keyEvents] : last.updates,
  });
  if (![top, ...arrived].every((element) => element.parentElement === stream)) return null;
  return {
    ...last,
    reading: {
      snapshot,
      elements: [...elements, ...reading.elements],
      container: stream,
    },
    top: arrived[0] ?? top,
    topDay: days[0] ?? null,
    ids,
    roots,
    times: last.times + 1,
  };
}

/**
 * Whether, by what stands in the page now, another format would read it, or this one would find copies of posts. Neither was so before: of the stream, which may be nearly all
 * of the page, only what was added is looked at.
 */
function isReadOtherwise(document: Document, url: URL, { format, stream }: Extendable, { inStream, elsewhere }: Additions): boolean {
  const formats = formatsFor(url);
  const earlier = formats.slice(0, formats.indexOf(format)).map(({ posts }) => posts);
  const selector = [format.pinned, ...earlier].filter((each) => each !== undefined).join();
  if (selector === "") return false;
  const isAround = (element: Element): boolean => element.matches(selector) || element.querySelector(selector) !== null;
  if ([...inStream, ...elsewhere].some((element) => element.isConnected && isAround(element))) return true;
  for (let up: Element | null = stream; up && up !== document.documentElement; up = up.parentElement) {
    if (up.matches(selector)) return true;
    for (let beside: Element | null = up.parentElement?.firstElementChild ?? null; beside; beside = beside.nextElementSibling)
      if (beside !== up && isAround(beside)) return true;
  }
  return false;
}

/** The posts above the one that was first, in page order; null where something was added elsewhere, or what was added holds posts in a way of its own. */
function arrivalsOnTop(
  { stream, top }: Extendable,
  added: readonly Element[],
  selector: string,
  isAround: (element: Element) => boolean,
): Element[] | null {
  const arrived: Element[] = [];
  const above = new Set<Element>();
  for (let element = stream.firstElementChild; element !== top; element = element.nextElementSibling) {
    if (element === null || above.size >= MOST_ON_TOP) return null;
    above.add(element);
    if (element.matches(selector)) {
      if (!isAdvert(element)) arrived.push(element);
    } else if (isAround(element)) return null;
  }
  return added.every((element) => above.has(element)) ? arrived : null;
}
