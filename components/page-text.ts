import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** The language that the live blog below is written in (BCP 47); null where it is not known. */
export const PageLanguage = createContext<string | null>(null);

/** What an element that holds the page's own words is given. */
export interface PageText {
  /** Empty where the language is not known: not the language of the words around it. */
  readonly lang: string;
  /** As the text itself runs, isolated from what stands around it. */
  readonly dir: "auto";
}

/** Attributes for an element whose text is the page's, not ours: a headline, a name, a quotation. */
export function usePageText(): PageText {
  return { lang: useContext(PageLanguage) ?? "", dir: "auto" };
}
