import { describe, expect, it } from "vitest";
import { saySignal } from "../../components/signal-words.ts";
import { readSources } from "../architecture/sources.ts";
import { readLocale, wordsInLocale } from "../locales/locales.ts";

const names = new Set(
  readSources("lib/page")
    .filter(({ path }) => /\/(?:signals\/|detect\.ts)/.test(path))
    .flatMap(({ code }) => [...code.matchAll(/\bname(?:: | = \w+ \? )"([a-z-]+)"(?: : "([a-z-]+)")?/g)])
    .flatMap(([, ...found]) => found.filter((name) => name !== undefined)),
);

describe("saySignal", () => {
  const words = wordsInLocale(readLocale("fr"), "fr");

  it("has words of its own for every sign that a page is looked at for", () => {
    expect([...names].toSorted()).toEqual(expect.arrayContaining(["agreement", "embed", "json-ld", "listing", "microdata", "page-words"]));
    const said = [...names].map((name) => saySignal({ name, weight: 0.2, evidence: "" }, words));
    expect(said).not.toContain("");
    expect(new Set(said).size).toBe(names.size);
  });

  it("says them in the reader's language, without the evidence", () => {
    expect(saySignal({ name: "listing", weight: -0.4, evidence: "8 of 9 lead to other pages" }, words)).toBe(
      "La page ressemble à une liste de liens vers d’autres pages",
    );
  });

  it("says the evidence of a sign that it does not know", () => {
    expect(saySignal({ name: "from-the-future", weight: 0.1, evidence: "a crystal ball" }, words)).toBe("a crystal ball");
  });
});
