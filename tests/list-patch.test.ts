import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patchedList, patchedSnapshot, patchList, patchSnapshot } from "../lib/list-patch.ts";
import { rawPost, rawSnapshot } from "./raw.ts";

const list = fc.array(fc.nat(12), { maxLength: 12 });

describe("patchList", () => {
  it("makes a patch that makes the one list of the other", () => {
    fc.assert(
      fc.property(list, list, (base, next) => {
        expect(patchedList(base, patchList(base, next))).toEqual(next);
      }),
    );
  });

  it("survives the way of a message", () => {
    fc.assert(
      fc.property(list, list, (base, next) => {
        expect(patchedList(base, JSON.parse(JSON.stringify(patchList(base, next))))).toEqual(next);
      }),
    );
  });

  it.each<[string, string[], string[], unknown]>([
    ["an arrival on top", ["a", "b", "c"], ["d", "a", "b", "c"], [{ added: ["d"] }, [0, 3]]],
    ["an edit amid", ["a", "b", "c"], ["a", "x", "c"], [[0, 1], { added: ["x"] }, [2, 1]]],
    [
      "a withdrawal",
      ["a", "b", "c"],
      ["a", "c"],
      [
        [0, 1],
        [2, 1],
      ],
    ],
    ["nothing", ["a", "b"], ["a", "b"], [[0, 2]]],
    ["everything gone", ["a"], [], []],
  ])("says %s in as few words as it can", (_, base, next, patch) => expect(patchList(base, next)).toEqual(patch));

  it("takes for the same what has the same key", () => {
    expect(patchList([{ id: 1 }], [{ id: 1 }, { id: 2 }], ({ id }) => id)).toEqual([[0, 1], { added: [{ id: 2 }] }]);
  });
});

describe("patchedList", () => {
  it("makes no other list where nothing changed", () => {
    const base = ["a", "b"];
    expect(patchedList(base, patchList(base, ["a", "b"]))).toBe(base);
  });

  it("refuses a patch of a longer list", () => expect(() => patchedList(["a"], [[0, 2]])).toThrow(RangeError));
});

describe("patchedSnapshot", () => {
  it("makes the snapshot that the patch was made for, facts and updates too", () => {
    const [one, two, three] = ["1", "2", "3"].map((text) => rawPost({ text }));
    const base = rawSnapshot([one!, two!], { updates: [two!], claimedPostCount: 2 });
    const next = rawSnapshot([three!, one!, two!], { updates: [two!, three!], claimedPostCount: 3, title: "Storm over" });
    const patch = patchSnapshot(base, next);
    expect(patchedSnapshot(base, JSON.parse(JSON.stringify(patch)))).toEqual(next);
    expect(JSON.stringify(patch)).not.toContain('"text":"1"');
  });
});
