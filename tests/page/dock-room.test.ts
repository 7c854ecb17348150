import { describe, expect, it } from "vitest";
import { createDockRoom } from "../../lib/page/dock-room.ts";
import { openPage } from "./dom.ts";
import { place } from "./shown.ts";
import { spanning } from "./spanning.ts";

interface PageOptions {
  readonly rootStyle?: string | null;
  readonly width?: number;
  /** How wide the text is laid out, by the room that the root has. */
  readonly text?: (room: number) => number;
  readonly overflow?: (room: number) => number;
  /** The root only gives way once its publisher's size is taken from it. */
  readonly sized?: boolean;
}

/** A page in which one post is laid out in the room that the margins of the root leave. */
function page({ rootStyle = null, width = 1280, text = (room) => room, overflow = () => 0, sized = false }: PageOptions = {}) {
  const { document, window } = openPage("<article>text</article>").document.defaultView!;
  const root = document.documentElement;
  if (rootStyle !== null) root.setAttribute("style", rootStyle);
  const margin = (side: "left" | "right"): number => {
    const given = Number.parseFloat(root.style.getPropertyValue(`margin-${side}`)) || 0;
    return sized && root.style.width !== "auto" ? 0 : given;
  };
  const room = (): number => width - margin("left") - margin("right");
  Object.defineProperty(root, "clientWidth", { value: width });
  Object.defineProperty(root, "scrollWidth", { get: () => width + overflow(room()) });
  Object.assign(window, { innerWidth: width });
  const post = document.querySelector("article")!;
  const boxNow = () => ({ top: 0, bottom: 10, left: margin("left"), right: margin("left") + text(room()) });
  const placed = document.createElement("i");
  post.getBoundingClientRect = () => {
    place(placed, boxNow());
    return placed.getBoundingClientRect();
  };
  const ofRoot = document.createElement("i");
  root.getBoundingClientRect = () => {
    place(ofRoot, { top: 0, bottom: 10, left: margin("left"), right: width - margin("right") });
    return ofRoot.getBoundingClientRect();
  };
  post.checkVisibility = () => true;
  window.Range.prototype.getClientRects = () => [boxNow()] as unknown as DOMRectList;
  const dock = createDockRoom(document, () => ({ left: 0, right: width }));
  return { document, root, post, beside: { near: [post], far: new Set<Element>() }, dock, margin, room };
}

describe("createDockRoom", () => {
  it.each(["left", "right"] as const)("takes its room from the margin on the %s, and gives it back to the letter", (side) => {
    const { root, beside, dock } = page({ rootStyle: "color:  RED" });
    expect(dock.take(side, 380, beside)).toBe(380);
    expect([root.style.getPropertyValue(`margin-${side}`), root.style.getPropertyPriority(`margin-${side}`)]).toEqual([
      "380px",
      "important",
    ]);
    dock.give();
    expect(root.getAttribute("style")).toBe("color:  RED");
  });

  it("can be taken again with another width, on another side", () => {
    const { root, beside, dock } = page({ rootStyle: "color: red" });
    dock.take("right", 380, beside);
    expect(dock.take("left", 330, beside)).toBe(330);
    expect([root.style.marginLeft, root.style.marginRight]).toEqual(["330px", ""]);
    dock.give();
    expect(root.getAttribute("style")).toBe("color: red");
  });

  it("undoes a fixed width of the root where the margin alone does not help", () => {
    const { root, beside, dock } = page({ sized: true });
    expect(dock.take("right", 380, beside)).toBe(380);
    expect(root.style.width).toBe("auto");
    dock.give();
    expect(root.hasAttribute("style")).toBe(false);
  });

  it.each<[string, PageOptions, number, number | null]>([
    ["there is room", {}, 380, 380],
    ["480 pixels are left to the pixel", { width: 860 }, 380, 380],
    ["less would be left: narrower", { width: 859 }, 380, 379],
    ["480 pixels are left beside the narrowest", { width: 800 }, 380, 320],
    ["not even beside the narrowest", { width: 799 }, 380, null],
    ["the text stands in the middle of three columns: narrower", { text: (room) => room - 440 }, 380, 360],
    ["the column is too narrow beside the narrowest", { text: (room) => room - 600 }, 380, null],
    ["a column that was narrower than that stays as it was", { text: () => 300 }, 380, 380],
    ["a column that was narrower would get narrower still", { text: (room) => room - 900 }, 380, null],
    ["text of a fixed width reaches under it: narrower", { text: () => 960 }, 380, 320],
    ["text of a fixed width reaches under the narrowest", { text: () => 1100 }, 380, null],
    ["the page would have to be scrolled sideways: narrower", { overflow: (room) => Math.max(0, 950 - room) }, 380, 330],
    ["the page would have to be scrolled sideways beside the narrowest", { overflow: (room) => (room < 1280 ? 200 : 0) }, 380, null],
    ["the page had to be scrolled as far before", { overflow: () => 200 }, 380, 380],
    ["the page had to be scrolled before, but less", { overflow: (room) => (room < 1280 ? 400 : 200) }, 380, null],
    ["the narrower page has text that wraps no more: it settles", { text: (room) => Math.max(room, 930) }, 380, 350],
  ])("%s", (_, options, wanted, taken) => {
    const { root, beside, dock } = page({ ...options, rootStyle: "color: red" });
    expect(dock.take("right", wanted, beside)).toBe(taken);
    if (taken === null) expect(root.getAttribute("style")).toBe("color: red");
    else expect(root.style.marginRight).toBe(`${taken}px`);
  });

  it("does not count as covered what waits off the screen, and moves with the page", () => {
    const { document, post, beside, dock, margin } = page();
    const menu = document.body.appendChild(document.createElement("nav"));
    menu.append("Sections");
    menu.checkVisibility = () => true;
    const placed = document.createElement("i");
    menu.getBoundingClientRect = () => {
      place(placed, { top: 0, bottom: 10, left: 1280 - margin("right"), right: 1580 - margin("right") });
      return placed.getBoundingClientRect();
    };
    const ofPost = document.defaultView!.Range.prototype.getClientRects;
    document.defaultView!.Range.prototype.getClientRects = function (this: Range) {
      return this.startContainer.parentElement === post ? ofPost.call(this) : ([menu.getBoundingClientRect()] as unknown as DOMRectList);
    };
    expect(dock.take("right", 380, beside)).toBe(380);
    expect(margin("right")).toBe(380);
  });

  it("takes a hero of 100vw into the room, and lets it go", () => {
    const { document, beside, dock } = page();
    const { element, inForce } = spanning(document.body.appendChild(document.createElement("section")), () => ({ left: 0, right: 1280 }));
    dock.take("right", 380, beside);
    expect(element.getBoundingClientRect().right).toBe(900);
    dock.give();
    expect([element.getBoundingClientRect().right, inForce()]).toEqual([1280, []]);
  });

  it("takes in a hero that comes later, and follows a drag with it", () => {
    const { document, root, beside, dock } = page();
    dock.take("right", 380, beside);
    const { element } = spanning(document.body.appendChild(document.createElement("section")), () => ({ left: 0, right: 1280 }));
    dock.look(beside);
    expect(element.getBoundingClientRect().right).toBe(900);
    dock.follow(500);
    expect([root.style.marginRight, element.getBoundingClientRect().right]).toEqual(["500px", 780]);
  });

  it("follows nothing, and looks at nothing, where there is no room made", () => {
    const { document, root, beside, dock } = page({ width: 600 });
    expect(dock.take("right", 380, beside)).toBeNull();
    const { inForce } = spanning(document.body.appendChild(document.createElement("section")), () => ({ left: 0, right: 600 }));
    dock.follow(300);
    dock.look(beside);
    expect([root.hasAttribute("style"), inForce()]).toEqual([false, []]);
  });

  it("gives nothing back twice", () => {
    const { root, beside, dock } = page();
    dock.take("right", 380, beside);
    dock.give();
    root.setAttribute("style", "margin-right: 9px");
    dock.give();
    expect(root.getAttribute("style")).toBe("margin-right: 9px");
  });
});
