import { applyAppearance, writeMirror } from "./appearance.ts";
import { watchSettings } from "./settings.ts";

/** Keeps the looks of a page of the extension as the reader wants them now, for as long as the page is open, and mirrors them for the next. */
export function followAppearance(root: HTMLElement, mirror: () => Storage): void {
  // A page ends with its document.
  const { signal } = new AbortController();
  void watchSettings((settings) => {
    applyAppearance(root, settings);
    writeMirror(mirror, settings);
  }, signal);
}
