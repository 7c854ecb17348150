import type { Locale } from "./locales.ts";
import { categoriesOf, pluralOf } from "./plurals.ts";

/** Stores cut a description that is longer: Chrome's limit, https://developer.chrome.com/docs/extensions/reference/manifest/description. */
const LONGEST_DESCRIPTION = 132;

/** What a translation is held to. */
export interface Rules {
  /** Keys whose words are rightly the same as the origin's. */
  readonly same: ReadonlySet<string>;
  /** Words that the glossary has another word for, and typography that the language does not write. */
  readonly refused: readonly RegExp[];
}

/** What is wrong with a locale against the one it is translated from, each as `key: what, "words"`; empty for a complete one. */
export function checkLocale(language: string, locale: Locale, origin: Locale, rules: Rules): string[] {
  const categories = categoriesOf(language);
  const wanted = keysFor(categories, origin);
  const missing = wanted.filter((key) => !(key in locale)).map((key) => `${key}: missing, "${originOf(key, origin)}"`);
  const extra = Object.keys(locale).filter((key) => !wanted.includes(key));
  const wrong = wanted.flatMap((key) => {
    const message = locale[key]?.message;
    if (message === undefined) return [];
    const faults = [
      ...faultsOf(key, message, rules),
      ...placeholderFaults(message, originOf(key, origin), isOfOneNumber(key, categories)),
      ...(locale === origin ? [] : sameness(key, message, originOf(key, origin), rules)),
    ];
    return faults.map((fault) => `${key}: ${fault}, "${message}"`);
  });
  return [...missing, ...extra.map((key) => `${key}: no such key in the language translated from`), ...wrong];
}

/** The keys that a language needs: each counted one in all its categories, where it stands in the origin. */
function keysFor(categories: ReadonlyMap<string, number>, origin: Locale): string[] {
  const keys = Object.keys(origin).flatMap((key) => {
    const plural = pluralOf(key);
    return plural === null ? [key] : [...categories.keys()].map((category) => `${plural.stem}_${category}`);
  });
  return [...new Set(keys)];
}

/** What the origin says for a key; for a category that it does not have, what it says of many. */
function originOf(key: string, origin: Locale): string {
  return (origin[key] ?? origin[`${pluralOf(key)?.stem}_other`])?.message ?? "";
}

/** A form for a single number may say that number in a word: "one post", "two posts". */
function isOfOneNumber(key: string, categories: ReadonlyMap<string, number>): boolean {
  return categories.get(pluralOf(key)?.category ?? "") === 1;
}

function faultsOf(key: string, message: string, { refused }: Rules): string[] {
  return [
    ...(message.trim() === "" ? ["empty"] : []),
    ...(message === message.trim() ? [] : ["space at an end"]),
    ...(/\$(?!\d)/.test(message) ? ["a dollar that stands for nothing"] : []),
    ...(key === "extensionDescription" && message.length > LONGEST_DESCRIPTION ? [`${message.length} characters are too many`] : []),
    ...refused.flatMap((pattern) => pattern.exec(message)?.map((found) => `says "${found}"`) ?? []),
  ];
}

function placeholderFaults(message: string, from: string, isOfOne: boolean): string[] {
  const [says, may] = [placeholdersOf(message), placeholdersOf(from)];
  const must = may.filter((one) => !(isOfOne && one === "$1"));
  if (says.every((one) => may.includes(one)) && must.every((one) => says.includes(one))) return [];
  return [`placeholders are ${says.join(" ") || "none"}, not ${may.join(" ") || "none"}`];
}

function sameness(key: string, message: string, from: string, { same }: Rules): string[] {
  if (same.has(key)) return message === from ? [] : ["on the list of what is the same as in English, and is not"];
  return message === from && /\p{L}/u.test(message.replaceAll(/\$\d/g, "")) ? ["not translated"] : [];
}

function placeholdersOf(message: string): string[] {
  return [...new Set(message.match(/\$\d/g) ?? [])].toSorted();
}
