import { describe, expect, it } from "vitest";
import { readGum } from "../../scripts/entities/gum.ts";

/** A sentence of words as `form/UPOS/head/relation/entity`, entity may be empty, `~` for a word with no space after it. */
function conllu(...words: string[]): string {
  return words
    .map((word, at) => {
      const [form = "", pos = "", head = "0", relation = "dep", entity = ""] = word.replace("~", "").split("/");
      const misc = [entity && `Entity=${entity}`, word.endsWith("~") && "SpaceAfter=No"].filter(Boolean).join("|") || "_";
      return [at + 1, form, form, pos, pos === "PROPN" ? "NNP" : "NN", "_", head, relation, "_", misc].join("\t");
    })
    .join("\n");
}

const read = (...words: string[]) => {
  const { text, spans } = readGum("sample", conllu(...words));
  return spans.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
};

describe("readGum", () => {
  it("takes the name that hangs from a noun", () => {
    expect(read("Biologist/NOUN/4/nsubj/(1-person-x", "Nick/PROPN/1/flat", "Bos/PROPN/1/flat/1)", "spoke/VERB/0/root")).toEqual([
      "1 Nick Bos",
    ]);
  });

  it("leaves out a phrase without a name", () => {
    expect(read("the/DET/2/det/(1-person-x", "nurse/NOUN/3/nsubj/1)", "left/VERB/0/root")).toEqual([]);
  });

  it("takes titles off and finds the place inside", () => {
    expect(
      read("US/PROPN/2/compound/(1-person-x(2-place-x)", "President/PROPN/3/compound", "Obama/PROPN/4/nsubj/1)", "spoke/VERB/0/root"),
    ).toEqual(["2 US", "1 Obama"]);
  });

  it("tells a city from the country after the comma", () => {
    expect(read("in/ADP/2/case", "Sydney/PROPN/0/root/(1-place-x~", ",/PUNCT/4/punct", "Australia/PROPN/2/nmod/(2-place-x)1)")).toEqual([
      "2 Sydney",
      "2 Australia",
    ]);
  });

  it("joins the words of an organisation over of", () => {
    expect(read("University/PROPN/0/root/(1-organization-x", "of/ADP/3/case", "Helsinki/PROPN/1/nmod/(2-place-x)1)")).toEqual([
      "3 University of Helsinki",
    ]);
  });
});
