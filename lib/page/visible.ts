/**
 * Resolves once the reader really sees the page: not while it is prerendered (Chromium runs content scripts in pages that are never shown), not while
 * its tab stands in the background. Never resolves when `signal` is aborted first.
 */
export function whenVisible(document: Document, signal: AbortSignal): Promise<void> {
  const isVisible = (): boolean => (document as { prerendering?: boolean }).prerendering !== true && document.visibilityState === "visible";
  return new Promise((resolve) => {
    if (signal.aborted) return;
    if (isVisible()) return resolve();
    const seen = new AbortController();
    const look = (): void => {
      if (!isVisible()) return;
      seen.abort();
      resolve();
    };
    const options = { signal: AbortSignal.any([signal, seen.signal]) };
    document.addEventListener("visibilitychange", look, options);
    document.addEventListener("prerenderingchange", look, options);
  });
}
