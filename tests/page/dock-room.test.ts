import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { createDockRoom } from "../../lib/page/dock-room.ts";
import { place } from "./shown.ts";

/** A page whose text reaches from 100 to the margin of its root, as far as `gives` lets it give way. */
function page(
  rootStyle: string | null,
  { width = 1280, gives = () => true, overflow = () => 0 } = {} as {
    width?: number;
    gives?: (style: CSSStyleDeclaration) => boolean;
    overflow?: (style: CSSStyleDeclaration) => number;
  },
) {
  const { document } = new JSDOM(`<!doctype html><html${rootStyle === null ? "" : ` style="${rootStyle}"`}><article>`).window;
  const root = document.documentElement;
  Object.defineProperty(root, "clientWidth", { value: width });
  Object.defineProperty(root, "scrollWidth", { get: () => width + overflow(root.style) });
  Object.defineProperty(document, "scrollingElement", { value: root });
  const text = document.querySelector("article")!;
  place(text, { top: 0, bottom: 10 });
  const measured = text.getBoundingClientRect();
  text.getBoundingClientRect = () => ({
    ...measured,
    right: width - (gives(root.style) ? Number.parseFloat(root.style.marginRight) || 0 : 0),
  });
  return { root, text, room: createDockRoom(document) };
}

describe("createDockRoom", () => {
  it.each([[null], [""], ["color: red"], ["margin:0;  color:RED"], ["margin-right: 20px !important"]])(
    "takes its room from the margin of a root styled %j, and gives it back to the letter",
    (style) => {
      const { root, text, room } = page(style);
      expect(room.take(380, text)).toBe(true);
      expect(root.style.getPropertyValue("margin-right")).toBe("380px");
      expect(root.style.getPropertyPriority("margin-right")).toBe("important");
      room.give();
      expect(root.getAttribute("style")).toBe(style);
    },
  );

  it("changes nothing else", () => {
    const { root, text, room } = page(null);
    const before = root.innerHTML;
    room.take(380, text);
    expect(root.getAttributeNames()).toEqual(["style"]);
    expect(root.style).toHaveLength(1);
    expect(root.innerHTML).toBe(before);
  });

  it("can be taken again with another width", () => {
    const { root, text, room } = page("color: red");
    room.take(380, text);
    room.take(300, text);
    expect(root.style.marginRight).toBe("300px");
    room.give();
    expect(root.getAttribute("style")).toBe("color: red");
  });

  it("keeps what the page has changed in the meantime", () => {
    const { root, text, room } = page("margin-right: 5px");
    room.take(380, text);
    root.style.overflow = "hidden";
    room.give();
    expect(root.style.overflow).toBe("hidden");
    expect(root.style.marginRight).toBe("5px");
  });

  it("leaves no empty attribute where the page has cleared its own", () => {
    const { root, text, room } = page(null);
    room.take(380, text);
    root.style.overflow = "hidden";
    root.style.overflow = "";
    room.give();
    expect(root.hasAttribute("style")).toBe(false);
  });

  it("undoes a fixed width of the root where the margin alone does not help", () => {
    const { root, text, room } = page(null, { gives: (style) => style.width === "auto" });
    expect(room.take(380, text)).toBe(true);
    expect(root.style.width).toBe("auto");
    room.give();
    expect(root.hasAttribute("style")).toBe(false);
  });

  it.each([
    ["less than 480 pixels would be left", { width: 859 }],
    ["the text would not give way", { gives: () => false }],
    ["the page would have to be scrolled sideways", { overflow: (style: CSSStyleDeclaration) => (style.marginRight ? 200 : 0) }],
  ])("leaves the page as it was where %s", (_, options) => {
    const { root, text, room } = page("color: red", options);
    expect(room.take(380, text)).toBe(false);
    expect(root.getAttribute("style")).toBe("color: red");
  });

  it("does not mind a page that had to be scrolled sideways before", () => {
    const { text, room } = page(null, { overflow: () => 200 });
    expect(room.take(380, text)).toBe(true);
  });

  it("gives nothing back twice", () => {
    const { root, text, room } = page(null);
    room.take(380, text);
    room.give();
    root.setAttribute("style", "margin-right: 9px");
    room.give();
    expect(root.getAttribute("style")).toBe("margin-right: 9px");
  });
});
