/**
 * All words the reader sees come from `_locales`; this file turns a key into words, with plurals by `Intl`. It holds no words itself and takes the
 * browser's `getMessage` as a parameter, so that it runs anywhere.
 */
type Messages = typeof import("../public/_locales/en/messages.json");

/** A key of `_locales/en/messages.json`. */
export type WordKey = keyof Messages;

/** Keys that come in plural forms: `posts` stands for `posts_one`, `posts_other` and so on. */
export type CountedKey = { [K in WordKey]: K extends `${infer Stem}_other` ? Stem : never }[WordKey];

/** The browser's `i18n.getMessage`. */
export type GetMessage = (key: string, substitutions?: string[]) => string;

export interface Words {
  /** BCP 47 language of the words, for dates and numbers. */
  readonly language: string;
  /** The words for a key, with `$1`… replaced in order. The key itself where a locale lacks it. */
  say(key: WordKey, ...substitutions: string[]): string;
  /** The words for a number of things, e.g. `count("posts", 3)`: "3 posts". The number is `$1`, written as the language writes it. */
  count(stem: CountedKey, number: number): string;
  /** "3 new, 1 edited and 1 withdrawn", as the language joins a list. */
  list(parts: readonly string[]): string;
}

export function createWords(getMessage: GetMessage, language: string): Words {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const lists = new Intl.ListFormat(language, { type: "conjunction" });
  const look = (key: string, substitutions: string[]): string => getMessage(key, substitutions) || "";
  return {
    language,
    say: (key, ...substitutions) => look(key, substitutions) || key,
    count: (stem, number) => {
      const written = [numbers.format(number)];
      return look(`${stem}_${plurals.select(number)}`, written) || look(`${stem}_other`, written) || `${stem} ${written[0]}`;
    },
    list: (parts) => lists.format(parts),
  };
}
