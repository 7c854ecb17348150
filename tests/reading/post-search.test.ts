import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entity, EntityKey, PostId } from "../../lib/model.ts";
import { createPostSearch, type SearchedPost } from "../../lib/reading/post-search.ts";
import { matchesSearch, searchTerms } from "../../lib/reading/search.ts";

const post = (id: string, text: string, over: Partial<SearchedPost> = {}): SearchedPost => ({
  id: id as PostId,
  hash: text,
  title: null,
  text,
  authors: [],
  ...over,
});
const person = (name: string, aliases: readonly string[], mentions: Readonly<Record<string, string>>): Entity => ({
  key: `person ${name}` as EntityKey,
  kind: "person",
  name,
  role: null,
  aliases,
  forms: [],
  mentions: Object.entries(mentions).map(([id, text]) => ({ postId: id as PostId, start: 0, end: text.length, text })),
  postCount: Object.keys(mentions).length,
});

const posts = [
  post("a", "Zelenskyy met Kirby in Łódź.", { title: "A visit" }),
  post("b", "Volodymyr Zelenskiy spoke.", { authors: ["Haley Britzky"] }),
  post("c", "The president left Lodz again."),
  post("d", "Nothing happened."),
];
const zelensky = person("Volodymyr Zelensky", ["Zelenskyy", "Zelenskiy"], { a: "Zelenskyy", b: "Volodymyr Zelenskiy", c: "The president" });
const found = (search: string, entities: readonly Entity[] = [zelensky]): string =>
  createPostSearch()
    .find(posts, search, entities)
    .posts.map(({ id }) => id)
    .join("");

describe("createPostSearch", () => {
  it.each([
    ["", "abcd"],
    ["lodz", "ac"],
    ["LÓDŹ", "ac"],
    ["lodz visit", "a"],
    ["britzky", "b"],
    ["zelensky", "abc"],
    ["zelensky lodz", "ac"],
    ["volodymyr nothing", ""],
    ["lensky", "a"],
    ["qqq", ""],
  ])("finds by %j the posts %j", (search, expected) => {
    expect(found(search)).toBe(expected);
  });

  it("finds by text alone until names are known", () => {
    expect(found("zelensky", [])).toBe("a");
  });

  it.each(["zelensky lodz", "volodymyr", "lensky", '"again lodz"', "haley spoke", "v z", "ol"])(
    "finds the same for %j typed letter by letter, and taken back, as all at once",
    (text) => {
      const search = createPostSearch();
      const entities = [zelensky];
      const lengths = Array.from({ length: text.length + 1 }, (_, length) => length);
      for (const length of [...lengths, ...lengths.toReversed()]) {
        const typed = text.slice(0, length);
        const ids = search.find(posts, typed, entities).posts.map(({ id }) => id);
        expect(`${typed}: ${ids.join("")}`).toBe(`${typed}: ${found(typed)}`);
      }
    },
  );

  it("looks again at all posts once other names are known", () => {
    const search = createPostSearch();
    expect(search.find(posts, "zelens", []).posts.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(search.find(posts, "zelensk", [zelensky]).posts.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("takes one letter for the beginning of no name", () => {
    expect(found("v")).toBe("ab");
  });

  it("says what else the posts call whom it found", () => {
    const { namesIn } = createPostSearch().find(posts, "zelensky", [zelensky]);
    expect(posts.map(({ id }) => namesIn(id))).toEqual([["Zelenskyy"], ["Volodymyr Zelenskiy"], ["The president"], []]);
    expect(namesIn("a" as PostId)).toBe(namesIn("a" as PostId));
  });

  it("searches an edited post in its new words, and one with other authors by them", () => {
    const search = createPostSearch();
    search.find(posts, "nothing", []);
    const edited = [...posts.slice(0, 3), post("d", "Something happened.", { authors: ["Ivana Kottasová"] })];
    expect(search.find(edited, "nothing", []).posts).toEqual([]);
    expect(search.find(edited, "something", []).posts).toEqual(edited.slice(3));
    expect(search.find(edited, "kottasova", []).posts).toEqual(edited.slice(3));
    const byOthers = edited.map((one) => ({ ...one, authors: ["Tara John"] }));
    expect(search.find(byOthers, "kottasova", []).posts).toEqual([]);
    expect(search.find(byOthers, "tara", []).posts).toEqual(byOthers);
  });

  it("prepares a few at a time, and says when it is through", () => {
    const search = createPostSearch();
    expect([search.prepare(posts, 3), search.prepare(posts, 3), search.prepare(posts, 3)]).toEqual([true, false, false]);
    expect(search.find(posts, "lodz", []).posts).toHaveLength(2);
  });

  it("finds what the rule of all searches takes, whatever was searched and edited before", () => {
    const word = fc.constantFrom("Łódź", "lodz", "Kyiv", "kyiv’s", "WAR", "war", "a");
    const texts = fc.array(
      fc.array(word, { maxLength: 4 }).map((words) => words.join(" ")),
      { minLength: 1, maxLength: 6 },
    );
    const query = fc.array(word, { maxLength: 3 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, query), { minLength: 1, maxLength: 5 }), (steps) => {
        const search = createPostSearch();
        for (const [some, wanted] of steps) {
          const now = some.map((text, at) => post(`${at}`, text));
          const expected = now.filter((one) => matchesSearch(one, searchTerms(wanted)));
          expect(search.find(now, wanted, []).posts).toEqual(expected);
        }
      }),
    );
  });
});
