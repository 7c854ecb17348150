import { describe, expect, it } from "vitest";
import { SaidError, sayFailure } from "../../components/say-failure.ts";
import { readLocale, wordsInLocale } from "../locales/locales.ts";

describe("sayFailure", () => {
  const words = wordsInLocale(readLocale("de"), "de");

  it.each([
    ["a browser's own error", new DOMException("Quota exceeded"), "Das hat nicht geklappt: Quota exceeded"],
    ["what is no error at all", "gone", "Das hat nicht geklappt: gone"],
    ["what is said already", new SaidError("Diese Datei ist keine Sicherung."), "Diese Datei ist keine Sicherung."],
  ])("says %s in the reader's words", (_, error, said) => {
    expect(sayFailure(error, words)).toBe(said);
  });
});
