import { describe, expect, it } from "vitest";
import { extractMentions } from "../../lib/entities/extract.ts";

const list = (text: string) => extractMentions(text).map(({ kind, text: surface }) => `${kind} ${surface}`);

describe("extractMentions", () => {
  it("gives offsets that cut out the mention, through emoji, quotes and empty titles", () => {
    const text = "\n😀 “John Kirby’s team” flew from Germany to France.";
    const mentions = extractMentions(text);
    expect(mentions.length).toBeGreaterThan(1);
    for (const { start, end, text: surface } of mentions) expect(text.slice(start, end)).toBe(surface);
  });

  it("is sorted and does not overlap", () => {
    const mentions = extractMentions("Germany, France and Spain\nPresident Emmanuel Macron met Angela Merkel in Berlin, Germany.");
    for (const [at, { start }] of mentions.entries()) expect(start).toBeGreaterThanOrEqual(mentions[at - 1]?.end ?? 0);
    expect(mentions.length).toBeGreaterThan(4);
  });

  it("leaves titles and possessives outside", () => {
    expect(list("President Barack Obama's car")).toEqual(["person Barack Obama"]);
  });

  it("finds nothing in nothing", () => {
    expect([extractMentions(""), extractMentions("\n"), extractMentions("the cat sat on the mat.")]).toEqual([[], [], []]);
  });
});
