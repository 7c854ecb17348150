import { describe, expect, it } from "vitest";
import { extractBlogNames, extractMentions } from "../../lib/entities/extract.ts";

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

describe("extractBlogNames", () => {
  it("knows a surname in one post by the full name in another", () => {
    const posts = ["\nWarholm letters shown", "\nThe painter Anton Warholm lived in Oslo."];
    expect(list(posts[0] ?? "")).toEqual([]);
    expect(extractBlogNames(posts)[0]?.mentions.map(({ kind, text }) => `${kind} ${text}`)).toEqual(["person Warholm"]);
  });

  it("answers for every text in the order given, the empty ones too", () => {
    expect(
      extractBlogNames(["\nKyiv was quiet.", "\n", "\nParis was not."]).map(({ mentions }) => mentions.map(({ text }) => text)),
    ).toEqual([["Kyiv"], [], ["Paris"]]);
  });

  it("finds the same in the same posts each time", () => {
    const posts = ["\nPutin met Xi in Moscow.", "\nXi Jinping left on Wednesday."];
    expect(extractBlogNames(posts)).toEqual(extractBlogNames(posts));
  });

  it("takes words that are names of every object's parts", () => {
    expect(() => extractBlogNames(["\nConstructor and __proto__ met ToString in HasOwnProperty."])).not.toThrow();
  });
});
