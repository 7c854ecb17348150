import { type ComponentChild, render } from "preact";
import type { Words } from "../lib/words.ts";
import { WordsContext } from "./words-context.tsx";

/**
 * Shows a page of the extension in its root element, in these words, under this title, and says their language to assistive technology. Nothing where the root is
 * missing.
 */
export function showPage(root: HTMLElement | null, words: Words, page: ComponentChild, title?: string): void {
  if (root === null) return;
  if (title !== undefined) root.ownerDocument.title = title;
  root.ownerDocument.documentElement.lang = words.language;
  render(<WordsContext.Provider value={words}>{page}</WordsContext.Provider>, root);
}
