import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCredits } from "../../lib/entities/credits.ts";
import type { PostId } from "../../lib/model.ts";

const id = (text: string): PostId => text as PostId;

describe("createCredits", () => {
  it("ranks by posts, then by name, the posts in the order of time", () => {
    const credits = createCredits();
    credits.put(id("late"), 2, ["Bo Núñez", "Ann Lee"]);
    credits.put(id("early"), 1, ["Bo Núñez"]);
    credits.put(id("other"), 3, ["Cem Aydın"]);
    expect(credits.ranked()).toEqual([
      { name: "Bo Núñez", postIds: ["early", "late"] },
      { name: "Ann Lee", postIds: ["late"] },
      { name: "Cem Aydın", postIds: ["other"] },
    ]);
  });

  it("counts a post once for whoever both writes and is credited in it, as they are named first", () => {
    const credits = createCredits();
    credits.put(id("a"), 1, ["Ann Lee", "ANN LEE"]);
    expect(credits.ranked()).toEqual([{ name: "Ann Lee", postIds: ["a"] }]);
  });

  it("leaves whoever nothing changed for the object that they were", () => {
    const credits = createCredits();
    credits.put(id("a"), 1, ["Ann Lee"]);
    credits.put(id("b"), 2, ["Bo Núñez"]);
    const [ann] = credits.ranked();
    expect(credits.ranked()).toBe(credits.ranked());
    credits.put(id("c"), 3, ["Bo Núñez"]);
    expect(credits.ranked()[1]).toBe(ann);
  });

  it("forgets with the last post, and says nothing of one without names", () => {
    const credits = createCredits();
    credits.put(id("a"), 1, ["Ann Lee"]);
    credits.put(id("b"), 2, []);
    credits.remove(id("a"));
    credits.remove(id("unknown"));
    expect(credits.ranked()).toEqual([]);
  });

  it("answers the same whatever came before", () => {
    const posts = fc.record({
      post: fc.constantFrom("a", "b", "c", "d"),
      order: fc.integer({ min: 0, max: 3 }),
      names: fc.subarray(["Ann Lee", "Bo Núñez", "Cem Aydın"]),
    });
    fc.assert(
      fc.property(fc.array(posts, { maxLength: 20 }), (puts) => {
        const grown = createCredits();
        for (const { post, order, names } of puts) {
          grown.put(id(post), order, names);
          grown.ranked();
        }
        const fresh = createCredits();
        for (const { post, order, names } of new Map(puts.map((put) => [put.post, put])).values()) fresh.put(id(post), order, names);
        expect(grown.ranked()).toEqual(fresh.ranked());
      }),
    );
  });
});
