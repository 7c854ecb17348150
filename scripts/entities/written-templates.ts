import { readFileSync } from "node:fs";

/**
 * Sentences in the manner of rolling news, written for Catchline. `{P}` a full name, `{S}` a surname, `{W}` a given name, `{C}` a country, `{L}` any place, `{R}` a
 * region, `{N}` a village nobody knows, `{G}` an organisation, `{U}` a company made up, `{D}` a people or other capital that is no name, `{T}` a title, `{t}` a post
 * held, `{V}` a verb of speech, `{M}` a day or month. A digit makes two slots one name, `{S1}` the surname of `{P1}`. `<G:…>`, `<L:…>`, `<P:…>` are labelled as they stand.
 */
export const TEMPLATES: readonly string[] = readFileSync(new URL("written-templates.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "");
