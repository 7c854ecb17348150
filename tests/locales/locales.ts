import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createWords, type Words } from "../../lib/words.ts";

const FOLDER = join(import.meta.dirname, "../../public/_locales");

/** The messages of one language by key. */
export type Locale = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

/** The language that the others are translated from, and that a browser falls back to. */
export const ORIGIN = "en";

/** The languages there are, the origin among them, as their folders are named. */
export const LANGUAGES: readonly string[] = readdirSync(FOLDER).toSorted();

export function readLocale(language: string): Locale {
  return JSON.parse(readFileSync(join(FOLDER, language, "messages.json"), "utf8")) as Locale;
}

/** The words of a locale as a browser gives them: `$1`… replaced, an empty string for a key that is not there. */
export function wordsInLocale(locale: Locale, uiLanguage: string): Words {
  return createWords(
    (key, substitutions = []) => locale[key]?.message.replaceAll(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? "") ?? "",
    uiLanguage,
  );
}
