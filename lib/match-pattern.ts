/** The part of a match pattern that says which sites it is about; permissions know no paths. `host` is `*`, `*.news.example` or `news.example`. */
interface SitesOf {
  readonly scheme: "*" | "http" | "https";
  readonly host: string;
}

/** Whether every page that `inner` speaks of is one of `outer`, too (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns). */
export function covers(outer: string, inner: string): boolean {
  const [o, i] = [sitesOf(outer), sitesOf(inner)];
  return o !== null && i !== null && (o.scheme === "*" || o.scheme === i.scheme) && hostCovers(o.host, i.host);
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
