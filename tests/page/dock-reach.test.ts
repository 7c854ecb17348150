import type { DOMWindow } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import { coveredTexts, findReaching } from "../../lib/page/dock-reach.ts";
import type { DockZone } from "../../lib/page/dock-zone.ts";
import { openPage } from "./dom.ts";
import { place } from "./shown.ts";

const ZONE: DockZone = { side: "right", width: 380, viewport: { left: 0, right: 1265 } };

/** A page whose elements stand where `data-at` says ("left right"), and their text with them. */
function openPlaced(html: string): DOMWindow {
  const window = openPage(html);
  Object.assign(window, { innerWidth: 1280 });
  window.Element.prototype.checkVisibility = function (this: Element) {
    return !this.closest("[data-unseen]");
  };
  for (const element of window.document.querySelectorAll<HTMLElement>("[data-at]")) {
    const [left = 0, right = 0] = (element.dataset.at ?? "").split(" ").map(Number);
    place(element, { top: 0, bottom: 10, left, right });
  }
  window.Range.prototype.getClientRects = function (this: Range) {
    const [left = 0, right = 0] = (this.startContainer.parentElement?.dataset.text ?? this.startContainer.parentElement?.dataset.at ?? "")
      .split(" ")
      .map(Number);
    return [{ left, right }] as unknown as DOMRectList;
  };
  return window;
}

const ids = (elements: readonly Element[]): string[] => elements.map(({ id }) => id);

describe("findReaching", () => {
  const find = (html: string, far = "#far"): [bleeding: string[], texts: string[]] => {
    const { document } = openPlaced(html);
    const { bleeding, texts } = findReaching(document, ZONE, new Set(document.querySelectorAll(far)));
    return [ids(bleeding), ids(texts)];
  };

  it.each<[string, string, string[], string[]]>([
    ["text in the room", "<p id=a data-at='0 880'>text</p>", [], []],
    ["text that reaches under the dock", "<p id=a data-at='0 950'>text</p>", [], ["a"]],
    ["a box without text of its own", "<div id=a data-at='0 950'> <p id=b data-at='0 800'>text</p></div>", [], []],
    ["text far from the view, in a post like the others", "<div id=far data-at='0 950'><p id=b data-at='0 950'>text</p></div>", [], []],
    ["a hero as wide as the viewport", "<div id=a data-at='0 1265'></div>", ["a"], []],
    ["a hero of 100vw, scroll bar and all", "<div id=a data-at='-190 1090'></div>", ["a"], []],
    ["a hero that goes beyond the other edge", "<div id=a data-at='380 1660'></div>", ["a"], []],
    ["a menu as wide as the viewport that waits off the screen", "<div id=a data-at='-1280 0'></div>", [], []],
    [
      "the slides of a carousel, which cuts them off",
      "<div style='overflow-x: hidden' data-at='100 700'><div id=a data-at='100 1380'></div></div>",
      [],
      [],
    ],
    ["one bar in another", "<div id=a data-at='0 1280'><div id=b data-at='0 1280'>text</div></div>", ["a", "b"], ["b"]],
    ["a bar fixed to both edges", "<div id=a style='position: fixed' data-at='0 1265'></div>", ["a"], []],
  ])("%s", (_, html, bleeding, texts) => {
    expect(find(html)).toEqual([bleeding, texts]);
  });

  it("looks into the shadow trees that a page has opened", () => {
    const { document } = openPlaced("<div></div>");
    const shadow = document.querySelector("div")!.attachShadow({ mode: "open" });
    const text = document.createElement("p");
    text.append("text");
    shadow.append(text);
    place(text, { top: 0, bottom: 10, left: 0, right: 950 });
    expect(findReaching(document, ZONE, new Set()).texts).toEqual([text]);
  });

  it("knows what goes by the viewport's width in a body that is zoomed", () => {
    const { document } = openPlaced("<div id=a data-at='-60 1092'></div>");
    expect(findReaching(document, ZONE, new Set()).bleeding).toEqual([]);
    Object.assign(document.body, { currentCSSZoom: 0.9 });
    expect(ids(findReaching(document, ZONE, new Set()).bleeding)).toEqual(["a"]);
  });

  it("looks at no more of a stream than stands beside the posts near the view, and at its beginning", () => {
    const { document } = openPage("");
    const looked = new Set<Element>();
    const posts = Array.from({ length: 1000 }, (_, at) => {
      const post = document.body.appendChild(document.createElement("article"));
      post.id = `${at}`;
      post.getBoundingClientRect = () => {
        looked.add(post);
        return { left: 0, right: 9, width: 9 } as DOMRect;
      };
      return post;
    });
    findReaching(document, ZONE, new Set(), [posts[500]!, posts[510]!]);
    expect(looked).toEqual(new Set([...posts.slice(0, 64), ...posts.slice(500 - 64, 510 + 65)]));
  });

  it("looks only so far into a page without end", () => {
    const { document } = openPage("");
    let looked = 0;
    const child = document.body.appendChild(document.createElement("p"));
    child.getBoundingClientRect = () => {
      looked++;
      return { left: 0, right: 9, width: 9 } as DOMRect;
    };
    for (let copies = 0; copies < 40_000; copies++)
      Object.assign(document.body.appendChild(document.createElement("i")), { getBoundingClientRect: child.getBoundingClientRect });
    findReaching(document, ZONE, new Set());
    expect(looked).toBe(29_999);
  });
});

describe("coveredTexts", () => {
  let html: string;
  const covered = (): [string, number][] => {
    const { document } = openPlaced(html);
    const { texts } = findReaching(document, ZONE, new Set());
    return coveredTexts(ZONE, texts).map(({ element, by }) => [element.id, by]);
  };
  beforeEach(() => {
    html = "";
  });

  it.each<[string, string, [string, number][]]>([
    ["text by its end", "<p id=a data-at='0 935'>text</p>", [["a", 50]]],
    ["a wide box whose words keep out", "<p id=a data-at='0 1000' data-text='0 400'>text</p>", []],
    ["text that nobody sees", "<p id=a data-unseen data-at='0 935'>text</p>", []],
    ["text that is cut off", "<div style='overflow-x: hidden' data-at='0 800'><p id=a data-at='0 935'>text</p></div>", []],
    [
      "text cut off to a lesser part",
      "<div style='overflow-x: hidden' data-at='0 900'><p id=a data-at='0 935'>text</p></div>",
      [["a", 15]],
    ],
    ["text fixed to the viewport", "<div style='position: fixed' data-at='700 1000'><p id=a data-at='700 1000'>text</p></div>", []],
    ["text stuck to its top", "<div style='position: sticky' data-at='700 935'><p id=a data-at='700 935'>text</p></div>", [["a", 50]]],
    ["text off the screen", "<p id=a data-at='1300 1400'>text</p>", []],
  ])("%s", (_, page, expected) => {
    html = page;
    expect(covered()).toEqual(expected);
  });
});
