import { describe, expect, it } from "vitest";
import { excerptOf, findMatches, matchesSearch, searchTerms } from "../../lib/reading/search.ts";

describe("searchTerms", () => {
  it.each([
    ["  Kirby   Łódź ", ["kirby", "lodz"]],
    ['"Spoils of  War" icc', ["spoils of  war", "icc"]],
    ["“spoils of war”", ["spoils of war"]],
    ['unfinished "quo', ["unfinished", "quo"]],
    ["war War", ["war"]],
    ["Ukraine’s", ["ukraine's"]],
    [' "" ', []],
    ["", []],
  ])("of %j are %j", (text, expected) => {
    expect(searchTerms(text)).toEqual(expected);
  });
});

describe("matchesSearch", () => {
  const post = { title: "Tanks for Łódź", text: "Zelenskyy’s tour\ngoes on.", authors: ["Haley Britzky"] };

  it.each(["lodz", "TANKS tour", "zelenskyy's", "britzky tanks", "anks", '"goes on"', ""])("takes %j", (search) => {
    expect(matchesSearch(post, searchTerms(search))).toBe(true);
  });

  it.each(["tanks bakhmut", "zelensky'", '"tanks tour"', '"tour goes"'])("leaves %j", (search) => {
    expect(matchesSearch(post, searchTerms(search))).toBe(false);
  });
});

describe("findMatches", () => {
  it.each([
    ["Kirby and KIRBY", ["kirby"], ["Kirby", "KIRBY"]],
    ["Łódź, Straße", ["lodz", "strasse"], ["Łódź", "Straße"]],
    ["İstanbul", ["stan"], ["stan"]],
    ["spoils of war", ["spoils", "spoil"], ["spoils"]],
    ["banana", ["ban", "nan"], ["banan"]],
    ["aaaa", ["aa"], ["aaaa"]],
    ["a.c abc", ["a.c"], ["a.c"]],
    ["nothing", ["x"], []],
    ["nothing", [], []],
  ])("in %j for %j are %j", (text, terms, expected) => {
    expect(findMatches(text, terms).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe("excerptOf", () => {
  const filler = (words: number): string => "lorem ".repeat(words).trim();

  it("shows the words before and after what was found, whole", () => {
    const text = `${filler(40)} Bakhmut ${filler(40)}`;
    const found = excerptOf(text, ["bakhmut"], 160);
    expect(found).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(found?.text).toMatch(/^(lorem )+Bakhmut( lorem)+$/);
    expect(found?.text.length).toBeGreaterThan(120);
    expect(found?.text.length).toBeLessThanOrEqual(160);
  });

  it("is cut where most of the terms stand together", () => {
    const text = `Kirby ${filler(60)} Kirby in Kyiv ${filler(60)} Kyiv`;
    expect(excerptOf(text, ["kirby", "kyiv"], 160)?.text).toContain("Kirby in Kyiv");
  });

  it.each([
    ["Kirby spoke.", "Kirby spoke.", false, false],
    [`Kirby ${filler(60)}`, /^Kirby /, false, true],
    [`${filler(60)} Kirby`, / Kirby$/, true, false],
  ])("says of %j where it is cut", (text, expected, cutBefore, cutAfter) => {
    const found = excerptOf(text, ["kirby"], 160);
    expect(found?.text).toMatch(expected);
    expect(found).toMatchObject({ cutBefore, cutAfter });
  });

  it("keeps what was found whole where there are no spaces", () => {
    const text = `${"字".repeat(100)}基輔${"字".repeat(300)}`;
    expect(excerptOf(text, ["基輔"], 160)?.text).toContain("基輔");
  });

  it.each([
    ["Nothing here.", ["kirby"]],
    ["Nothing here.", []],
  ])("is none in %j for %j", (text, terms) => {
    expect(excerptOf(text, terms, 160)).toBeNull();
  });
});
