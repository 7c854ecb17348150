import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { findNear } from "../../lib/page/find-near.ts";
import { boxOf, type ShownPost } from "../../lib/page/shown-post.ts";
import { placedElement, shownPost } from "./shown.ts";

const { document } = new JSDOM("<body>").window;

/** Posts of 100 px below one another, the first at `from`. Counts how often one is measured. */
function column(
  count: number,
  from: number,
  hidden: (index: number) => boolean = () => false,
): { posts: ShownPost[]; reads: () => number } {
  let reads = 0;
  let top = from;
  const posts = Array.from({ length: count }, (_, index) => {
    const height = hidden(index) ? 0 : 100;
    const element = placedElement(document, { top, bottom: top + height });
    const measured = element.getBoundingClientRect;
    element.getBoundingClientRect = () => {
      reads++;
      return measured();
    };
    top += height;
    return shownPost(`p${index}`, [element]);
  });
  return { posts, reads: () => reads };
}
const indexes = (posts: readonly ShownPost[], top: number, bottom: number): number[] =>
  findNear(posts, top, bottom).map((box) => box.index);

describe("findNear", () => {
  it.each([
    ["at the top", 0, [0, 1, 2, 3, 4]],
    ["in the middle", -1050, [10, 11, 12, 13, 14, 15]],
    ["at the end", -1800, [18, 19]],
    ["past the end", -2500, []],
    ["before the first", 600, []],
  ])("finds the posts %s", (_, from, expected) => {
    expect(indexes(column(20, from).posts, 0, 500)).toEqual(expected);
  });

  it("measures a handful, however many there are", () => {
    const { posts, reads } = column(10_000, -500_000);
    expect(indexes(posts, -1000, 2000)).toHaveLength(30);
    expect(reads()).toBeLessThan(60);
  });

  it("steps over hidden posts", () => {
    expect(indexes(column(20, 0, (index) => index % 2 === 1).posts, 0, 300)).toEqual([0, 2, 4]);
  });

  it("halves over hidden posts too", () => {
    const { posts, reads } = column(10_000, -100_000, (index) => index % 4 !== 0);
    expect(indexes(posts, 0, 500)).toHaveLength(5);
    expect(reads()).toBeLessThan(150);
  });

  it("finds what stands before a long hidden tail", () => {
    const { posts, reads } = column(5000, -300, (index) => index >= 10);
    expect(indexes(posts, 0, 500)).toEqual([3, 4, 5, 6, 7]);
    expect(reads()).toBeLessThan(1000);
  });

  it("looks at pinned copies wherever they stand", () => {
    const { posts } = column(20, -1000);
    const copy = shownPost("p15", [placedElement(document, { top: 200, bottom: 260 })], { pinned: true });
    const far = shownPost("p3", [placedElement(document, { top: 9000, bottom: 9100 })], { pinned: true });
    expect(indexes([copy, far, ...posts], 0, 300)).toEqual([0, 12, 13, 14]);
  });

  it("never answers more than sixty", () => {
    expect(indexes(column(500, 0).posts, 0, 1e6)).toHaveLength(60);
  });

  it("finds nothing among none", () => {
    expect(findNear([], 0, 1000)).toEqual([]);
  });
});

describe("boxOf", () => {
  it("spans all elements of a post that take room", () => {
    const parts = [
      placedElement(document, { top: 10, bottom: 30, left: 50, right: 500 }),
      placedElement(document, { top: 0, bottom: 0, left: 0, right: 0 }),
      placedElement(document, { top: 30, bottom: 90, left: 80, right: 600 }),
    ];
    expect(boxOf(7, parts)).toEqual({ index: 7, top: 10, bottom: 90, left: 50, right: 600 });
  });

  it("is null where nothing takes room", () => {
    expect(boxOf(0, [placedElement(document, { top: 5, bottom: 5 })])).toBeNull();
    expect(boxOf(0, [])).toBeNull();
  });
});
