/** How long after a click a single-page site may take to change the address. */
const AFTER_CLICK = 1000;

/**
 * Calls `onChange` when the page's address changes without a load, as single-page sites do; a change of the fragment alone is none. Uses the Navigation
 * API where there is one (Chrome 102, Firefox 147): a single listener. Elsewhere it looks when the reader goes back or has clicked, since `pushState`
 * tells nobody, and patching it would be seen.
 */
export function followUrl(view: Window, onChange: () => void, signal: AbortSignal): void {
  let last = withoutFragment(view.location.href);
  const look = (): void => {
    const now = withoutFragment(view.location.href);
    if (signal.aborted || now === last) return;
    last = now;
    onChange();
  };
  const navigation = (view as { navigation?: EventTarget }).navigation;
  if (navigation) {
    navigation.addEventListener("currententrychange", look, { signal });
    return;
  }
  view.addEventListener("popstate", look, { signal });
  const lookLater = (): void => void view.setTimeout(look, AFTER_CLICK);
  view.document.addEventListener("click", lookLater, { signal, capture: true, passive: true });
}

function withoutFragment(url: string): string {
  const hash = url.indexOf("#");
  // A fragment that looks like a path ("#/live/42") is how older single-page sites address their pages.
  return hash === -1 || /^#!?\//.test(url.slice(hash)) ? url : url.slice(0, hash);
}
