import type { RawPost, RawSnapshot } from "../model.ts";
import { dayOf, readDayTexts } from "./day-texts.ts";
import { findInPost, shareAmongPosts } from "./find-in-posts.ts";
import type { FoundPosts } from "./find-posts.ts";
import { GENERIC } from "./formats/format.ts";
import type { KnownPosts } from "./known-posts.ts";
import { readPageFacts } from "./page-facts.ts";
import { withoutPositions } from "./publisher-id.ts";
import { readKeyEvents } from "./read-index.ts";
import { lookedUp, readPost } from "./read-post.ts";
import { isDeclared } from "./read-structured.ts";
import { findEmbed } from "./signals/embed.ts";
import type { Sight } from "./signals/sight.ts";
import { NODES_A_STEP, type Steps } from "./slices.ts";
import { withinBounds } from "./within-bounds.ts";

/** A page as read, and where its posts stand in it. */
export interface PageReading {
  readonly snapshot: RawSnapshot;
  /** For each of `snapshot.posts` the elements it is made of (a flat ticker's post is several siblings), first one on top. */
  readonly elements: readonly (readonly Element[])[];
}

/**
 * Reads every post of a page, from the DOM and from its structured data. Null where neither holds any; whether the page is a live blog at all is what `detect`
 * says. Touches nothing and asks for no layout. A post that leaves the page while it is read is none. `known`: posts that need not be read again.
 */
export function* readPage(sight: Sight, known: KnownPosts | null = null): Steps<PageReading | null> {
  const { document, url } = sight;
  const structured = yield* sight.structured();
  const { nodes, updates } = structured;
  const found = yield* sight.posts();
  if (!found && !isDeclared(structured) && (yield* findEmbed(document)) === null) return null;
  const read = found ? yield* readPosts(document, found, url, known) : [];
  const facts = yield* readPageFacts(document, url, nodes, found?.format ?? GENERIC, found?.posts[0]?.[0] ?? null);
  const unread = found && found.total > found.posts.length ? found.total : null;
  const ids = withoutPositions(updates.map((update) => update.publisherId));
  yield;
  const keyEvents = yield* readKeyEvents(
    document,
    url,
    read.map(({ run }) => run),
  );
  const kept = read.filter(({ run }) => run[0]?.isConnected);
  return {
    snapshot: withinBounds({
      url: url.href,
      ...facts,
      claimedPostCount: facts.claimedPostCount ?? unread,
      format: found?.format.name ?? "structured",
      posts: kept.map(({ post }) => post),
      updates: [...updates.map((update, at) => withId(update, ids[at] ?? null)), ...keyEvents],
    }),
    elements: kept.map(({ run }) => run),
  };
}

/** The nearest element that holds all posts of the stream; null where there are none. Pinned copies outside it do not count. */
export function findPostContainer(reading: PageReading): Element | null {
  const firsts = reading.elements.flatMap((run, at) => (reading.snapshot.posts[at]?.kinds.includes("pinned") || !run[0] ? [] : [run[0]]));
  let container = firsts[0]?.parentElement ?? null;
  for (const first of firsts) while (container && !container.contains(first)) container = container.parentElement;
  return container;
}

interface ReadPost {
  readonly post: RawPost;
  readonly run: readonly Element[];
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
  for (const [at, run] of runs.entries()) {
    const same = before[at];
    if (!same || at % NODES_A_STEP === 0) yield;
    const isCopy = at < pinned.length;
    if (!run[0]?.isConnected) continue;
    const post = same ?? readPost(run, format, days[at] ?? null, url, find);
    if (!same && !isCopy) known?.keep(from(at), post);
    if (isCopy) copies.push({ run, post: post.kinds.includes("pinned") ? post : { ...post, kinds: [...post.kinds, "pinned" as const] } });
    else own.push({ run, post });
  }
  yield;
  // A pinned copy may carry its original's id: it is no duplicate.
  const ids = withoutPositions(own.map(({ post }) => post.publisherId));
  const all = [...copies, ...own.map(({ run, post }, at) => ({ run, post: withId(post, ids[at] ?? null) }))];
  return all.filter(({ run, post }) => isPost(post, run));
}

/** A post whose id is only a place on the page loses it, and the link that leads there. */
function withId(post: RawPost, id: string | null): RawPost {
  if (id === post.publisherId) return post;
  const lost = post.publisherId;
  return { ...post, publisherId: id, permalink: lost && post.permalink?.endsWith(`#${lost}`) ? null : post.permalink };
}

/** A run that ends in the heading of the next day does not own that heading. */
function withoutTail(run: readonly Element[]): readonly Element[] {
  const cut = run.findIndex((element, at) => at > 0 && (dayOf(element) || /^H1$/.test(element.tagName)));
  return cut > 0 ? run.slice(0, cut) : run;
}

const BOX =
  /^(?:get involved|advertisement|anzeige|publicité|publicidad|pubblicità|sign up|newsletter|related (?:articles|stories)|more on this story|read more|most read)\b/i;

/** Whether an element that looks like a post is one: it says something, or shows something, and is no advert or box among the posts. */
function isPost(post: RawPost, run: readonly Element[]): boolean {
  if (BOX.test(post.headline ?? post.text) && (post.headline ?? post.text).length < 80) return false;
  if (post.text || post.headline) return true;
  return post.times.length > 0 && run.some((element) => element.querySelector("figure,img,video,iframe,blockquote,[class*=embed i]"));
}
