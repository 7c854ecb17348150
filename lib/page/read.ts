import type { RawPost, RawSnapshot } from "../model.ts";
import { dayOf, readDayTexts } from "./day-texts.ts";
import { type FoundPosts, findPosts } from "./find-posts.ts";
import { GENERIC } from "./formats/format.ts";
import { readJsonLd } from "./json-ld.ts";
import { readPageFacts } from "./page-facts.ts";
import { withoutPositions } from "./publisher-id.ts";
import { readKeyEvents } from "./read-index.ts";
import { readMicrodata } from "./read-microdata.ts";
import { readPost } from "./read-post.ts";
import { readUpdates } from "./read-updates.ts";
import { findEmbed } from "./signals/embed.ts";

/** A page as read, and where its posts stand in it. */
export interface PageReading {
  readonly snapshot: RawSnapshot;
  /** For each of `snapshot.posts` the elements it is made of (a flat ticker's post is several siblings), first one on top. */
  readonly elements: readonly (readonly Element[])[];
}

/**
 * Reads every post of a page, from the DOM and from its structured data. Null where neither holds any; whether the page is a live blog at all is what `detect`
 * says. Touches nothing and asks for no layout.
 */
export function readPage(document: Document, url: URL): PageReading | null {
  const nodes = [...readJsonLd(document), ...readMicrodata(document)];
  const updates = readUpdates(nodes, url);
  const isDeclared = nodes.some((node) => /LiveBlogPosting/.test(String(node["@type"])));
  const found = findPosts(document, url, updates);
  if (!found && !isDeclared && !findEmbed(document)) return null;
  const all = found ? [...found.pinned, ...found.posts].map(withoutTail) : [];
  const read = found ? readPosts(found, all, url) : [];
  const kept = read.map((post, at) => isPost(post, all[at] ?? []));
  const runs = all.filter((_, at) => kept[at]);
  const posts = read.filter((_, at) => kept[at]);
  const facts = readPageFacts(document, url, nodes, found?.format ?? GENERIC, found?.posts[0]?.[0] ?? null);
  const unread = found && found.total > found.posts.length ? found.total : null;
  const ids = withoutPositions(updates.map((update) => update.publisherId));
  return {
    snapshot: {
      url: url.href,
      ...facts,
      claimedPostCount: facts.claimedPostCount ?? unread,
      format: found?.format.name ?? "structured",
      posts,
      updates: [...updates.map((update, at) => withId(update, ids[at] ?? null)), ...readKeyEvents(document, url, runs)],
    },
    elements: runs,
  };
}

/** The nearest element that holds all posts of the stream; null where there are none. Pinned copies outside it do not count. */
export function findPostContainer(reading: PageReading): Element | null {
  const firsts = reading.elements.flatMap((run, at) => (reading.snapshot.posts[at]?.kinds.includes("pinned") || !run[0] ? [] : [run[0]]));
  let container = firsts[0]?.parentElement ?? null;
  for (const first of firsts) while (container && !container.contains(first)) container = container.parentElement;
  return container;
}

function readPosts(found: FoundPosts, runs: readonly (readonly Element[])[], url: URL): RawPost[] {
  const days = readDayTexts(runs);
  const copies = found.pinned.length;
  const posts = runs.map((run, at) => {
    const post = readPost(run, found.format, days[at] ?? null, url);
    return at < copies && !post.kinds.includes("pinned") ? { ...post, kinds: [...post.kinds, "pinned" as const] } : post;
  });
  // A pinned copy may carry its original's id: it is no duplicate.
  const ids = withoutPositions(posts.slice(copies).map((post) => post.publisherId));
  return posts.map((post, at) => (at < copies ? post : withId(post, ids[at - copies] ?? null)));
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
