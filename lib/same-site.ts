import { SITES } from "./sites.ts";

/** Names under which a site shows the same pages to other devices. */
const VARIANT = /^(?:www|m|mobile|touch|lite|amp)\.(?=[^.]+\.)/;

/** Whether this is an address that may be opened on a page's word. */
export function isWebUrl(address: string): boolean {
  return URL.canParse(address) && ["https:", "http:"].includes(new URL(address).protocol);
}

/**
 * Whether two web addresses belong to one publisher: to one of the listed sites, whatever their hosts there are called, or else to one host, but for the names it has for other
 * devices. No list of where names are given out is needed, and two blogs of one platform (`a.blog.example`, `b.blog.example`) are never taken for one site.
 */
export function isSameSite(a: string, b: string): boolean {
  if (!isWebUrl(a) || !isWebUrl(b)) return false;
  const [one, other] = [new URL(a).hostname, new URL(b).hostname];
  return bare(one) === bare(other) || SITES.some((site) => belongs(one, site) && belongs(other, site));
}

function bare(host: string): string {
  return host.replace(VARIANT, "");
}

function belongs(host: string, site: string): boolean {
  return site.startsWith("*.") ? host === site.slice(2) || host.endsWith(site.slice(1)) : host === site;
}
