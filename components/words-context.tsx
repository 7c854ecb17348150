import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Words } from "../lib/words.ts";

/** Holds the words for everything below it; without a provider every key stands for itself. */
export const WordsContext = createContext<Words>({
  language: "en",
  direction: "ltr",
  say: (key) => key,
  count: (stem, number) => `${number} ${stem}`,
  number: (value) => String(value),
  list: (parts) => parts.join(" · "),
});

/** The words of the nearest provider. */
export function useWords(): Words {
  return useContext(WordsContext);
}
