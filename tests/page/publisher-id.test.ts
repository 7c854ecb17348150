import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { readId, withoutPositions } from "../../lib/page/publisher-id.ts";

const element = (html: string) => new JSDOM(html).window.document.body.firstElementChild as Element;

describe("readId", () => {
  it.each([
    ['<article id="h_6d84"></article>', "h_6d84"],
    ['<div data-post-id="urn:newsml:x" id="row-3"></div>', "urn:newsml:x"],
    ['<li><article><h3 id="asset:1c2d3e4f-aa10">x</h3></article></li>', "asset:1c2d3e4f-aa10"],
    ['<li><a name="20240305-1"></a></li>', "20240305-1"],
  ])("of %s is %s", (html, id) => expect(readId(element(html), undefined)?.id).toBe(id));

  it.each(["<div></div>", '<div id="div-gpt-ad-1"></div>', '<div><span id="menu"></span></div>', `<div id="${"x".repeat(300)}"></div>`])(
    "of %s is none",
    (html) => expect(readId(element(html), undefined)).toBeNull(),
  );
});

describe("withoutPositions", () => {
  it("drops counters that run up from the top", () => expect(withoutPositions(["post1", "post2", "post3"])).toEqual([null, null, null]));
  it("keeps counters that run down, for the newest has the highest", () =>
    expect(withoutPositions(["43", "42", "41"])).toEqual(["43", "42", "41"]));
  it("drops an id that two posts have", () => expect(withoutPositions(["block", "block", "a-1"])).toEqual([null, null, "a-1"]));
  it("keeps names", () => expect(withoutPositions(["h_1a", null, "h_2b"])).toEqual(["h_1a", null, "h_2b"]));
});
