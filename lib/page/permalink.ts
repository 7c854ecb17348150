import { type Address, addressOf } from "./address.ts";
import { type FindInPost, findInPost } from "./find-in-posts.ts";

const LINKS = ["data-permalink", "data-url", "data-link", "data-href", "data-share-url"];
/** What carries a post's address in an attribute of its own. */
export const LINKED = LINKS.map((name) => `[${name}]`).join(",");
/** What may lead to a post, where nothing carries its address. */
export const LINK = "a[href]";
const MOST_LINKS = 40;

/** The address of one post, absolute, or null. A link counts only if it leads to this page's own fragment, below this page, or names the post's id. */
export function readPermalink(
  run: readonly Element[],
  page: URL,
  id: { id: string; isAnchor: boolean } | null,
  find: FindInPost = findInPost,
): string | null {
  const root = run[0];
  if (!root) return null;
  const { href, host, pathname, stem } = partsOf(page);
  const isOwn = (link: Address): boolean => {
    if (link.host !== host || !/^https?:$/.test(link.protocol)) return false;
    const isUnder = stem.length > 1 && link.pathname.startsWith(`${stem}/`);
    const below = isUnder && link.pathname.length > stem.length + 4;
    const named = id !== null && id.id.length > 3 && link.href.includes(id.id);
    const here = link.pathname === pathname || isUnder;
    return named || below || (here && link.hash.length > 4 && !/comment|share|top$/i.test(link.hash));
  };
  const ownOf = (candidate: string | null | undefined): string | null => {
    const link = candidate ? addressOf(candidate, href) : null;
    return link && isOwn(link) ? link.href : null;
  };
  for (const name of find(run, LINKED).length > 0 ? LINKS : []) {
    const own = ownOf(root.getAttribute(name) ?? root.querySelector(`[${name}]`)?.getAttribute(name));
    if (own !== null) return own;
  }
  let seen = 0;
  for (const link of find(run, LINK)) {
    // A post may be a link itself.
    if (!run.includes(link) && seen++ >= MOST_LINKS) continue;
    const own = ownOf(link.getAttribute("href"));
    if (own !== null) return own;
  }
  // An id may hold half a character, which no address can.
  return id?.isAnchor ? `${href.split("#")[0]}#${encodeURIComponent(id.id.toWellFormed()).replaceAll("%3A", ":")}` : null;
}

/** What is asked of the page's address for each of its posts. */
interface PageAddress extends Pick<Address, "href" | "host" | "pathname"> {
  /** The path without what addresses below the page leave out. */
  readonly stem: string;
}

let lastPage: PageAddress | null = null;

function partsOf(page: URL): PageAddress {
  const { href } = page;
  if (lastPage?.href !== href) {
    const { host, pathname } = page;
    lastPage = { href, host, pathname, stem: pathname.replace(/(?:\/index)?(?:\.\w+)?\/?$/, "") };
  }
  return lastPage;
}

/** What tells a post's address from those of the other posts: its fragment, or what its path or query has beyond the page's. Null where there is nothing. */
export function idInPermalink(permalink: string | null, page: URL): string | null {
  if (!permalink) return null;
  const at = permalink.indexOf("#");
  if (at >= 0 && at < permalink.length - 1) return permalink.slice(at + 1);
  const link = new URL(permalink);
  for (const name of ["postId", "post", "pinned_post_locator", "liveblog._id", "entry", "update"]) {
    const value = link.searchParams.get(name);
    if (value) return value;
  }
  const last = link.pathname.replace(/\/$/, "").split("/").at(-1) ?? "";
  return last && !page.pathname.includes(last) ? last : null;
}
