import type { Steps } from "../slices.ts";

/** Hosts and containers of live-blog services whose posts stand in a frame or are drawn by their script. Source: the services' own embed codes. */
const EMBEDS: readonly (readonly [host: string, selector: string])[] = [
  ["norkon.net", ".live-center-embed,[data-src*='livecenter.norkon.net'],iframe[src*='livecenter.norkon.net']"],
  ["tickaroo.com", "#tickaroo-liveblog,[class*=tickaroo],tik-liveblog,iframe[src*='tickaroo.com'],[data-tickaroo-id]"],
  ["arena.im", ".arena-liveblog,iframe[src*='arena.im']"],
  ["24liveblog.com", "#LB24,.lb24,iframe[src*='24liveblog.com']"],
  ["scribblelive.com", ".scrbbl-embed,iframe[src*='scribblelive.com']"],
  ["liveblog.pro", "iframe[src*='liveblog.pro'],iframe[src*='/lb-assets/'],[data-liveblog-pro]"],
];

/** The service whose embedded live blog a page holds, or null. */
export function* findEmbed(document: Document): Steps<string | null> {
  for (const [host, selectors] of EMBEDS)
    for (const selector of selectors.split(",")) {
      if (document.querySelector(selector)) return host;
      yield;
    }
  return null;
}
