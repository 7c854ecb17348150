import { describe, expect, it } from "vitest";
import { textBeside } from "../../lib/page/text-beside.ts";
import { openPage } from "./dom.ts";
import { box, shownPost, view } from "./shown.ts";

const { document } = openPage("");
const element = (): Element => document.createElement("article");
const posts = ["a", "b", "c", "d"].map((id) => shownPost(id, [element(), element()]));
const first = (at: number): Element => posts[at]!.elements[0]!;

describe("textBeside", () => {
  it("takes the posts on screen for near, and all that others are made of for far", () => {
    const { near, far } = textBeside(posts, view([box(0, -900, -10), box(1, -10, 400), box(2, 400, 990), box(3, 1500, 1600)]));
    expect(near).toEqual([first(1), first(2)]);
    expect(far).toEqual(new Set([...posts[0]!.elements, ...posts[3]!.elements]));
  });

  it("takes the nearest where none is on screen, and the first where none is measured", () => {
    expect(textBeside(posts, view([box(2, 1500, 1600)])).near).toEqual([first(2)]);
    expect(textBeside(posts, view([])).near).toEqual([first(0)]);
    expect(textBeside(posts, view([])).far.size).toBe(6);
  });

  it("is empty without posts, as beside an embed", () => {
    expect(textBeside([], view([]))).toEqual({ near: [], far: new Set() });
  });
});
