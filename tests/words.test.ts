import { describe, expect, it } from "vitest";
import { createWords } from "../lib/words.ts";
import { readLocale, wordsInLocale } from "./locales/locales.ts";

describe("createWords", () => {
  const words = wordsInLocale(readLocale("en"), "en");

  it("fills in substitutions in order", () => {
    expect(words.say("changedSince", "3 new", "Tuesday 18:04")).toBe("3 new since Tuesday 18:04");
  });

  it.each([
    [1, "1 post arrived while you read"],
    [0, "0 posts arrived while you read"],
    [1200, "1,200 posts arrived while you read"],
  ])("counts %d in the right plural", (number, expected) => {
    expect(words.count("pending", number)).toBe(expected);
  });

  it("says further numbers beside the one that is counted", () => {
    expect(words.count("postsOfClaimed", 1428, 1030)).toBe("1,030 of 1,428 posts");
  });

  it("falls back to the general plural where a language lacks a form", () => {
    const polish = createWords((key, substitutions) => (key === "pending_other" ? `${substitutions?.[0]} inne` : ""), "pl");
    expect(polish.count("pending", 3)).toBe("3 inne");
  });

  it("joins a list as the language does", () => {
    expect(words.list(["3 new", "1 edited", "1 withdrawn"])).toBe("3 new, 1 edited, and 1 withdrawn");
    expect(words.list(["3 new", "1 edited"])).toBe("3 new and 1 edited");
  });
});

describe("the language of the words", () => {
  it.each([
    ["en", "en", "en"],
    ["en", "en-GB", "en-GB"],
    ["de", "de-AT", "de-AT"],
    ["es", "es-419", "es-419"],
    ["ar", "ar-EG", "ar-EG"],
  ])("is the region's own where the locale is %s and the browser's interface %s", (locale, ui, language) => {
    expect(wordsInLocale(readLocale(locale), ui).language).toBe(language);
  });

  it.each([
    ["en", "it"],
    ["en", "ja-JP-mac"],
    ["de", "en-US"],
    ["ar", "en-US"],
  ])("is the locale's, %s, where the browser's interface is in another, %s", (locale, ui) => {
    expect(wordsInLocale(readLocale(locale), ui).language).toBe(locale);
  });

  it("is the interface's where a locale does not say", () => {
    const words = createWords(() => "", "pl");
    expect([words.language, words.direction]).toEqual(["pl", "ltr"]);
  });

  it("writes numbers, plurals and lists for an Italian reader as English, like the words around them", () => {
    const words = wordsInLocale(readLocale("en"), "it");
    expect(words.count("popupNew", 12_345)).toBe("12,345 new posts since your last visit");
    expect(words.say("catchUpPlace", 1000, 2000)).toBe("1,000 of 2,000");
    expect(words.list(["one", "two"])).toBe("one and two");
    expect(new Intl.DateTimeFormat(words.language, { month: "long", timeZone: "UTC" }).format(0)).toBe("January");
  });
});

describe("words from right to left", () => {
  const words = wordsInLocale(readLocale("ar"), "ar-EG");

  it("say so", () => {
    expect(words.direction).toBe("rtl");
  });

  it("isolate a name in letters from left to right, so that it takes nothing around it along", () => {
    expect(words.say("correctName", "John Kirby")).toContain("\u2068John Kirby\u2069");
    expect(words.list(["CNN", "الجزيرة"])).toContain("\u2068CNN\u2069");
  });

  it("leave names in Arabic and numbers as they are", () => {
    expect(words.say("correctName", "محمد")).not.toMatch(/[\u2066-\u2069]/);
    expect(words.say("catchUpPlace", 3, 9)).not.toMatch(/[\u2066-\u2069]/);
  });

  it("are counted by the six plurals of Arabic, in the digits of the region", () => {
    const said = [0, 1, 2, 3, 11, 100].map((number) => words.count("postsRead", number));
    expect(new Set(said).size).toBe(6);
    expect(said[3]).toMatch(/٣/);
    expect(wordsInLocale(readLocale("ar"), "ar-AE").count("postsRead", 3)).toMatch(/3/);
  });
});
