import { describe, expect, it } from "vitest";
import { clipped } from "../../lib/page/dock-clip.ts";
import { openPage } from "./dom.ts";
import { place } from "./shown.ts";

/** Boxes nested in each other, each with its style and its span; the innermost holds what is looked at, which reaches from 0 to 1000. */
function look(where: "in" | "at", ...boxes: readonly [style: string, left: number, right: number][]) {
  const { document } = openPage("");
  let inner: Element = document.body;
  for (const [style, left, right] of boxes) {
    const box = document.createElement("div");
    box.setAttribute("style", style);
    place(box, { top: 0, bottom: 10, left, right });
    inner.append(box);
    inner = box;
  }
  const { span, fixed } = clipped(inner, { left: 0, right: 1000 }, where);
  return [span && `${span.left}-${span.right}`, fixed];
}

describe("clipped", () => {
  it.each<[string, Parameters<typeof look>, [string | null, boolean]]>([
    ["by nothing, whole", ["in", ["", 0, 500]], ["0-1000", false]],
    ["by a box around it", ["in", ["overflow-x: hidden", 0, 500], ["", 0, 2000]], ["0-500", false]],
    ["by its own box, what stands in it", ["in", ["overflow-x: auto", 100, 500]], ["100-500", false]],
    ["not by its own box, itself", ["at", ["overflow-x: auto", 100, 500]], ["0-1000", false]],
    ["by several boxes", ["in", ["overflow-x: clip", 200, 900], ["overflow-x: scroll", 0, 500]], ["200-500", false]],
    ["away", ["in", ["overflow-x: hidden", 2000, 2100]], [null, false]],
    ["not by a box that it is lifted out of", ["in", ["overflow-x: hidden", 0, 500], ["position: absolute", 0, 9]], ["0-1000", false]],
    [
      "by a box that its own place is reckoned from",
      ["in", ["overflow-x: hidden", 0, 500], ["position: relative", 0, 9], ["position: absolute", 0, 9]],
      ["0-500", false],
    ],
    ["by nothing around what is fixed", ["in", ["overflow-x: hidden", 0, 500], ["position: fixed", 0, 9]], ["0-1000", true]],
    ["by what is fixed, where it stands in that", ["in", ["position: fixed; overflow-x: hidden", 0, 300], ["", 0, 9]], ["0-300", true]],
  ])("%s", (_, args, shown) => {
    expect(look(...args)).toEqual(shown);
  });

  it.each([
    ["visible", "0-1000"],
    ["hidden", "0-500"],
  ])("by the body in a root whose overflow is %s: %s", (rootOverflow, shown) => {
    const { document } = openPage("");
    document.documentElement.style.overflowX = rootOverflow;
    document.body.style.overflowX = "hidden";
    place(document.body, { top: 0, bottom: 10, left: 0, right: 500 });
    const { span } = clipped(document.body, { left: 0, right: 1000 }, "in");
    expect(`${span?.left}-${span?.right}`).toBe(shown);
  });

  it("goes up out of a shadow tree, and through the slot that shows an element", () => {
    const { document } = openPage("<div><p></p></div>");
    const host = document.querySelector("div")!;
    const shadow = host.attachShadow({ mode: "open" });
    shadow.innerHTML = "<section style='overflow-x: hidden'><slot></slot><b></b></section>";
    const section = shadow.querySelector("section")!;
    place(section, { top: 0, bottom: 10, left: 0, right: 300 });
    for (const element of [document.querySelector("p")!, shadow.querySelector("b")!]) {
      expect(clipped(element, { left: 0, right: 1000 }, "in").span).toEqual({ left: 0, right: 300 });
    }
    place(host, { top: 0, bottom: 10, left: 0, right: 200 });
    host.setAttribute("style", "overflow-x: hidden");
    expect(clipped(shadow.querySelector("b")!, { left: 0, right: 1000 }, "in").span).toEqual({ left: 0, right: 200 });
  });
});
