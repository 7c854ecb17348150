import { describe, expect, it } from "vitest";
import { checkLocale, type Rules } from "./locales/check-locale.ts";
import { LANGUAGES, type Locale, ORIGIN, readLocale } from "./locales/locales.ts";
import { categoriesOf } from "./locales/plurals.ts";
import { RULES } from "./locales/rules.ts";

const origin = readLocale(ORIGIN);

describe("public/_locales", () => {
  it("holds the languages that readers are promised", () => {
    expect(LANGUAGES).toEqual(["ar", "de", "en", "es", "fr"]);
  });

  it.each(LANGUAGES)("%s is complete and sound", (language) => {
    const rules = RULES[language] ?? { same: new Set(), refused: [] };
    expect(checkLocale(language, language === ORIGIN ? origin : readLocale(language), origin, rules)).toEqual([]);
  });

  it.each(LANGUAGES)("%s says its own language and direction", (language) => {
    const locale = readLocale(language);
    expect(locale.language?.message).toBe(language);
    const { direction } = (new Intl.Locale(language) as unknown as { getTextInfo(): { direction: string } }).getTextInfo();
    expect(locale.direction?.message).toBe(direction);
  });

  it.each(LANGUAGES)("%s keeps the order of English", (language) => {
    const locale = readLocale(language);
    const stems = (keys: readonly string[]) => [...new Set(keys.map((key) => key.replace(/_(?:zero|one|two|few|many|other)$/, "")))];
    expect(stems(Object.keys(locale))).toEqual(stems(Object.keys(origin)).filter((stem) => stems(Object.keys(locale)).includes(stem)));
  });
});

describe("categoriesOf", () => {
  it.each([
    ["en", { one: 1, other: 100_000 }],
    ["de", { one: 1, other: 100_000 }],
    ["es", { one: 1, other: 100_000 }],
    // Nought is singular in French.
    ["fr", { one: 2, other: 99_999 }],
    ["ja", { other: 100_001 }],
  ])("%s", (language, expected) => {
    expect(Object.fromEntries(categoriesOf(language))).toEqual(expected);
  });

  it("names all six of Arabic, with one number each for none, one and two", () => {
    expect([...categoriesOf("ar").keys()]).toEqual(["zero", "one", "two", "few", "many", "other"]);
    expect(["zero", "one", "two"].map((category) => categoriesOf("ar").get(category))).toEqual([1, 1, 1]);
  });
});

const written = (messages: Readonly<Record<string, string>>): Locale =>
  Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, { message }]));

describe("checkLocale", () => {
  const from = written({ extensionName: "Catchline", undo: "Undo", of: "$1 of $2", posts_one: "$1 post", posts_other: "$1 posts" });
  const german = { extensionName: "Catchline", undo: "Zurück", of: "$1 von $2", posts_one: "$1 Beitrag", posts_other: "$1 Beiträge" };
  const rules: Rules = { same: new Set(["extensionName"]), refused: [/\bPosts?\b/] };
  const check = (language: string, over: Readonly<Record<string, string | undefined>>): string[] => {
    const all = Object.entries({ ...german, ...over }).filter((pair): pair is [string, string] => pair[1] !== undefined);
    return checkLocale(language, written(Object.fromEntries(all)), from, rules);
  };

  it("finds nothing wrong with a sound translation", () => {
    expect(check("de", {})).toEqual([]);
    expect(check("de", { posts_one: "Ein Beitrag", of: "Von $2 die ersten $1" })).toEqual([]);
  });

  it.each([
    ["a key that is missing", "de", { undo: undefined }, ['undo: missing, "Undo"']],
    ["one that is extra", "de", { redo: "Nochmals" }, ["redo: no such key in the language translated from"]],
    [
      "a plural form that the language has not",
      "de",
      { posts_few: "$1 Beiträge" },
      ["posts_few: no such key in the language translated from"],
    ],
    ["a plural form that is missing", "ru", { posts_few: "$1" }, ['posts_many: missing, "$1 posts"']],
    ["a placeholder that is missing", "de", { of: "von $2" }, ['of: placeholders are $2, not $1 $2, "von $2"']],
    ["one that is extra", "de", { undo: "Zurück $1" }, ['undo: placeholders are $1, not none, "Zurück $1"']],
    [
      "a number missing from a form of many numbers",
      "de",
      { posts_other: "Beiträge" },
      ['posts_other: placeholders are none, not $1, "Beiträge"'],
    ],
    ["a number missing where one stands for nought too", "fr", { posts_one: "Un" }, ['posts_one: placeholders are none, not $1, "Un"']],
    ["what was left in English", "de", { undo: "Undo" }, ['undo: not translated, "Undo"']],
    ["a name that was translated", "de", { extensionName: "Dachzeile" }, [/^extensionName: on the list of what is the same/]],
    ["an empty message", "de", { undo: " " }, [/^undo: empty/, /^undo: space at an end/]],
    ["a lone dollar", "de", { undo: "Zurück $" }, [/^undo: a dollar/]],
    ["a word that the glossary refuses", "de", { posts_other: "$1 Posts" }, ['posts_other: says "Posts", "$1 Posts"']],
  ])("finds %s", (_, language, over, expected) => {
    expect(check(language, over)).toEqual(expected.map((one) => (typeof one === "string" ? one : expect.stringMatching(one))));
  });

  it("finds a description that the stores would cut", () => {
    const long = written({ extensionDescription: "x".repeat(133) });
    expect(checkLocale("en", long, long, rules)).toEqual([expect.stringMatching(/^extensionDescription: 133 characters/)]);
  });

  it("needs the number in all of Arabic but where there is one such number", () => {
    const arabic = { zero: "لا منشورات", one: "منشور واحد", two: "منشوران", few: "$1 منشورات", many: "$1 منشورًا", other: "$1 منشور" };
    const posts = written({ posts_one: "$1 post", posts_other: "$1 posts" });
    const locale = (over: object) =>
      written(Object.fromEntries(Object.entries({ ...arabic, ...over }).map(([category, message]) => [`posts_${category}`, message])));
    expect(checkLocale("ar", locale({}), posts, rules)).toEqual([]);
    expect(checkLocale("ar", locale({ few: "منشورات" }), posts, rules)).toEqual([expect.stringMatching(/^posts_few: placeholders/)]);
  });
});
