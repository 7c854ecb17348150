import { describe, expect, it } from "vitest";
import { joinMentions, type MentionedPost } from "../../lib/entities/join.ts";
import type { EntityKind, Mention, PostId } from "../../lib/model.ts";
import { growthOf, NO_SQUARE } from "../growth.ts";

/** Posts from lists of names: `person:` is written as is, `@Place` is a place. */
function blog(...posts: string[][]): MentionedPost[] {
  return posts.map((names, at) => {
    let text = "";
    const mentions: Mention[] = [];
    for (const name of names) {
      const kind: EntityKind = name.startsWith("@") ? "place" : "person";
      const surface = name.replace(/^@/, "");
      mentions.push({ kind, start: text.length + 1, end: text.length + 1 + surface.length, text: surface });
      text += `${surface} said. `;
    }
    return { postId: `p${at}` as PostId, mentions };
  });
}

const names = (...posts: string[][]) => joinMentions(blog(...posts)).map(({ name }) => name);

describe("joinMentions", () => {
  const one: [string, string[][], string][] = [
    ["a surname and the full name before it", [["John Kirby", "Kirby"]], "John Kirby"],
    ["a surname and the full name in a later post", [["Kirby"], ["John Kirby"]], "John Kirby"],
    ["a family name that stands first", [["Xi Jinping", "Xi"]], "Xi Jinping"],
    ["a possessive", [["John Kirby's", "Kirby’s"]], "John Kirby"],
    ["a title", [["President Vladimir Putin", "Putin"]], "Vladimir Putin"],
    ["two titles", [["Former Sen. Bob Corker", "Sen. Corker"]], "Bob Corker"],
    ["editorial brackets", [["[Volodymyr] Zelensky", "Zelensky"]], "Volodymyr Zelensky"],
    ["another transliteration", [["Volodymyr Zelensky", "Zelenskyy", "Volodymyr Zelenskyy"]], "Volodymyr Zelensky"],
    ["a given name that differs by a letter", [["Alexander Lukashenko", "Aleksander Lukashenko"]], "Alexander Lukashenko"],
    ["an accent", [["Emmanuel Macrón", "Macron"]], "Emmanuel Macrón"],
    ["a middle initial", [["Jennifer Z Deaton", "Jennifer Deaton"]], "Jennifer Z Deaton"],
    ["an initial for a given name", [["J. Kirby", "John Kirby"]], "John Kirby"],
    ["a surname of several words", [["von der Leyen"], ["Ursula von der Leyen"]], "Ursula von der Leyen"],
    ["a surname with bin", [["Mohammed bin Salman", "bin Salman"]], "Mohammed bin Salman"],
    ["Jr. and a comma", [["Robert F. Kennedy Jr.", "Robert Kennedy", "Kennedy"]], "Robert F. Kennedy"],
    ["US, U.S., America and the United States", [["@US", "@U.S.", "@America", "@the United States", "@US'"]], "United States"],
    ["UK and Britain", [["@UK", "@Britain", "@United Kingdom"]], "United Kingdom"],
    ["Kiev and Kyiv", [["@Kiev", "@Kyiv"]], "Kyiv"],
    ["a city and the city of its name", [["@city of Kostiantynivka", "@Kostiantynivka"]], "Kostiantynivka"],
  ];
  it.each(one)("joins %s", (_, posts, name) => {
    expect(names(...posts)).toEqual([name]);
  });

  const apart: [string, string[][], string[]][] = [
    ["a person and a place of one name", [["Jackson", "@Jackson"]], ["Jackson", "Jackson"]],
    ["two people of one surname", [["Joe Biden", "Hunter Biden"]], ["Joe Biden", "Hunter Biden"]],
    ["two people of one given name", [["Boris Johnson", "Boris Nemtsov"]], ["Boris Johnson", "Boris Nemtsov"]],
    ["an initial that fits two", [["John Kirby", "Jane Kirby", "J. Kirby"]], ["John Kirby", "Jane Kirby", "J. Kirby"]],
    ["short surnames one letter apart", [["Kim", "Kem"]], ["Kim", "Kem"]],
    ["countries whose names share a word", [["@South Korea", "@North Korea"]], ["South Korea", "North Korea"]],
    ["a capital and its country", [["@Russia", "@Moscow"]], ["Russia", "Moscow"]],
    ["Georgia and South Georgia", [["@Georgia", "@South Georgia"]], ["Georgia", "South Georgia"]],
  ];
  it.each(apart)("keeps apart %s", (_, posts, expected) => {
    expect(names(...posts).toSorted()).toEqual(expected.toSorted());
  });

  it("gives a lone surname to the bearer named last before it in its post", () => {
    const joined = joinMentions(blog(["Joe Biden", "Hunter Biden", "Biden"], ["Joe Biden", "Biden"]));
    expect(joined.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ["Joe Biden", 3],
      ["Hunter Biden", 2],
    ]);
  });

  it("gives a lone surname without a bearer in its post to the one named last in the blog", () => {
    const joined = joinMentions(blog(["Joe Biden"], ["Hunter Biden"], ["Biden"]));
    expect(joined.find(({ name }) => name === "Hunter Biden")?.postCount).toBe(2);
  });

  it("sorts by posts, then by the last mention", () => {
    expect(names(["@Rome", "@Lima", "@Oslo"], ["@Oslo", "@Quito"])).toEqual(["Oslo", "Quito", "Lima", "Rome"]);
  });

  it("lists mentions in the posts' order with the text as it stands, and aliases most used first", () => {
    const [kirby] = joinMentions(blog(["Kirby's"], ["John Kirby", "Mr. Kirby"], ["John F. Kirby"]));
    expect(kirby).toMatchObject({ kind: "person", name: "John F. Kirby", aliases: ["Kirby", "John Kirby"], postCount: 3 });
    expect(kirby?.mentions.map(({ postId, text }) => [postId, text])).toEqual([
      ["p0", "Kirby's"],
      ["p1", "John Kirby"],
      ["p1", "Mr. Kirby"],
      ["p2", "John F. Kirby"],
    ]);
  });

  it("takes time that grows with the mentions, not with their square", () => {
    const work = (count: number) => {
      const posts = blog(...Array.from({ length: count }, (_, at) => ["John Kirby", "Kirby", "Kirby", `Person N${at % 97}ame`, "@Kyiv"]));
      return () => joinMentions(posts);
    };
    expect(growthOf(work, 500)).toBeLessThan(NO_SQUARE);
  });

  it("has nothing to say of no posts", () => {
    expect(joinMentions([])).toEqual([]);
  });

  it("takes names that are words of every object", () => {
    expect(names(["constructor", "__proto__", "@toString"])).toHaveLength(3);
  });
});
