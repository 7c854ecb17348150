import { describe, expect, it } from "vitest";
import { type DockZone, isOnScreen, isWithin, reachInto, roomBeside, type Span, viewportWidth, zoomOf } from "../../lib/page/dock-zone.ts";
import { openPage } from "./dom.ts";

const viewport = { left: 0, right: 1280 };
const right: DockZone = { side: "right", width: 380, viewport };
const left: DockZone = { side: "left", width: 380, viewport };
const span = (from: number, to: number): Span => ({ left: from, right: to });

describe("roomBeside", () => {
  it.each<[string, DockZone, Span]>([
    ["left of a dock on the right", right, span(0, 900)],
    ["right of a dock on the left", left, span(380, 1280)],
    ["between gutters, on the right", { ...right, viewport: span(12, 1268) }, span(12, 888)],
    ["between gutters, on the left", { ...left, viewport: span(12, 1268) }, span(392, 1268)],
  ])("is what is left %s", (_, zone, room) => {
    expect(roomBeside(zone)).toEqual(room);
  });
});

describe("reachInto", () => {
  it.each<[string, DockZone, Span, number]>([
    ["text that keeps out", right, span(100, 900), 0],
    ["text half a pixel over, which is rounding", right, span(100, 900.5), 0],
    ["text that is covered by its end", right, span(100, 950), 50],
    ["text that is covered whole", right, span(950, 1000), 100],
    ["what waits off the screen", right, span(1280, 1580), 0],
    ["what waits off the screen on the other side", right, span(-300, 0), 0],
    ["what has no width, as clipped for screen readers", right, span(1000, 1001), 0],
    ["text that keeps out of the left", left, span(380, 900), 0],
    ["text that is covered by its start", left, span(300, 900), 80],
    ["what waits off the screen on the left", left, span(-300, 0), 0],
  ])("%s", (_, zone, box, reach) => {
    expect(reachInto(zone, box)).toBe(reach);
  });
});

describe("isWithin", () => {
  it.each<[Span, boolean]>([
    [span(0, 900), true],
    [span(-0.5, 900.5), true],
    [span(-2, 900), false],
    [span(0, 902), false],
  ])("%o: %s", (box, within) => {
    expect(isWithin(box, span(0, 900))).toBe(within);
  });
});

describe("isOnScreen", () => {
  it.each<[Span, boolean]>([
    [span(0, 10), true],
    [span(-100, 10), true],
    [span(-100, 0), false],
    [span(1280, 1400), false],
    [span(500, 500), false],
  ])("%o: %s", (box, on) => {
    expect(isOnScreen(right, box)).toBe(on);
  });
});

describe("viewportWidth", () => {
  it("is the root's in a page of today, the body's in quirks mode", () => {
    const { document } = openPage("");
    Object.defineProperty(document.documentElement, "clientWidth", { value: 1265 });
    Object.defineProperty(document.body, "clientWidth", { value: 869 });
    expect(viewportWidth(document)).toBe(1265);
    Object.defineProperty(document, "compatMode", { value: "BackCompat" });
    expect(viewportWidth(document)).toBe(869);
  });
});

describe("zoomOf", () => {
  it("is 1 where the browser says nothing of it", () => {
    const { documentElement } = openPage("").document;
    expect(zoomOf(documentElement)).toBe(1);
    expect(zoomOf(Object.assign(documentElement, { currentCSSZoom: 1.25 }))).toBe(1.25);
  });
});
