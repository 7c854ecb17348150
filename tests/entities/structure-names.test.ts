import { describe, expect, it } from "vitest";
import { extractStructureNames } from "../../lib/entities/structure-names.ts";

/** All that is found in the posts of one blog, each name once. */
function namesIn(...posts: string[]): string[] {
  const texts = posts.map((post) => `\n${post}`);
  const found = extractStructureNames(texts).flatMap(({ mentions }, at) =>
    mentions.map(({ kind, start, end, text }) => {
      expect(texts[at]?.slice(start, end)).toBe(text);
      return `${kind} ${text}`;
    }),
  );
  return [...new Set(found)].toSorted();
}

describe("extractStructureNames", () => {
  it.each([
    [
      "German",
      ["Bundeskanzler Olaf Scholz reist nach Paris.", "Scholz traf in Paris die Presse."],
      ["person Olaf Scholz", "person Scholz", "place Paris"],
    ],
    ["French", ["Anthony Lopes repousse le ballon.", "Lopes encore, devant Hamel."], ["person Anthony Lopes", "person Lopes"]],
    [
      "Spanish",
      ["Pedro Moreno habló en Madrid.", "Moreno volverá a Madrid el lunes."],
      ["person Moreno", "person Pedro Moreno", "place Madrid"],
    ],
    ["Italian", ["Marco Bianchi è arrivato a Roma.", "Bianchi resta a Roma."], ["person Bianchi", "person Marco Bianchi"]],
  ])("finds who and where is there several times in %s", (_, posts, expected) => {
    expect(namesIn(...posts)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ["German nouns", ["Der Pegel der Donau steigt. Die Feuerwehr pumpt. Der Pegel sinkt, und die Feuerwehr ruht."]],
    ["a town's name that is a noun", ["Das Essen war gut. Essen und Trinken halten Leib und Seele zusammen."]],
    [
      "an article that is somebody's name somewhere",
      ["Les Merlus attaquent, et les Merlus marquent. Les Bretons dominent, les Bretons gagnent."],
    ],
    ["a house with a given name", ["Das Nasser-Krankenhaus ist zerstört. Das Nasser-Krankenhaus war voll."]],
    ["a name that is there once", ["Olaf Scholz reist ab."]],
    ["a text without capitals", ["alles klein geschrieben, paris und olaf scholz auch."]],
    ["nothing", [""]],
  ])("finds nobody in %s", (_, posts) => {
    expect(namesIn(...posts)).toEqual([]);
  });
});
