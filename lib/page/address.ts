/** What of an address is asked for; each as `URL` has it. */
export type Address = Pick<URL, "href" | "host" | "protocol" | "pathname" | "hash">;

/** Fragments that no browser writes in another way. */
const PLAIN_FRAGMENT = /^#[\w:.~-]+$/;
/** Addresses kept apart from their fragments: the links of a post lead to its page, and few elsewhere. */
const MOST_KNOWN = 64;

let lastPage = "";
let known = new Map<string, Address | null>();

/**
 * The address that a link leads to from a page, null where it leads to none: what `URL.parse` answers. Links of which many differ in nothing but the fragment, as those to
 * the posts of a page do, cost hardly anything.
 */
export function addressOf(link: string, page: string): Address | null {
  const at = link.indexOf("#");
  const fragment = at < 0 ? "" : link.slice(at);
  if (!PLAIN_FRAGMENT.test(fragment)) return URL.parse(link, page);
  if (page !== lastPage || known.size > MOST_KNOWN) {
    lastPage = page;
    known = new Map();
  }
  const rest = link.slice(0, at);
  let stem = known.get(rest);
  if (stem === undefined) {
    // With an empty fragment, since a blank at the end of an address would be none of it.
    const url = URL.parse(`${rest}#`, page);
    stem = url && { href: url.href.slice(0, -1), host: url.host, protocol: url.protocol, pathname: url.pathname, hash: "" };
    known.set(rest, stem);
  }
  return stem && { ...stem, href: `${stem.href}${fragment}`, hash: fragment };
}
