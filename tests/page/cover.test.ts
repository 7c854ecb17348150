import { describe, expect, it } from "vitest";
import { measureCover } from "../../lib/page/cover.ts";
import { openPage } from "./dom.ts";
import { place } from "./shown.ts";

/** A page with these bars, each over the whole width or from a certain place on; answers how much they cover over a post. */
function cover(
  bars: readonly { position: string; top: number; bottom: number; left?: number; right?: number; holdsPost?: boolean; inPost?: boolean }[],
): number {
  const { document } = Object.assign(openPage("<article>"), { innerHeight: 1000 });
  const post = document.querySelector("article")!;
  const elements = bars.map(({ position, holdsPost, inPost, left = 0, right = 1200, ...rest }) => {
    const bar = document.createElement("div");
    bar.style.position = position;
    place(bar, { left, right, ...rest });
    document.body.append(bar);
    if (holdsPost) bar.append(post);
    if (inPost) post.append(bar);
    return bar;
  });
  document.elementsFromPoint = (x, y) => [
    ...elements.filter((bar) => {
      const box = bar.getBoundingClientRect();
      return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    }),
    document.body,
  ];
  return measureCover(document, 200, 800, post);
}

describe("measureCover", () => {
  it.each([
    ["nothing", [], 0],
    ["a fixed bar", [{ position: "fixed", top: 0, bottom: 56 }], 56],
    ["a sticky bar", [{ position: "sticky", top: 0, bottom: 56 }], 56],
    [
      "two bars, one under the other",
      [
        { position: "fixed", top: 0, bottom: 56 },
        { position: "sticky", top: 56, bottom: 90 },
      ],
      90,
    ],
    ["a bar over a part of the text", [{ position: "fixed", top: 0, bottom: 40, left: 700 }], 40],
  ])("measures %s", (_, bars, pixels) => {
    expect(cover(bars)).toBe(pixels);
  });

  it.each([
    ["a bar that scrolls with the page", [{ position: "static", top: 0, bottom: 56 }]],
    ["a bar at the foot", [{ position: "fixed", top: 940, bottom: 1000 }]],
    ["a bar beside the text", [{ position: "fixed", top: 0, bottom: 900, left: 900 }]],
    ["a dialog over half the screen", [{ position: "fixed", top: 0, bottom: 700 }]],
    ["a shell that holds the posts", [{ position: "fixed", top: 0, bottom: 400, holdsPost: true }]],
    ["the post's own sticky byline", [{ position: "sticky", top: 0, bottom: 40, inPost: true }]],
  ])("does not count %s", (_, bars) => {
    expect(cover(bars)).toBe(0);
  });
});
