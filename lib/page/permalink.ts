import { type FindInPost, findInPost } from "./find-in-posts.ts";

const LINKS = ["data-permalink", "data-url", "data-link", "data-href", "data-share-url"];
/** What carries a post's address in an attribute of its own. */
export const LINKED = LINKS.map((name) => `[${name}]`).join(",");

/** The address of one post, absolute, or null. A link counts only if it leads to this page's own fragment, below this page, or names the post's id. */
export function readPermalink(
  run: readonly Element[],
  page: URL,
  id: { id: string; isAnchor: boolean } | null,
  find: FindInPost = findInPost,
): string | null {
  const root = run[0];
  if (!root) return null;
  const candidates: (string | null)[] = [];
  for (const name of find(run, LINKED).length > 0 ? LINKS : [])
    candidates.push(root.getAttribute(name) ?? root.querySelector(`[${name}]`)?.getAttribute(name) ?? null);
  let seen = 0;
  for (const element of run) {
    if (element.tagName === "A") candidates.push(element.getAttribute("href"));
    for (const link of element.querySelectorAll("a[href]")) if (seen++ < 40) candidates.push(link.getAttribute("href"));
  }
  const stem = page.pathname.replace(/(?:\/index)?(?:\.\w+)?\/?$/, "");
  for (const candidate of candidates) {
    const link = candidate ? parse(candidate, page) : null;
    if (!link || link.host !== page.host || !/^https?:$/.test(link.protocol)) continue;
    const here = link.pathname === page.pathname || (stem.length > 1 && link.pathname.startsWith(`${stem}/`));
    const below = stem.length > 1 && link.pathname.startsWith(`${stem}/`) && link.pathname.length > stem.length + 4;
    const named = id !== null && id.id.length > 3 && link.href.includes(id.id);
    if (named || below || (here && link.hash.length > 4 && !/comment|share|top$/i.test(link.hash))) return link.href;
  }
  // An id may hold half a character, which no address can.
  return id?.isAnchor ? `${page.href.split("#")[0]}#${encodeURIComponent(id.id.toWellFormed()).replaceAll("%3A", ":")}` : null;
}

function parse(link: string, base: URL): URL | null {
  return URL.canParse(link, base.href) ? new URL(link, base.href) : null;
}

/** What tells a post's address from those of the other posts: its fragment, or what its path or query has beyond the page's. Null where there is nothing. */
export function idInPermalink(permalink: string | null, page: URL): string | null {
  if (!permalink) return null;
  const link = new URL(permalink);
  if (link.hash.length > 1) return link.hash.slice(1);
  for (const name of ["postId", "post", "pinned_post_locator", "liveblog._id", "entry", "update"]) {
    const value = link.searchParams.get(name);
    if (value) return value;
  }
  const last = link.pathname.replace(/\/$/, "").split("/").at(-1) ?? "";
  return last && !page.pathname.includes(last) ? last : null;
}
