import { beforeEach, describe, expect, it } from "vitest";
import { createDockBleed, type DockBleed } from "../../lib/page/dock-bleed.ts";
import type { Span } from "../../lib/page/dock-zone.ts";
import { openPage } from "./dom.ts";
import { spanning } from "./spanning.ts";

describe("createDockBleed", () => {
  const ROOM: Span = { left: 0, right: 900 };
  let document: Document;
  let bleed: DockBleed;
  const hero = (): Element => document.body.appendChild(document.createElement("section"));
  const spanOf = (element: Element): [number, number] => {
    const { left, right } = element.getBoundingClientRect();
    return [left, right];
  };

  beforeEach(() => {
    ({ document } = openPage(""));
    bleed = createDockBleed();
  });

  it.each<[string, Span, Span]>([
    ["at the left", { left: 0, right: 1280 }, ROOM],
    ["broken out of a column whose middle has moved", { left: -190, right: 1090 }, ROOM],
    ["pushed out of the right by a dock on the left", { left: 380, right: 1660 }, { left: 380, right: 1280 }],
    ["fixed to both edges, beside a dock on the left", { left: 0, right: 1280 }, { left: 380, right: 1280 }],
  ])("takes into the room what stands %s, and lets it go", (_, at, room) => {
    const { element, inForce } = spanning(hero(), () => at);
    bleed.narrow([element], room);
    expect(spanOf(element)).toEqual([room.left, room.right]);
    bleed.undo();
    expect(spanOf(element)).toEqual([at.left, at.right]);
    expect(inForce()).toEqual([]);
  });

  it("leaves no trace in the element", () => {
    const { element } = spanning(hero(), () => ({ left: 0, right: 1280 }));
    bleed.narrow([element], ROOM);
    expect(element.getAttributeNames()).toEqual([]);
  });

  it("moves by the other margin what the one does not move, as from right to left", () => {
    const { element, inForce } = spanning(hero(), () => ({ left: -190, right: 1090 }), { margin: "marginRight" });
    bleed.narrow([element], ROOM);
    expect(spanOf(element)).toEqual([0, 900]);
    expect(inForce().map((frame) => Object.keys(frame).at(-1))).toEqual(["maxWidth", "marginRight"]);
  });

  it("reckons with a zoom", () => {
    const { element } = spanning(hero(), () => ({ left: -100, right: 1180 }), { zoom: 0.8 });
    bleed.narrow([element], ROOM);
    expect(spanOf(element)).toEqual([0, 900]);
  });

  it("leaves alone what keeps to the room, and what would not go", () => {
    const kept = spanning(hero(), () => ({ left: 10, right: 890 }));
    const stubborn = spanning(hero(), () => ({ left: 0, right: 1280 }), { obeys: false });
    bleed.narrow([kept.element, stubborn.element], ROOM);
    expect([kept.inForce(), stubborn.inForce()]).toEqual([[], []]);
  });

  it("leaves alone what has followed what it stands in", () => {
    const outer = spanning(hero(), () => ({ left: 0, right: 1280 }));
    const inner = spanning(outer.element.appendChild(document.createElement("div")), () => outer.element.getBoundingClientRect());
    bleed.narrow([outer.element, inner.element], ROOM);
    expect(inner.inForce()).toEqual([]);
    expect(spanOf(inner.element)).toEqual([0, 900]);
  });

  it("has what was narrowed follow another room, and adds what is new", () => {
    const first = spanning(hero(), () => ({ left: 0, right: 1280 }));
    const second = spanning(hero(), () => ({ left: 0, right: 1280 }));
    bleed.narrow([first.element], ROOM);
    bleed.narrow([second.element], { left: 0, right: 700 });
    expect([first, second].map(({ element }) => spanOf(element))).toEqual([
      [0, 700],
      [0, 700],
    ]);
    bleed.narrow([], ROOM);
    expect(first.inForce()).toHaveLength(1);
    expect(spanOf(first.element)).toEqual([0, 900]);
  });

  it("forgets what has gone from the page", () => {
    const { element, inForce } = spanning(hero(), () => ({ left: 0, right: 1280 }));
    bleed.narrow([element], ROOM);
    element.remove();
    bleed.narrow([], { left: 0, right: 700 });
    expect(inForce()).toEqual([]);
  });

  it("takes no more than a few of them", () => {
    const all = Array.from({ length: 100 }, () => spanning(hero(), () => ({ left: 0, right: 1280 })));
    bleed.narrow(
      all.map(({ element }) => element),
      ROOM,
    );
    expect(all.filter(({ inForce }) => inForce().length > 0)).toHaveLength(64);
  });
});
