import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEntityIndex, type EntityIndex, type NamedPost } from "../../lib/entities/entity-index.ts";
import type { Correction, CorrectionChange, CorrectionId, EntityKind, Instant, Mention, PostId, RoleGiven } from "../../lib/model.ts";

/** A post from names: `@Place` is a place, `Name|role` has a role. */
function post(order: number, ...names: string[]): NamedPost {
  const mentions: Mention[] = [];
  const roles: RoleGiven[] = [];
  let start = 1;
  for (const written of names) {
    const [name = "", role] = written.split("|");
    const kind: EntityKind = name.startsWith("@") ? "place" : "person";
    const text = name.replace(/^@/, "");
    mentions.push({ kind, start, end: start + text.length, text });
    if (role !== undefined) roles.push({ start, role });
    start += text.length + 2;
  }
  return { postId: `p${order}` as PostId, order, authors: [], names: { mentions, roles, credits: [] } };
}

let made = 0;
function correction(forms: string[], change: CorrectionChange, kind: EntityKind = "person"): Correction {
  made++;
  const madeAt = new Date(Date.UTC(2026, 0, 1) + made * 1000).toISOString() as Instant;
  return { id: `c${String(made).padStart(5, "0")}` as CorrectionId, liveBlogId: null, madeAt, kind, forms, change };
}

function holding(...posts: NamedPost[]): EntityIndex {
  const index = createEntityIndex();
  for (const each of posts) index.put(each);
  return index;
}

const shown = (index: EntityIndex, kind: EntityKind = "person"): string[] =>
  index.ranked(kind).map(({ name, mentions }) => `${name} ${mentions.length}`);
const all = (index: EntityIndex) => [...index.ranked("person"), ...index.ranked("place")];

describe("createEntityIndex", () => {
  it("gives a surname to the full name that arrives later", () => {
    const index = holding(post(1, "Kirby"));
    expect(shown(index)).toEqual(["Kirby 1"]);
    index.put(post(2, "John Kirby"));
    expect(shown(index)).toEqual(["John Kirby 2"]);
  });

  it("lets a surname stand alone again when the full name is edited away", () => {
    const index = holding(post(1, "Kirby"), post(2, "John Kirby"));
    index.put(post(2, "@Kyiv"));
    expect(shown(index)).toEqual(["Kirby 1"]);
  });

  it("takes a surname to its nearest bearer anew when another bearer arrives in between", () => {
    const index = holding(post(1, "Joe Biden"), post(5, "Biden"));
    index.put(post(3, "Hunter Biden"));
    expect(shown(index)).toEqual(["Hunter Biden 2", "Joe Biden 1"]);
    index.remove(post(3).postId);
    expect(shown(index)).toEqual(["Joe Biden 2"]);
  });

  it("forgets a post that is removed", () => {
    const index = holding(post(1, "John Kirby"));
    index.remove(post(1).postId);
    expect(shown(index)).toEqual([]);
  });

  it("keeps an entity that did not change the same object", () => {
    const index = holding(post(1, "John Kirby", "@Kyiv"));
    const [kyiv] = index.ranked("place");
    index.put(post(2, "John Kirby"));
    expect(index.ranked("place")[0]).toBe(kyiv);
    expect(index.ranked("person")[0]?.postCount).toBe(2);
  });

  it("names the role given most in its fullest wording", () => {
    const index = holding(
      post(1, "John Kirby|spokesperson"),
      post(2, "Kirby|National Security Council spokesperson"),
      post(3, "Kirby|spokesperson"),
      post(4, "Kirby|admiral"),
    );
    expect(index.ranked("person")[0]?.role).toBe("National Security Council spokesperson");
  });

  it("says of a post whom it names, the most important first", () => {
    const index = holding(post(1, "Ada Byron", "John Kirby"), post(2, "John Kirby"));
    expect(index.inPost(post(1).postId).map(({ name }) => name)).toEqual(["John Kirby", "Ada Byron"]);
    expect(index.inPost("none" as PostId)).toEqual([]);
  });

  it("lists who writes and is credited apart", () => {
    const credit = post(2, "Ada Byron");
    const credited = { ...credit, names: { ...credit.names, credits: [1] } };
    const index = holding({ ...post(1, "John Kirby"), authors: ["Ada Byron"] }, credited);
    expect(index.credited()).toEqual([{ name: "Ada Byron", postIds: ["p1", "p2"] }]);
    expect(shown(index)).toEqual(["John Kirby 1"]);
  });

  describe("corrections", () => {
    const kirbys = [post(1, "John Kirby", "Kirby"), post(2, "Jon Kirbee"), post(3, "@Kirby")];
    const corrected = (corrections: Correction[], ...more: NamedPost[]): EntityIndex => {
      const index = createEntityIndex(corrections);
      for (const each of [...kirbys, ...more]) index.put(each);
      return index;
    };

    it("merges two, and what arrives later with them", () => {
      const merged = corrected([correction(["jon kirbee"], { type: "merge", into: "john kirby" })], post(4, "Jon Kirbee"));
      expect(shown(merged)).toEqual(["John Kirby 4"]);
    });
    it("merges into a name that is not there yet", () => {
      const index = corrected([correction(["john kirby", "kirby", "jon kirbee"], { type: "merge", into: "jack kirby" })]);
      expect(shown(index)).toEqual(["John Kirby 3"]);
      index.put(post(4, "Jack Kirby"));
      expect(shown(index)).toHaveLength(1);
    });
    it("merges two with one that was merged itself", () => {
      const chain = [
        correction(["jon kirbee"], { type: "merge", into: "john kirby" }),
        correction(["john kirby", "kirby", "jon kirbee"], { type: "merge", into: "ada byron" }),
      ];
      expect(shown(corrected(chain, post(4, "Ada Byron")))).toEqual(["Ada Byron 4"]);
    });
    it("splits a form off", () => {
      const split = corrected([correction(["kirby"], { type: "split", from: "john kirby" })], post(4, "Kirby"));
      expect(shown(split)).toEqual(["Kirby 2", "Jon Kirbee 1", "John Kirby 1"]);
    });
    it("renames", () => {
      expect(shown(corrected([correction(["john kirby", "kirby"], { type: "rename", name: "Admiral Kirby" })]))).toContain(
        "Admiral Kirby 2",
      );
    });
    it("takes a person for a place", () => {
      const places = corrected([correction(["jon kirbee"], { type: "otherKind" })]);
      expect(shown(places, "place")).toEqual(["Kirby 1", "Jon Kirbee 1"]);
      expect(shown(places)).toEqual(["John Kirby 2"]);
    });
    it("drops what is no name, of that kind alone", () => {
      const dropped = corrected([correction(["kirby", "john kirby"], { type: "noName" })], post(4, "Kirby"));
      expect(shown(dropped)).toEqual(["Jon Kirbee 1"]);
      expect(shown(dropped, "place")).toEqual(["Kirby 1"]);
    });
    it("has a later one stand over an earlier one, whatever order they come in", () => {
      const merge = correction(["jon kirbee"], { type: "merge", into: "john kirby" });
      const split = correction(["jon kirbee"], { type: "split", from: "john kirby" });
      for (const order of [
        [merge, split],
        [split, merge],
      ])
        expect(shown(corrected(order)).toSorted()).toEqual(["John Kirby 2", "Jon Kirbee 1"]);
    });
  });

  const someNames = fc.array(
    fc.constantFrom(
      ..."John Kirby,Kirby,J. Kirby,Jane Kirby,Xi Jinping,Xi,Joe Biden,Hunter Biden,Biden,Volodymyr Zelensky,Zelenskyy,von der Leyen,Ursula von der Leyen,Ursula,@Kyiv,@Kiev,@Kirby,@US,@America,Kim Jong Un,Kim Yo Jong,Kim".split(
        ",",
      ),
    ),
    { maxLength: 5 },
  );
  const somePosts = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 12 }), someNames), { selector: ([order]) => order, maxLength: 10 });
  const someCorrections = fc.array(
    fc
      .tuple(
        fc.constantFrom("kirby", "john kirby", "biden", "hunter biden", "kim", "xi jinping", "zelenskyy"),
        fc.constantFrom<CorrectionChange>(
          { type: "merge", into: "john kirby" },
          { type: "merge", into: "kim" },
          { type: "split", from: "john kirby" },
          { type: "rename", name: "Somebody" },
          { type: "otherKind" },
          { type: "noName" },
        ),
      )
      .map(([form, change]) => correction([form], change)),
    { maxLength: 3 },
  );

  it("answers the same whatever came first, was edited or went meanwhile", () => {
    fc.assert(
      fc.property(
        somePosts,
        somePosts,
        fc.array(fc.nat(20), { maxLength: 20 }),
        someCorrections,
        (wanted, earlier, shuffle, corrections) => {
          const plain = createEntityIndex(corrections);
          for (const [order, names] of wanted.toSorted(([a], [b]) => a - b)) plain.put(post(order, ...names));

          const index = createEntityIndex(corrections);
          for (const [order, names] of earlier) index.put(post(order, ...names));
          const rest = [...wanted];
          for (const at of shuffle) rest.push(...rest.splice(at % Math.max(1, rest.length), 1));
          for (const [order, names] of rest) index.put(post(order, ...names));
          for (const [order] of earlier) if (!wanted.some(([kept]) => kept === order)) index.remove(post(order).postId);
          expect(all(index)).toEqual(all(plain));
          expect([...index.posts()].toSorted((a, b) => a.order - b.order)).toEqual([...plain.posts()]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
