/** The part of a match pattern that says which sites it is about; permissions know no paths. `host` is `*`, `*.news.example` or `news.example`. */
interface SitesOf {
  readonly scheme: "*" | "http" | "https";
  readonly host: string;
}

/** The pattern of every page of one host, whatever its port. */
export function hostPattern(host: string): string {
  return `*://${host}/*`;
}

/** Whether a page is one of those a pattern speaks of. False for an address or pattern that is not of the web. */
export function matchesPattern(url: string, pattern: string): boolean {
  const page = URL.canParse(url) ? new URL(url) : null;
  return page !== null && covers(pattern, `${page.protocol}//${page.hostname}/*`);
}

/** Whether every page that `inner` speaks of is one of `outer`, too (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns). */
export function covers(outer: string, inner: string): boolean {
  const [o, i] = [sitesOf(outer), sitesOf(inner)];
  return o !== null && i !== null && (o.scheme === "*" || o.scheme === i.scheme) && hostCovers(o.host, i.host);
}

/** Whether some page is one of both. */
export function overlap(a: string, b: string): boolean {
  const [one, other] = [sitesOf(a), sitesOf(b)];
  if (one === null || other === null) return false;
  const schemes = one.scheme === "*" || other.scheme === "*" || one.scheme === other.scheme;
  return schemes && (hostCovers(one.host, other.host) || hostCovers(other.host, one.host));
}

/** The host that a pattern speaks of alone; null where it speaks of several, or none of the web. */
export function onlyHostOf(pattern: string): string | null {
  const host = sitesOf(pattern)?.host;
  return host === undefined || host.startsWith("*") ? null : host;
}

function sitesOf(pattern: string): SitesOf | null {
  if (pattern === "<all_urls>") return { scheme: "*", host: "*" };
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? [];
  // Chrome lets a pattern name a port; a site is all of its ports.
  return scheme === undefined || host === undefined ? null : { scheme: scheme as SitesOf["scheme"], host: host.replace(/:[\d*]+$/, "") };
}

function hostCovers(outer: string, inner: string): boolean {
  if (outer === "*" || outer === inner) return true;
  return outer.startsWith("*.") && inner !== "*" && (inner === outer.slice(2) || inner.endsWith(outer.slice(1)));
}
