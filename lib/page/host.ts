import { zoomOf } from "./dock-zone.ts";

/** Name of the one element Catchline adds to a page. */
export const HOST_NAME = "catchline-dock";

/** How often a page may throw the host out before Catchline lets it have its way. */
const MOST_RETURNS = 3;

export interface HostOptions {
  readonly document: Document;
  readonly style: string;
  /** Called when another script of Catchline's has put its own host in place, or the page keeps removing this one. */
  onLost(): void;
}

/**
 * Puts the host on the root element and answers its closed shadow root; removes hosts that an earlier script left behind. The host carries no attribute,
 * ever, so that it looks the same to the page whatever is drawn in it. Gone when `signal` is aborted.
 */
export function placeHost({ document, style, onLost }: HostOptions, signal: AbortSignal): ShadowRoot {
  // Made in a document without a window: a page that has defined this name would else run its constructor first, and could hold the shadow root.
  const host = document.implementation.createHTMLDocument("").createElement(HOST_NAME);
  const shadow = host.attachShadow({ mode: "closed" });

  const root = document.documentElement;
  for (const earlier of hostsOn(root)) earlier.remove();
  root.append(host);
  restyle(shadow, style);
  // Drawn to the page's measure as the screen shows it, whatever its publisher zooms the root by.
  const zoom = zoomOf(root);
  if (zoom !== 1) shadow.append(sheetOf(document, `:host { zoom: ${1 / zoom} !important; }`));
  watchHost(host, root, onLost, signal);
  signal.addEventListener("abort", () => host.remove());
  return shadow;
}

/**
 * Draws what is in the host, which stands in its page, by this style. In a news page a content script writes it, since Firefox lets none adopt a sheet. Pages of the
 * extension, the invented live blog among them, have a policy that takes no written style.
 */
export function restyle(shadow: ShadowRoot, style: string): void {
  const { ownerDocument } = shadow;
  const view = ownerDocument.defaultView;
  if (view?.location.protocol.endsWith("-extension:")) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(style);
    shadow.adoptedStyleSheets = [sheet];
    return;
  }
  const written = shadow.querySelector("style") ?? shadow.insertBefore(ownerDocument.createElement("style"), shadow.firstChild);
  if (written.textContent !== style) written.textContent = style;
}

function sheetOf(document: Document, style: string): HTMLStyleElement {
  const sheet = document.createElement("style");
  sheet.textContent = style;
  return sheet;
}

function watchHost(host: Element, root: Element, onLost: () => void, signal: AbortSignal): void {
  const view = root.ownerDocument.defaultView;
  if (!view) return;
  let returns = 0;
  const observer = new view.MutationObserver(() => {
    if (host.parentNode === root) return;
    returns++;
    if (hostsOn(root).length > 0 || returns > MOST_RETURNS) onLost();
    else root.append(host);
  });
  observer.observe(root, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect());
}

function hostsOn(root: Element): Element[] {
  return [...root.children].filter((child) => child.localName === HOST_NAME);
}
