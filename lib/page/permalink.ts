const LINKS = ["data-permalink", "data-url", "data-link", "data-href", "data-share-url"];

/** The address of one post, absolute, or null. A link counts only if it leads to this page's own fragment, below this page, or names the post's id. */
export function readPermalink(run: readonly Element[], page: URL, id: { id: string; isAnchor: boolean } | null): string | null {
  const root = run[0];
  if (!root) return null;
  const candidates: (string | null)[] = [];
  for (const name of LINKS) candidates.push(root.getAttribute(name) ?? root.querySelector(`[${name}]`)?.getAttribute(name) ?? null);
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
  return id?.isAnchor ? `${page.href.split("#")[0]}#${encodeURIComponent(id.id).replaceAll("%3A", ":")}` : null;
}

function parse(link: string, base: URL): URL | null {
  return URL.canParse(link, base.href) ? new URL(link, base.href) : null;
}
