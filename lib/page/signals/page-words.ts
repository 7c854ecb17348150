import { findLiveWord, findLiveWordInTitles } from "../live-words.ts";
import type { Look } from "./sight.ts";

/** The newsroom's own word for it, in the address, the title or the headline. Weak alone: newspapers, shops and songs are called "Live" too. */
// biome-ignore lint/correctness/useYield: one step
export const pageWords: Look = function* ({ document, url }) {
  const path = findLiveWord(url.pathname);
  const title = findLiveWordInTitles(document);
  if (!path && !title) return null;
  const evidence = [path && `address has "${path.word}"`, title && `title has "${title.word}"`].filter(Boolean).join(", ");
  return { name: "page-words", weight: (path && title ? 0.35 : 0.25) + (path?.isStrong || title?.isStrong ? 0.1 : 0), evidence };
};
