import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growList, grownBy } from "../lib/grown-list.ts";

describe("growList", () => {
  it("puts on top what came, and leaves the list as it was", () => {
    const list = ["b", "a"];
    expect(growList(list, ["d", "c"])).toEqual(["d", "c", "b", "a"]);
    expect(list).toEqual(["b", "a"]);
  });

  it("is the very same list where nothing came", () => {
    const list = ["a"];
    expect(growList(list, [])).toBe(list);
  });
});

describe("grownBy", () => {
  it("knows how much came on top, over any number of steps", () => {
    const one = ["a"];
    const two = growList(one, ["b"]);
    const four = growList(two, ["d", "c"]);
    expect([grownBy(one, one), grownBy(one, two), grownBy(two, four), grownBy(one, four)]).toEqual([0, 1, 2, 3]);
  });

  it("knows nothing of a list that became shorter, nor of one that is only alike", () => {
    const one = ["a"];
    const two = growList(one, ["b"]);
    expect([grownBy(two, one), grownBy(one, ["b", "a"]), grownBy([...one], two), grownBy(one, [...two])]).toEqual([null, null, null, null]);
  });

  it("never takes one list for what another became, whichever of them grew", () => {
    const step = fc.record({ from: fc.nat(20), added: fc.array(fc.nat(3), { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const lists: (readonly number[])[] = [[1]];
        for (const { from, added } of steps) lists.push(growList(lists[from % lists.length] ?? [], added));
        for (const before of lists)
          for (const list of lists) {
            const grown = grownBy(before, list);
            if (grown !== null) expect(list.slice(grown)).toEqual(before);
          }
      }),
    );
  });
});
