import { describe, expect, it } from "vitest";
import { inTimeOrder, longestRising, pageDirection } from "../../lib/reading/post-order.ts";

describe("longestRising", () => {
  it.each([
    [[], 0],
    [[1, 2, 3], 3],
    [[3, 2, 1], 1],
    [[1, 3, 2, 2, 5], 4],
  ])("of %j is %i", (keys, length) => expect(longestRising(keys)).toBe(length));
});

describe("pageDirection", () => {
  it("counts on the reference page the three posts that stand above a newer one", () =>
    expect(pageDirection([8, 6, 9, 5, 7, 4, 3, 2, 1])).toEqual({ isNewestFirst: true, outOfOrder: 3 }));
  it("knows a page that runs oldest first", () =>
    expect(pageDirection([1, 2, 4, 3])).toMatchObject({ isNewestFirst: false, outOfOrder: 1 }));
  it("takes no post or one for newest first", () => expect(pageDirection([1])).toEqual({ isNewestFirst: true, outOfOrder: 0 }));
});

describe("inTimeOrder", () => {
  it("sorts by time, ties by reading order, unknown times after the one before", () =>
    expect(
      inTimeOrder([
        { ms: 30, place: 3 },
        { ms: null, place: 2 },
        { ms: 10, place: 1 },
        { ms: 10, place: 0 },
        { ms: 20, place: null },
      ]),
    ).toEqual([3, 2, 1, 4, 0]));
  it("keeps reading order where no time is known", () =>
    expect(
      inTimeOrder([
        { ms: null, place: -0 },
        { ms: null, place: -1 },
        { ms: null, place: -2 },
      ]),
    ).toEqual([2, 1, 0]));
});
