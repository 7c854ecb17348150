/** How names are found in a language: `full` by the tagger; `none` where they are not, and the index says so rather than show what is wrong. */
export type IndexSupport = "full" | "none";

/**
 * Whether names are found in a language, a BCP 47 tag as the page gives it. English in all its regions is; a page that names no language is read as English, as
 * nearly every such page is. A tag that is none counts as no language.
 */
export function indexLanguage(language: string | null): IndexSupport {
  const primary = (language ?? "").trim().toLowerCase().split(/[-_]/)[0] ?? "";
  return primary === "" || primary === "en" || !/^[a-z]{2,3}$/.test(primary) ? "full" : "none";
}
