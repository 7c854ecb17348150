/** Resolves once the whole document has been parsed, at once where it has been. Never resolves when `signal` is aborted first. */
export function whenParsed(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return;
    if (document.readyState !== "loading") return resolve();
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true, signal });
  });
}
