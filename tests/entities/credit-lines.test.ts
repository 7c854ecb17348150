import { describe, expect, it } from "vitest";
import { readCredits } from "../../lib/entities/credit-lines.ts";
import type { Mention } from "../../lib/model.ts";

/** `[Name]` is a person; answers who is only credited. */
function creditsIn(marked: string): readonly string[] {
  const mentions: Mention[] = [];
  let text = "\n";
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    const name = part.startsWith("[") ? part.slice(1, -1) : null;
    if (name !== null) mentions.push({ kind: "person", start: text.length, end: text.length + name.length, text: name });
    text += name ?? part;
  }
  const starts = readCredits(text, mentions);
  return mentions.filter(({ start }) => starts.includes(start)).map((mention) => mention.text);
}

describe("readCredits", () => {
  it.each([
    ["Photo: [Kirsty Wigglesworth]/AP", ["Kirsty Wigglesworth"]],
    ["Smoke over Kyiv. ([Sergei Supinsky]/AFP/Getty Images)", ["Sergei Supinsky"]],
    ["Smoke over Kyiv. Photograph: [Ada Byron]/Reuters", ["Ada Byron"]],
    ["Smoke over Kyiv on Tuesday, as seen from the river. Photograph by [Ada Byron] for the Courier", ["Ada Byron"]],
    ["From CNN's [Natasha Bertrand] and [Haley Britzky]", ["Natasha Bertrand", "Haley Britzky"]],
    ["Reporting by [Max Hunder]; editing by [Tom Balmforth]", ["Max Hunder", "Tom Balmforth"]],
    ["(Reporting by [Max Hunder] in Kyiv)", ["Max Hunder"]],
    ["By [Ada Byron] in Kyiv", ["Ada Byron"]],
    ["Video by [Ada Byron] and [J. Kirby]", ["Ada Byron", "J. Kirby"]],
    ["Additional reporting by [Ada Byron]", ["Ada Byron"]],
    ["Image credit: [Ada Byron]", ["Ada Byron"]],
    ["Written by [Ada Byron]", ["Ada Byron"]],
    ["[Ada Byron]/Getty Images", ["Ada Byron"]],
  ])("credits in %s", (marked, credited) => {
    expect(creditsIn(marked)).toEqual(credited);
  });

  it.each([
    ["[John Kirby] said so."],
    ["The photo shows [John Kirby] in Kyiv."],
    ["A video of [John Kirby] went round."],
    ["The Biden/Harris ticket and [Joe Biden]/Kamala Harris voters were asked by us about what they think of it all day."],
    ["By Tuesday [John Kirby] had left. He did not come back."],
    ["From Kyiv, [John Kirby] said that he would stay. He did."],
    ["He was photographed by [Ada Byron] as he left the house, a court heard."],
    ["Photo: Reuters. [John Kirby] declined to comment."],
    ["The reporting line runs to [John Kirby]."],
    ["Signed by [John Kirby], the letter went out."],
  ])("leaves the people of the story in %s", (marked) => {
    expect(creditsIn(marked)).toEqual([]);
  });

  it("looks no further than the line", () => {
    expect(creditsIn("Photo: [Ada Byron]/AP\n[John Kirby] spoke.")).toEqual(["Ada Byron"]);
  });
});
