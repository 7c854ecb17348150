import { beforeEach, describe, expect, it } from "vitest";
import { createDockMargin, type DockMargin } from "../../lib/page/dock-margin.ts";
import { openPage } from "./dom.ts";

describe("createDockMargin", () => {
  let root: HTMLElement;
  let margin: DockMargin;
  const open = (style: string | null): void => {
    const { document } = openPage("<article>");
    root = document.documentElement;
    if (style !== null) root.setAttribute("style", style);
    margin = createDockMargin(document);
  };
  beforeEach(() => open(null));

  it.each([[null], [""], ["color: red"], ["margin:0;  color:RED"], ["margin-right: 20px !important"]])(
    "is written to a root styled %j, and taken back to the letter",
    (style) => {
      open(style);
      margin.write("right", 380, false);
      expect([root.style.getPropertyValue("margin-right"), root.style.getPropertyPriority("margin-right")]).toEqual(["380px", "important"]);
      margin.give();
      expect(root.getAttribute("style")).toBe(style);
    },
  );

  it("changes nothing else", () => {
    const before = root.innerHTML;
    margin.write("left", 380, false);
    expect(root.getAttributeNames()).toEqual(["style"]);
    expect([root.style.length, root.style.marginLeft]).toEqual([1, "380px"]);
    expect(root.innerHTML).toBe(before);
  });

  it("goes to the other side, and to another width", () => {
    open("color: red");
    margin.write("right", 380, false);
    margin.write("left", 300, true);
    expect([root.style.marginRight, root.style.marginLeft, root.style.width]).toEqual(["", "300px", "auto"]);
    margin.write("left", 310, false);
    expect([root.style.marginLeft, root.style.width]).toEqual(["310px", ""]);
    margin.give();
    expect(root.getAttribute("style")).toBe("color: red");
  });

  it("keeps what the page has changed in the meantime", () => {
    open("margin-right: 5px");
    margin.write("right", 380, false);
    root.style.overflow = "hidden";
    margin.give();
    expect([root.style.overflow, root.style.marginRight]).toEqual(["hidden", "5px"]);
  });

  it("leaves no empty attribute where the page has cleared its own", () => {
    margin.write("right", 380, false);
    root.style.overflow = "hidden";
    root.style.overflow = "";
    margin.give();
    expect(root.hasAttribute("style")).toBe(false);
  });

  it("takes its size from a root that has one", () => {
    open("width: 100%");
    margin.write("right", 380, true);
    expect([root.style.width, root.style.minWidth, root.style.maxWidth]).toEqual(["auto", "0px", "none"]);
    margin.give();
    expect(root.getAttribute("style")).toBe("width: 100%");
  });

  it("is as wide on the screen in a root that is zoomed", () => {
    Object.assign(root, { currentCSSZoom: 1.25 });
    margin.write("right", 380, false);
    expect(root.style.marginRight).toBe("304px");
  });

  it("stands still in a root that moves smoothly, coming and going", () => {
    open("color: red; transition: margin 1s");
    const styles: (string | null)[] = [];
    const measure = root.getBoundingClientRect.bind(root);
    // Whatever asks for layout sees the style as it then is: that is when a transition would begin.
    root.getBoundingClientRect = () => {
      styles.push(root.getAttribute("style"));
      return measure();
    };
    margin.write("right", 380, false);
    expect(root.style.transition).toBe("none");
    margin.give();
    expect(styles).toHaveLength(1);
    expect(styles[0]).toMatch(/transition: none/);
    expect(styles[0]).not.toMatch(/margin/);
    expect(root.getAttribute("style")).toBe("color: red; transition: margin 1s");
  });

  it("takes nothing back twice", () => {
    margin.write("right", 380, false);
    margin.give();
    root.setAttribute("style", "margin-right: 9px");
    margin.give();
    expect(root.getAttribute("style")).toBe("margin-right: 9px");
  });
});
