import type { LiveBlogId } from "../model.ts";

const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|cmp|cmpid|ns_.*|at_.*|xtor|ref|ref_?src|referrer|smid|smtyp|share|shared|sh|ito|ocid|cid|icid|wt_.*|s_cid|source|src|campaign|fb_.*|traffic_source|amp|amp_.*|usqp|outputtype|output|page|filterkeyevents|dcr|_x_.*|taid|mod|guccounter|guce_.*|post|postid|pinned_post_.*)$/i;

/**
 * The identity of a live blog: the canonical URL over https, without fragment, tracking, page numbers, the suffix of a single post and AMP variants. A canonical
 * URL of another site, or one that is only the front page, is not believed.
 */
export function liveBlogId(url: string, canonicalUrl: string | null): LiveBlogId {
  const own = new URL(url);
  const canonical = canonicalUrl && URL.canParse(canonicalUrl) ? new URL(canonicalUrl) : null;
  const trusted = canonical && canonical.pathname.length > 1 && siteOf(canonical.hostname) === siteOf(own.hostname) ? canonical : own;
  const id = new URL(trusted.href);
  id.hash = "";
  id.username = "";
  id.password = "";
  if (id.protocol === "http:") id.protocol = "https:";
  for (const name of [...id.searchParams.keys()]) if (TRACKING.test(name)) id.searchParams.delete(name);
  id.searchParams.sort();
  id.hostname = id.hostname.replace(/^amp\./, "www.");
  id.pathname = id.pathname
    .replace(/\/(?:h_[0-9a-f]{16,}|card\/[\w-]+|liveblog_entry\/[\w-]+)\/?$/i, "")
    .replace(/(?:\/amp|\.amp)(?=\/?$|\.html?$)/i, "")
    .replace(/\.amp\.html$/i, ".html")
    .replace(/^\/amp\//i, "/")
    .replace(/\/page\/\d+\/?$/i, "/");
  return id.href.replace(/\?$/, "") as LiveBlogId;
}

function siteOf(host: string): string {
  const parts = host.split(".");
  return parts.slice(/^(?:co|com|org|net|gov|ac)$/.test(parts.at(-2) ?? "") && parts.length > 2 ? -3 : -2).join(".");
}
