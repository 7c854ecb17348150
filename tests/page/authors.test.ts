import { describe, expect, it } from "vitest";
import { isByline, isLabel, namesIn } from "../../lib/page/authors.ts";

describe("namesIn", () => {
  it.each([
    ["From CNN's Natasha Bertrand and Haley Britzky", ["Natasha Bertrand", "Haley Britzky"]],
    ["From CNN’s Kevin Liptak", ["Kevin Liptak"]],
    ["From CNN staff", ["CNN staff"]],
    ["By Tara Subramaniam, Joshua Berlinger and Tori Powell, CNN", ["Tara Subramaniam", "Joshua Berlinger", "Tori Powell"]],
    ["Von Ida Kern", ["Ida Kern"]],
    ["Par Léa Dupont et Marc Petit", ["Léa Dupont", "Marc Petit"]],
    ["Af Mette Lund", ["Mette Lund"]],
    ["Jo Varley, Political reporter", ["Jo Varley"]],
    ["Gavin O'Callaghan", ["Gavin O'Callaghan"]],
    ["Clara M.", ["Clara M."]],
    ["אבי כהן", ["אבי כהן"]],
  ])("reads %s", (byline, names) => {
    expect(namesIn(byline)).toEqual(names);
  });

  it.each(["KEY EVENT", "Breaking News", "@reporter", "12:30", "", "Read more", "https://example.org", "who else could it be"])(
    "reads no name in %s",
    (label) => {
      expect(namesIn(label)).toEqual([]);
    },
  );

  it("keeps to a dozen of a hundred", () => {
    expect(
      namesIn(Array.from({ length: 100 }, (_, at) => `Ann ${"ABCDEFGHIJ"[at % 10]}x${"abcdefghij"[Math.floor(at / 10)]}`).join(", ")),
    ).toHaveLength(12);
  });
});

describe("isByline", () => {
  it.each(["By Ana Melin", "From CNN's Hira Humayun", "Von Ida Kern", "Por Lucía Prats"])("takes %s for one", (line) =>
    expect(isByline(line)).toBe(true),
  );
  it.each(["By noon the bridge was open.", "From there it is a mile to the quay", "Ana Melin", "By"])("does not take %s", (line) =>
    expect(isByline(line)).toBe(false),
  );
});

describe("isLabel", () => {
  it.each(["KEY EVENT", "Breaking news", "Summary"])("takes %s for one", (line) => expect(isLabel(line)).toBe(true));
  it.each(["Live ammunition was used by police on the bridge", "The update came late.", "Ana Melin"])("does not take %s", (line) =>
    expect(isLabel(line)).toBe(false),
  );
});
