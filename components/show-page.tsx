import { type ComponentChild, render } from "preact";
import type { Words } from "../lib/words.ts";
import { WordsContext } from "./words-context.tsx";

/**
 * Shows a page of the extension in its root element, in these words. Before anything is drawn the document gets the language and direction of the words, and
 * their title. Nothing where the root is missing.
 */
export function showPage(root: HTMLElement | null, words: Words, page: ComponentChild, title: string = words.say("extensionName")): void {
  if (root === null) return;
  const { documentElement } = root.ownerDocument;
  documentElement.lang = words.language;
  documentElement.dir = words.direction;
  root.ownerDocument.title = title;
  render(<WordsContext.Provider value={words}>{page}</WordsContext.Provider>, root);
}
