import { describe, expect, it } from "vitest";
import { growList } from "../../lib/grown-list.ts";
import { createTextBeside } from "../../lib/page/text-beside.ts";
import { openPage } from "./dom.ts";
import { box, view } from "./shown.ts";

const { document } = openPage("");
const element = (): Element => document.createElement("article");
const posts = Array.from({ length: 4 }, () => [element(), element()]);
const first = (at: number): Element => posts[at]![0]!;
const isFar = (far: { has(element: Element): boolean }, of: readonly (readonly Element[])[] = posts): boolean[][] =>
  of.map((elements) => elements.map((each) => far.has(each)));

describe("createTextBeside", () => {
  const textBeside = createTextBeside();

  it("takes the posts on screen for near, and all that others are made of for far", () => {
    const { near, far } = textBeside(posts, view([box(0, -900, -10), box(1, -10, 400), box(2, 400, 990), box(3, 1500, 1600)]));
    expect(near).toEqual([first(1), first(2)]);
    expect(isFar(far)).toEqual([true, false, false, true].map((is) => [is, is]));
    expect(far.has(element())).toBe(false);
  });

  it("takes the nearest where none is on screen, and the first where none is measured", () => {
    expect(textBeside(posts, view([box(2, 1500, 1600)])).near).toEqual([first(2)]);
    const { near, far } = textBeside(posts, view([]));
    expect(near).toEqual([first(0)]);
    expect(isFar(far)).toEqual([false, true, true, true].map((is) => [is, is]));
  });

  it("is empty without posts, as beside an embed", () => {
    const { near, far } = textBeside([], view([]));
    expect(near).toEqual([]);
    expect(isFar(far).flat()).not.toContain(true);
  });

  it("knows the posts that came on top, and none that are gone", () => {
    textBeside(posts, view([]));
    const more = growList<readonly Element[]>(posts, [[element()]]);
    expect(isFar(textBeside(more, view([box(1, 0, 10)])).far, more).map(([is]) => is)).toEqual([true, false, true, true, true]);
    const fewer = more.slice(2);
    expect(isFar(textBeside(fewer, view([])).far, more).map(([is]) => is)).toEqual([false, false, false, true, true]);
  });
});
