import { describe, expect, it } from "vitest";
import { overflowsOf } from "../../lib/page/overflows.ts";
import { openPage } from "./dom.ts";

function page(html: string, rootOverflow = 0) {
  const { document } = openPage(html);
  const sized = (element: Element, client: number, overflow: number): void => {
    Object.defineProperty(element, "clientWidth", { value: client, configurable: true });
    Object.defineProperty(element, "scrollWidth", { value: client + overflow, configurable: true });
  };
  sized(document.documentElement, 1280, rootOverflow);
  return { document, sized, of: (selector: string) => document.querySelector(selector)! };
}

describe("overflowsOf", () => {
  it("tells how much further the viewport can be scrolled sideways than before", () => {
    const { document, sized } = page("<p>");
    const before = overflowsOf(document, null);
    expect(overflowsOf(document, null).beyond(before)).toBe(0);
    sized(document.documentElement, 1280, 200);
    expect(overflowsOf(document, null).beyond(before)).toBe(200);
  });

  it("takes less, and what was there before, for nothing", () => {
    const { document, sized } = page("<p>", 220);
    const before = overflowsOf(document, null);
    sized(document.documentElement, 1280, 220);
    expect(overflowsOf(document, null).beyond(before)).toBe(0);
    sized(document.documentElement, 1280, 0);
    expect(overflowsOf(document, null).beyond(before)).toBe(0);
  });

  it("counts the boxes around the text that scroll by themselves, and no other", () => {
    const { document, sized, of } = page(
      "<div id=scrolls style='overflow-x: auto'><div id=hides style='overflow-x: hidden'><p></p></div></div><div id=else style='overflow-x: auto'>",
    );
    const before = overflowsOf(document, of("p"));
    for (const id of ["hides", "else"]) sized(of(`#${id}`), 600, 300);
    expect(overflowsOf(document, of("p")).beyond(before)).toBe(0);
    sized(of("#scrolls"), 600, 100);
    expect(overflowsOf(document, of("p")).beyond(before)).toBe(100);
  });

  it.each([
    ["the body's overflow is the viewport's", "visible", 0],
    ["the body scrolls by itself in a root that hides what overflows it", "hidden", 90],
  ])("%s", (_, rootOverflow, beyond) => {
    const { document, sized, of } = page("<p>");
    document.documentElement.style.overflowX = rootOverflow;
    document.body.style.overflowX = "auto";
    const before = overflowsOf(document, of("p"));
    sized(document.body, 600, 90);
    expect(overflowsOf(document, of("p")).beyond(before)).toBe(beyond);
  });
});
