import type { RawPost, RawSnapshot } from "../model.ts";

/** What a live blog is known by while its page stands. */
export interface Identity {
  readonly address: string;
  readonly posts: ReadonlySet<string>;
}

/** By its canonical address, or that of the page without query and fragment, and by its posts. */
export function identify({ canonicalUrl, url, posts }: RawSnapshot): Identity {
  return { address: canonicalUrl ?? url.replace(/[?#].*$/s, ""), posts: new Set(posts.map(keyOf)) };
}

/**
 * Whether both are the same live blog: one post in common is enough, since some sites rewrite the address for every post scrolled to, and a single-page site
 * changes the address before the page.
 */
export function isSamePage(a: Identity, b: Identity): boolean {
  return a.address === b.address || [...b.posts].some((post) => a.posts.has(post));
}

function keyOf({ publisherId, headline, text }: RawPost): string {
  return publisherId ?? `${headline}\n${text.slice(0, 200)}`;
}
