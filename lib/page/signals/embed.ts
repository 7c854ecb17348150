import type { Steps } from "../../slices.ts";

/** Hosts and containers of live-blog services whose posts stand in a frame or are drawn by their script. Source: the services' own embed codes. */
const EMBEDS: readonly (readonly [host: string, selector: string])[] = [
  ["norkon.net", ".live-center-embed,[data-src*='livecenter.norkon.net'],iframe[src*='livecenter.norkon.net']"],
  ["tickaroo.com", "#tickaroo-liveblog,[class*=tickaroo],tik-liveblog,iframe[src*='tickaroo.com'],[data-tickaroo-id]"],
  ["arena.im", ".arena-liveblog,iframe[src*='arena.im']"],
  ["24liveblog.com", "#LB24,.lb24,iframe[src*='24liveblog.com']"],
  ["scribblelive.com", ".scrbbl-embed,iframe[src*='scribblelive.com']"],
  ["liveblog.pro", "iframe[src*='liveblog.pro'],iframe[src*='/lb-assets/'],[data-liveblog-pro]"],
];

/** An embedded live blog. */
export interface FoundEmbed {
  /** The service it is of. */
  readonly host: string;
  /** Address of the frame it stands in; null where a script draws it, or its address is none of the web. */
  readonly url: string | null;
}

/** The embedded live blog that a page holds, or null. */
export function* findEmbed(document: Document): Steps<FoundEmbed | null> {
  const hasFrames = document.getElementsByTagName("iframe").length > 0;
  for (const [host, selectors] of EMBEDS)
    for (const selector of selectors.split(",")) {
      if (!hasFrames && selector.startsWith("iframe")) continue;
      const found = document.querySelector(selector);
      if (found) return { host, url: frameAddress(found) };
      yield;
    }
  return null;
}

/** A longer address is none to be opened, and would be refused with all that the page says. */
const LONGEST_ADDRESS = 2000;

function frameAddress(found: Element): string | null {
  const frame = found.matches("iframe") ? found : found.querySelector("iframe");
  const url = (frame as HTMLIFrameElement | null)?.src ?? "";
  return /^https?:\/\//.test(url) && url.length <= LONGEST_ADDRESS ? url : null;
}
