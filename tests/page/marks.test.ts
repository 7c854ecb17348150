import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { createMarks, placeMarks } from "../../lib/page/marks.ts";
import { box, shownPost, view } from "./shown.ts";

const ground = { originX: 0, originY: -500, width: 1200, cover: 0, rightToLeft: false };

describe("placeMarks", () => {
  it("puts a mark in the gutter before its post, in pixels of the page", () => {
    expect(placeMarks([box(0, 200, 600)], ["new"], ground)).toEqual([{ x: 84, y: 700, height: 400, hidden: 0, look: "new" }]);
  });

  it.each([
    ["new", "new"],
    ["edited", "edited"],
    ["seen", ""],
    ["unseen", ""],
    ["removed", ""],
  ] as const)("draws %s as %j", (status, look) => {
    expect(placeMarks([box(0, 0, 100)], [status], ground)[0]!.look).toBe(look);
  });

  it("gives every post a slot of the same place and size, whatever its state", () => {
    const boxes = [box(3, 0, 100), box(4, 100, 300)];
    const bare = (statuses: Parameters<typeof placeMarks>[1]) => placeMarks(boxes, statuses, ground).map(({ look: _, ...slot }) => slot);
    const all = ["unseen", "unseen", "unseen"] as const;
    expect(bare([...all, "new", "edited"])).toEqual(bare([...all, "seen", "unseen"]));
  });

  it("stays on the screen where there is no gutter", () => {
    expect(placeMarks([{ index: 0, left: 4, right: 390, top: 0, bottom: 90 }], ["new"], { ...ground, width: 390 })[0]!.x).toBe(0);
  });

  it("stands on the right where lines begin there", () => {
    const mirrored = { ...ground, rightToLeft: true };
    expect(placeMarks([box(0, 0, 90)], ["new"], mirrored)[0]!.x).toBe(804);
    expect(placeMarks([{ index: 0, left: 4, right: 1198, top: 0, bottom: 90 }], ["new"], mirrored)[0]!.x).toBe(1188);
  });

  it.each([
    ["wholly below the header", box(0, 80, 200), 0],
    ["half under it", box(0, -40, 200), 96],
    ["wholly under it", box(0, -300, 20), 320],
  ])("hides what would lie over a header: %s", (_, one, hidden) => {
    expect(placeMarks([one], ["new"], { ...ground, cover: 56 })[0]!.hidden).toBe(hidden);
  });

  it("needs no hiding where nothing covers", () => {
    expect(placeMarks([box(0, -300, 20)], ["new"], ground)[0]!.hidden).toBe(0);
  });
});

describe("createMarks", () => {
  const setUp = () => {
    const { document } = new JSDOM("<body>").window;
    Object.defineProperty(document, "fullscreenElement", { value: null, writable: true });
    const shadow = document.body.attachShadow({ mode: "open" });
    const posts = [shownPost("a", [], { status: "new" }), shownPost("b"), shownPost("c", [], { status: "edited" })];
    return { document, shadow, posts, marks: createMarks(shadow) };
  };
  const looks = (shadow: ShadowRoot): string[] => [...shadow.querySelectorAll(".slot")].map((slot) => slot.className.trim());

  it("draws only what is near the view, and as many slots as there are posts", () => {
    const { shadow, posts, marks } = setUp();
    marks.draw(view([box(0, 0, 100), box(1, 100, 200), box(2, 200, 300)]), posts);
    expect(looks(shadow)).toEqual(["slot new", "slot", "slot edited"]);
    marks.draw(view([box(2, 0, 100)]), posts);
    expect(looks(shadow)).toEqual(["slot edited"]);
    marks.draw(view([]), posts);
    expect(looks(shadow)).toEqual([]);
  });

  it("holds no text, and nothing a screen reader would read", () => {
    const { shadow, posts, marks } = setUp();
    marks.draw(view([box(0, 0, 100), box(2, 100, 200)]), posts);
    expect(shadow.textContent).toBe("");
    expect(shadow.querySelector(".layer")!.getAttribute("aria-hidden")).toBe("true");
  });

  it("is not there in full screen", () => {
    const { document, shadow, posts, marks } = setUp();
    Object.assign(document, { fullscreenElement: document.body });
    marks.draw(view([box(0, 0, 100)]), posts);
    expect(shadow.querySelector<HTMLElement>(".layer")!.hidden).toBe(true);
  });

  it("writes nothing where nothing moved", () => {
    const { shadow, posts, marks } = setUp();
    marks.draw(view([box(0, 0, 100)]), posts);
    const slot = shadow.querySelector<HTMLElement>(".slot")!;
    slot.style.transform = "none";
    marks.draw(view([box(0, 0, 100)]), posts);
    expect(slot.style.transform).toBe("none");
    marks.draw(view([box(0, 1, 101)]), posts);
    expect(slot.style.transform).not.toBe("none");
  });
});
