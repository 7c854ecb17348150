import nlp from "compromise/one";
import { describe, expect, it } from "vitest";
import { namesPlugin } from "../../lib/entities/names-plugin.ts";

describe("namesPlugin", () => {
  nlp.plugin(namesPlugin);
  const read = (text: string) => nlp(text).compute("names");

  it("tags people and places for the match language", () => {
    const doc = read("Russian President Vladimir Putin met John Kirby in Moscow.");
    expect(doc.match("#Person+").out("array")).toEqual(["Vladimir Putin", "John Kirby"]);
    expect(doc.match("#Place").out("array")).toEqual(["Moscow."]);
  });

  it("answers a question about what stands beside a name", () => {
    const doc = read("The foreign minister, Dmytro Kuleba, said so in Brussels.");
    expect(doc.match("foreign minister [#Person+]", 0).text("normal")).toContain("dmytro kuleba");
  });

  it("tags no word of a text without names", () => {
    expect(read("The talks went on for an hour.").match("(#Person|#Place)").found).toBe(false);
  });
});
