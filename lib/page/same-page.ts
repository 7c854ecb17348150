import type { RawPost, RawSnapshot } from "../model.ts";

/** What a live blog is known by while its page stands. */
export interface Identity {
  readonly address: string;
  readonly canonicalUrl: string | null;
  readonly posts: readonly RawPost[];
}

/** By the address the window shows, without query and fragment, and by its posts. Not by its canonical address, which single-page sites leave standing. */
export function identify(href: string, { posts, canonicalUrl }: RawSnapshot): Identity {
  return { address: href.replace(/[?#].*$/s, ""), canonicalUrl, posts };
}

/**
 * Whether both are the same live blog: one post in common is enough, since some sites rewrite the address for every post scrolled to, and a single-page site
 * changes the address before the page.
 */
export function isSamePage(a: Identity, b: Identity): boolean {
  if (a.address === b.address) return true;
  const known = new Set(a.posts.map(keyOf));
  return b.posts.some((post) => known.has(keyOf(post)));
}

/** The reading without a canonical address that is still that of the page the reader came from. */
export function withoutStaleAddress(snapshot: RawSnapshot, href: string, left: Identity | null): RawSnapshot {
  const isStale = left !== null && left.canonicalUrl === snapshot.canonicalUrl && left.address !== href.replace(/[?#].*$/s, "");
  return isStale ? { ...snapshot, canonicalUrl: null } : snapshot;
}

function keyOf({ publisherId, headline, text }: RawPost): string {
  return publisherId ?? `${headline}\n${text.slice(0, 200)}`;
}
