import { describe, expect, it } from "vitest";
import type { BlogContext } from "../../lib/entities/blog-context.ts";
import { readForFeatures } from "../../lib/entities/features.ts";
import { LEARNED } from "../../lib/entities/learned.ts";
import { refineNames } from "../../lib/entities/refine-names.ts";
import { readTokens } from "../../lib/entities/text-engine.ts";

/** What the rules make of a whole text that the tagger took for one name. */
function refine(kind: 1 | 2 | 3, text: string, seenAlone: readonly string[] = []): string[] {
  const tokens = readTokens(text);
  const reading = readForFeatures(tokens, LEARNED.gazetteer);
  const alone: [number, number, number, number] = [0, 0, 0, 0];
  alone[kind] = 1;
  const context: BlogContext = new Map(seenAlone.map((word) => [word, { lower: 0, votes: [...alone], alone, surname: 0 }]));
  const names = refineNames([{ kind, from: 0, to: tokens.length - 1 }], { reading, scores: new Float64Array() }, context);
  return names.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to]?.end));
}

describe("refineNames", () => {
  it.each([
    ["Russia-China", ["Russia", "China"]],
    ["Guinea-Bissau", ["Guinea-Bissau"]],
    ["Indo-Pacific", ["Indo-Pacific"]],
    ["Nagorno-Karabakh", ["Nagorno-Karabakh"]],
    ["Stratford-Upon", ["Stratford-Upon"]],
    ["Ukrainian", []],
    ["New Zealand", ["New Zealand"]],
  ])("makes of the place %s %j", (text, names) => {
    expect(refine(2, text)).toEqual(names);
  });

  it.each([
    ["Maria Lvova-Belova", [], ["Maria Lvova-Belova"]],
    ["Lvova-Belova", [], ["Lvova-Belova"]],
    ["Novik-Tarasko", ["novik", "tarasko"], ["Novik", "Tarasko"]],
    ["Novik and Tarasko", [], ["Novik", "Tarasko"]],
    ["Green of Ottawa", [], ["Green"]],
    ["President Putin", [], ["Putin"]],
    ["Ukrainians", [], []],
  ])("makes of the person %s, where %j stand alone elsewhere, %j", (text, seen, names) => {
    expect(refine(1, text, seen)).toEqual(names);
  });

  it("leaves organisations as they are", () => {
    expect(refine(3, "France-Soir")).toEqual(["France-Soir"]);
  });
});
