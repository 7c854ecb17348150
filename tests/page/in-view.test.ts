import { describe, expect, it } from "vitest";
import { isReadable, postInView, readingLine } from "../../lib/page/in-view.ts";
import { box, view } from "./shown.ts";

describe("readingLine", () => {
  it("is a fifth down the screen, below what covers it", () => {
    expect(readingLine(view([]))).toBe(200);
    expect(readingLine(view([], { cover: 100 }))).toBe(280);
  });
});

describe("postInView", () => {
  it.each([
    ["the post on the line", [box(0, -500, 150), box(1, 150, 900), box(2, 900, 1500)], 1],
    ["a long post that fills the screen", [box(4, -3000, 4000)], 4],
    ["the nearer one where the line falls in a gap", [box(0, -500, 190), box(1, 300, 900)], 0],
    ["the first below, while the reader is above all posts", [box(0, 700, 1500)], 0],
    ["the last, when only its end is left", [box(8, -900, 40)], 8],
  ])("is %s", (_, boxes, index) => {
    expect(postInView(view(boxes))?.index).toBe(index);
  });

  it.each([
    ["posts are all below the screen", view([box(0, 1000, 1500)])],
    ["posts are all above it", view([box(9, -900, 0)])],
    ["what is left of a post is under the header", view([box(9, -900, 50)], { cover: 60 })],
    ["there are none", view([])],
  ])("is none where %s", (_, seen) => {
    expect(postInView(seen)).toBeNull();
  });

  it("counts from below the header", () => {
    const boxes = [box(0, -500, 230), box(1, 230, 900)];
    expect(postInView(view(boxes))?.index).toBe(0);
    expect(postInView(view(boxes, { cover: 100 }))?.index).toBe(1);
  });
});

describe("isReadable", () => {
  it.each([
    ["a whole post", box(0, 100, 300), 0, true],
    ["half of one", box(0, -100, 100), 0, true],
    ["less than half", box(0, -110, 90), 0, false],
    ["half of one below", box(0, 900, 1100), 0, true],
    ["a screenful of a long one", box(0, -2000, 850), 0, true],
    ["less than a screenful of a long one", box(0, -2000, 700), 0, false],
    ["none of it", box(0, 1200, 1400), 0, false],
    ["half of which the header covers a part", box(0, -100, 100), 20, false],
  ])("%s", (_, one, cover, readable) => {
    expect(isReadable(one, view([], { cover }))).toBe(readable);
  });
});
