import { describe, expect, it } from "vitest";
import { comparableWords, likeness, sameWords } from "../../lib/reading/compare-words.ts";
import { growthOf, NO_SQUARE } from "../growth.ts";

describe("sameWords", () => {
  it.each<[string, string, string]>([
    ["whitespace", "Four dead in  Kyiv.", "Four dead\n in Kyiv. "],
    ["no-break and narrow spaces", "10 000 people", "10\u00a0000\u202fpeople"],
    ["zero-width marks and soft hyphens", "counteroffensive", "counter\u00adoffen\u200bsive\ufeff"],
    ["direction marks", "Kyiv says", "\u200eKyiv\u2069 says"],
    ["paragraph breaks", "One.\nTwo.", "One.\n\nTwo."],
    ["typographic double quotes", '"We stand," he said', "“We stand,” he said"],
    ["low and angle quotes", '"Wir stehen"', "„Wir stehen“"],
    ["apostrophes", "Ukraine's grid", "Ukraine’s grid"],
    ["dashes", "Kyiv - under fire - held", "Kyiv — under fire—held"],
    ["hyphens of another kind", "F-16s", "F‑16s"],
    ["an ellipsis", "more to come...", "more to come…"],
    ["composed and decomposed letters", "Orbán", "Orba\u0301n"],
    ["a relative clock", "5 minutes ago\nFour dead.", "1 hour ago\nFour dead."],
    ["a short relative clock", "2h ago\nFour dead.", "3h ago\nFour dead."],
    ["just now", "Just now\nFour dead.", "5 min ago\nFour dead."],
    ["a German relative clock", "vor 5 Minuten\nVier Tote.", "vor einer Stunde\nVier Tote."],
    ["a French relative clock", "il y a 5 minutes\nQuatre morts.", "il y a 2 heures\nQuatre morts."],
    ["a Spanish relative clock", "hace 5 minutos\nCuatro muertos.", "hace 1 hora\nCuatro muertos."],
    ["share counts", "Four dead.\n12 shares", "Four dead.\n1.3K shares"],
    ["a comment count that came", "Four dead.", "Four dead.\n3 comments"],
    ["an advert label", "Four dead.", "Four dead.\nAdvertisement"],
  ])("is blind to %s", (_, a, b) => {
    expect(comparableWords(null, a)).toBe(comparableWords(null, b));
    expect(sameWords({ title: null, text: a }, { title: null, text: b })).toBe(true);
  });

  it("does not mind whether a line is headline or text", () => {
    expect(sameWords({ title: "Power is back", text: "In Odesa." }, { title: null, text: "Power is back\nIn Odesa." })).toBe(true);
  });

  it.each<[string, string, string]>([
    ["a number", "Four dead.", "Nine dead."],
    ["a digit", "12 drones were shot down", "13 drones were shot down"],
    ["a word more", "Four dead.", "At least four dead."],
    ["a word less", "Russia denies it.", "Russia denies."],
    ["capitals", "the pope", "the Pope"],
    ["an accent", "Orban", "Orbán"],
    ["a paragraph more", "Four dead.", "Four dead.\nMore soon."],
    ["a negation", "Kyiv can hold", "Kyiv can't hold"],
    ["punctuation", "He said no.", "He said no?"],
    ["a count inside a sentence", "The tweet drew 12 comments from officials", "The tweet drew 14 comments from officials"],
    ["an advert that is news", "An advertisement for the army", "An advert for the army"],
  ])("sees %s", (_, a, b) => {
    expect(sameWords({ title: null, text: a }, { title: null, text: b })).toBe(false);
  });

  it("sees a changed headline", () => {
    expect(sameWords({ title: "Four dead", text: "More soon." }, { title: "Nine dead", text: "More soon." })).toBe(false);
  });
});

describe("comparableWords", () => {
  it.each([
    ["blanks", " "],
    ["dashes", " -"],
    ["digits", "1"],
    ["digits and blanks", "1 "],
    ["the beginning of a clock", "il y a "],
    ["a clock that never ends", "12 minutes "],
    ["share counts", "1.2K shares "],
    ["lines", "\n"],
    ["quotes", "''"],
  ])("takes time that grows with a long text of %s, not with its square", (_, part) => {
    const work = (length: number) => {
      const text = part.repeat(length / part.length);
      return () => comparableWords(text, text);
    };
    expect(growthOf(work, 10_000)).toBeLessThan(NO_SQUARE);
  });
});

describe("likeness", () => {
  it.each<[string, string, string, number, number]>([
    ["the same text", "Four dead in Kyiv", "Four dead in Kyiv", 1, 1],
    [
      "an edited text",
      "At least four people were killed in Kyiv on Tuesday",
      "At least nine people were killed in Kyiv on Tuesday",
      0.8,
      0.99,
    ],
    ["a text that grew", "Four people were killed in Kyiv", "Four people were killed in Kyiv, the mayor said on Tuesday", 0.6, 0.8],
    ["another text", "Four people were killed in Kyiv", "The Kremlin welcomed China's proposal", 0, 0.2],
    ["two empty texts", "", "", 1, 1],
    ["a text and none", "Four dead", "", 0, 0],
  ])("%s", (_, a, b, least, most) => {
    const alike = likeness({ title: null, text: a }, { title: null, text: b });
    expect(alike).toBeGreaterThanOrEqual(least);
    expect(alike).toBeLessThanOrEqual(most);
  });
});
