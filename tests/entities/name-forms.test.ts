import { describe, expect, it } from "vitest";
import { cleanForm, foldForm, isSameWord, withoutTitles } from "../../lib/entities/name-forms.ts";

describe("cleanForm", () => {
  it.each([
    ["Kirby’s", "Kirby"],
    ["the United States'", "United States"],
    ["[Volodymyr] Zelensky", "Volodymyr Zelensky"],
    ["Fort\n Sill,", "Fort Sill"],
    ["“Putin”", "Putin"],
    ["U.S.", "U.S."],
    ["Lvova-Belova", "Lvova-Belova"],
    ["Theodore", "Theodore"],
    ["'s", ""],
  ])("makes %j %j", (text, form) => {
    expect(cleanForm(text)).toBe(form);
  });
});

describe("withoutTitles", () => {
  it.each([
    ["President Vladimir Putin", "Vladimir Putin"],
    ["Former Sen. Bob Corker", "Bob Corker"],
    ["Robert Kennedy Jr.", "Robert Kennedy"],
    ["King", "King"],
    ["Judge Judge", "Judge"],
    ["Vladimir Putin", "Vladimir Putin"],
  ])("makes %j %j", (form, name) => {
    expect(withoutTitles(form)).toBe(name);
  });
});

describe("foldForm", () => {
  it.each([
    ["U.S.", "us"],
    ["Côte d’Ivoire", "cote divoire"],
    ["Erdoğan", "erdogan"],
    ["Łódź", "lodz"],
    ["Lvova-Belova", "lvova-belova"],
  ])("makes %j %j", (form, folded) => {
    expect(foldForm(form)).toBe(folded);
  });
});

describe("isSameWord", () => {
  it.each([
    ["zelensky", "zelenskyy"],
    ["zelensky", "zelenskiy"],
    ["lukashenko", "lukashenka"],
    ["aleksander", "alexander"],
    ["mohammed", "mohamed"],
  ])("takes %s and %s for one", (one, other) => {
    expect(isSameWord(one, other)).toBe(true);
  });

  it.each([
    ["biden", "bidet"],
    ["kim", "kem"],
    ["johnson", "ronson"],
    ["putin", "pushkin"],
    ["lavrov", "petrov"],
  ])("keeps %s and %s apart", (one, other) => {
    expect(isSameWord(one, other)).toBe(false);
  });
});
