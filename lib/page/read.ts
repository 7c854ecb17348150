import type { RawPost, RawSnapshot } from "../model.ts";
import { NODES_A_STEP, type Steps } from "../slices.ts";
import { dayOf, readDayTexts } from "./day-texts.ts";
import { extendReading, ofPage } from "./extend-reading.ts";
import { findInPost, shareAmongPosts } from "./find-in-posts.ts";
import type { FoundPosts } from "./find-posts.ts";
import { GENERIC } from "./formats/format.ts";
import type { KnownPosts } from "./known-posts.ts";
import { readPageFacts } from "./page-facts.ts";
import { isSmallCounter, withoutPositions } from "./publisher-id.ts";
import { findLooseLinks, readKeyEvents } from "./read-index.ts";
import { isPost, lookedUp, readPost } from "./read-post.ts";
import { isDeclared } from "./read-structured.ts";
import { findEmbed } from "./signals/embed.ts";
import type { Sight } from "./signals/sight.ts";
import { wholeRoom, withinBounds } from "./within-bounds.ts";

/** A page as read, and where its posts stand in it. */
export interface PageReading {
  readonly snapshot: RawSnapshot;
  /** For each of `snapshot.posts` the elements it is made of (a flat ticker's post is several siblings), first one on top. */
  readonly elements: readonly (readonly Element[])[];
  /** The nearest element that holds all posts, where it is known already. */
  readonly container?: Element;
}

/**
 * Reads every post of a page, from the DOM and from its structured data. Null where neither holds any; whether the page is a live blog at all is what `detect`
 * says. Touches nothing and asks for no layout. A post that leaves the page while it is read is none. `known`: posts that need not be read again.
 */
export function* readPage(sight: Sight, known: KnownPosts | null = null): Steps<PageReading | null> {
  const { document, url } = sight;
  const before = known?.begin() ?? null;
  const extended = known && before && (yield* extendReading(sight, before, known));
  if (extended) {
    known.settle(extended);
    return extended.reading;
  }
  const structured = yield* sight.structured();
  const { pageNodes, updates } = structured;
  const found = yield* sight.posts();
  if (!found && !isDeclared(structured) && (yield* findEmbed(document)) === null) return null;
  const all = found ? yield* readPosts(document, found, url, known) : [];
  const read = all.filter(({ run, post }) => isPost(post, run));
  const facts = yield* readPageFacts(document, url, pageNodes, found?.format ?? GENERIC, found?.posts[0]?.[0] ?? null);
  const unread = found && found.total > found.posts.length ? found.total : null;
  const updateIds = withoutPositions(updates.map((update) => update.publisherId));
  const named = updates.map((update, at) => withId(update, updateIds[at] ?? null));
  yield;
  const loose = yield* findLooseLinks(document, new Set(read.flatMap(({ run }) => run)));
  const keyEvents = yield* readKeyEvents(loose.links, url);
  const room = wholeRoom();
  const snapshot = yield* withinBounds(
    {
      url: url.href,
      ...facts,
      claimedPostCount: facts.claimedPostCount ?? unread,
      format: found?.format.name ?? "structured",
      posts: read.map(({ post }) => post),
      updates: keyEvents.length > 0 ? [...named, ...keyEvents] : named,
    },
    room,
  );
  const stream = found && streamOf(found);
  const isPlain = known && found && stream ? yield* holdsNone(stream, ofPage(found.format)) : false;
  const kept = read.filter(({ run }) => run[0]?.isConnected);
  const reading: PageReading = {
    snapshot:
      kept.length === read.length ? snapshot : { ...snapshot, posts: snapshot.posts.filter((_, at) => read[at]?.run[0]?.isConnected) },
    elements: kept.map(({ run }) => run),
    ...(stream && { container: stream }),
  };
  const ids = all.flatMap(({ id }) => id ?? []);
  if (
    known &&
    found &&
    stream &&
    kept.length === read.length &&
    read.length > 0 &&
    loose.all &&
    !ids.some(isSmallCounter) &&
    !read.some(({ post }) => post.kinds.includes("pinned"))
  ) {
    const [top] = found.posts[0] as readonly [Element];
    known.settle({
      reading,
      format: found.format,
      stream,
      top,
      topDay: all[0]?.dayText ?? null,
      structured,
      keyEvents,
      ids: new Set(ids),
      isPlain,
      looseLinks: loose.links.filter((link) => stream.contains(link)),
      room: room.left,
      next: null,
    });
  }
  return reading;
}

/** Whether nothing in an element is what one of these selectors asks for: each is looked for in all of it, and so in a step of its own. */
function* holdsNone(element: Element, selectors: string): Steps<boolean> {
  for (const selector of selectors.split(",")) {
    yield;
    if (element.querySelector(selector) !== null) return false;
  }
  yield;
  return true;
}

/** The parent of all posts, where they are of a known family, one element each, with no copies and none left out; null where that is not so. */
function streamOf({ format, posts, pinned, total }: FoundPosts): Element | null {
  const stream = posts[0]?.[0]?.parentElement ?? null;
  const isPlain = format.posts !== undefined && !format.flat && pinned.length === 0 && total === posts.length;
  return isPlain && posts.every(([first]) => first?.parentElement === stream) ? stream : null;
}

/** The nearest element that holds all posts of the stream; null where there are none. Pinned copies outside it do not count. */
export function findPostContainer(reading: PageReading): Element | null {
  if (reading.container) return reading.container;
  const firsts = reading.elements.flatMap((run, at) => (reading.snapshot.posts[at]?.kinds.includes("pinned") || !run[0] ? [] : [run[0]]));
  let container = firsts[0]?.parentElement ?? null;
  for (const first of firsts) while (container && !container.contains(first)) container = container.parentElement;
  return container;
}

interface ReadPost {
  readonly post: RawPost;
  readonly run: readonly Element[];
  /** The id it carries, be it one of its own or of its place. */
  readonly id: string | null;
  readonly dayText: string | null;
}

/** So few posts are looked into one by one. */
const FEW = 16;

function* readPosts(document: Document, { posts, pinned, format }: FoundPosts, url: URL, known: KnownPosts | null): Steps<ReadPost[]> {
  const runs: (readonly Element[])[] = [];
  for (const [at, run] of [...pinned, ...posts].entries()) {
    if (at % 8 === 0) yield;
    runs.push(withoutTail(run));
  }
  const days = yield* readDayTexts(runs);
  const from = (at: number) => ({ run: runs[at] ?? [], format: format.name, url: url.href, dayText: days[at] ?? null });
  const before: (RawPost | null)[] = [];
  for (const at of runs.keys()) {
    if (at % NODES_A_STEP === 0) yield;
    before.push(at < pinned.length ? null : (known?.find(from(at)) ?? null));
  }
  const unread = runs.filter((_, at) => !before[at]);
  const find = unread.length > FEW ? yield* shareAmongPosts(document, unread, lookedUp(format)) : findInPost;
  const copies: ReadPost[] = [];
  const own: ReadPost[] = [];
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at] as readonly Element[];
    const same = before[at];
    if (!same || at % NODES_A_STEP === 0) yield;
    const isCopy = at < pinned.length;
    if (!run[0]?.isConnected) continue;
    const post = same ?? readPost(run, format, days[at] ?? null, url, find);
    if (!same && !isCopy) known?.keep(from(at), post);
    const { publisherId: id } = post;
    const dayText = days[at] ?? null;
    if (isCopy)
      copies.push({
        run,
        id,
        dayText,
        post: post.kinds.includes("pinned") ? post : { ...post, kinds: [...post.kinds, "pinned" as const] },
      });
    else own.push({ run, id, dayText, post });
  }
  yield;
  // A pinned copy may carry its original's id: it is no duplicate.
  const ids = withoutPositions(own.map(({ post }) => post.publisherId));
  return [...copies, ...own.map((read, at) => ({ ...read, post: withId(read.post, ids[at] ?? null) }))];
}

/** A post whose id is only a place on the page loses it, and the link that leads there. */
function withId(post: RawPost, id: string | null): RawPost {
  if (id === post.publisherId) return post;
  const lost = post.publisherId;
  return { ...post, publisherId: id, permalink: lost && post.permalink?.endsWith(`#${lost}`) ? null : post.permalink };
}

/** A run that ends in the heading of the next day does not own that heading. */
function withoutTail(run: readonly Element[]): readonly Element[] {
  if (run.length === 1) return run;
  const cut = run.findIndex((element, at) => at > 0 && (dayOf(element) || /^H1$/.test(element.tagName)));
  return cut > 0 ? run.slice(0, cut) : run;
}
