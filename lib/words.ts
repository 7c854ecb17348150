/**
 * All words the reader sees come from `_locales`; this file turns a key into words, with plurals by `Intl`. It holds no words itself and takes the
 * browser's `getMessage` as a parameter, so that it runs anywhere.
 */
import { type Direction, isolate } from "./isolate.ts";

type Messages = typeof import("../public/_locales/en/messages.json");

/** A key of `_locales/en/messages.json`. */
export type WordKey = keyof Messages;

/** Keys that come in plural forms: `posts` stands for `posts_one`, `posts_other` and so on. */
export type CountedKey = { [K in WordKey]: K extends `${infer Stem}_other` ? Stem : never }[WordKey];

/** The browser's `i18n.getMessage`. */
export type GetMessage = (key: string, substitutions?: string[]) => string;

/** What stands for `$1`, `$2`…: a number is written as the language writes it, a text that runs the other way is isolated. */
export type Substitution = string | number;

export interface Words {
  /** BCP 47 language of the words, for dates and numbers: as much of the reader's own (`en-GB`, `de-AT`) as the words are written in. */
  readonly language: string;
  /** Which way the words run. */
  readonly direction: Direction;
  /** The words for a key, with `$1`… replaced in order. The key itself where a locale lacks it. */
  say(key: WordKey, ...substitutions: Substitution[]): string;
  /** The words for a number of things, e.g. `count("posts", 3)`: "3 posts". The number is `$1`, `more` are `$2` and so on. */
  count(stem: CountedKey, number: number, ...more: Substitution[]): string;
  /** A number as the language writes it. */
  number(value: number): string;
  /** "3 new, 1 edited and 1 withdrawn", as the language joins a list. */
  list(parts: readonly string[]): string;
}

/**
 * The words of a locale. The locale itself says what language it is in (`language`, `direction`): the browser falls back to English message by message, so that
 * dates and plurals by the language of its interface could be in another language than the words around them.
 * @param uiLanguage the language of the browser's interface; taken where the words are in it too, for its region, or where the locale does not say
 */
export function createWords(getMessage: GetMessage, uiLanguage: string): Words {
  const look = (key: string, substitutions: string[] = []): string => getMessage(key, substitutions) || "";
  const language = agreedLanguage(look("language"), uiLanguage);
  const direction = look("direction") === "rtl" ? "rtl" : "ltr";
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const lists = new Intl.ListFormat(language, { type: "conjunction" });
  const write = (value: Substitution): string => (typeof value === "number" ? numbers.format(value) : isolate(value, direction));
  return {
    language,
    direction,
    say: (key, ...substitutions) => look(key, substitutions.map(write)) || key,
    count: (stem, number, ...more) => {
      const written = [number, ...more].map(write);
      return look(`${stem}_${plurals.select(number)}`, written) || look(`${stem}_other`, written) || `${stem} ${written[0]}`;
    },
    number: (value) => numbers.format(value),
    list: (parts) => lists.format(parts.map((part) => isolate(part, direction))),
  };
}

function agreedLanguage(written: string, uiLanguage: string): string {
  const [wordsAre] = written.split("-");
  const [interfaceIs] = uiLanguage.split("-");
  return written === "" || wordsAre === interfaceIs ? uiLanguage : written;
}
