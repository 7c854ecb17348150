import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { idInPermalink, readPermalink } from "../../lib/page/permalink.ts";

const page = new URL("https://news.example.com/live/storm");
const run = (html: string) => [new JSDOM(html).window.document.body.firstElementChild as Element];

describe("readPermalink", () => {
  it.each([
    ['<div><a href="#block-65c21a2b">12:01</a></div>', "https://news.example.com/live/storm#block-65c21a2b"],
    ['<div><a href="/live/storm/landfall-7a81">x</a></div>', "https://news.example.com/live/storm/landfall-7a81"],
    ['<div data-url="https://news.example.com/live/storm#p-12345"></div>', "https://news.example.com/live/storm#p-12345"],
  ])("of %s", (html, link) => expect(readPermalink(run(html), page, null)).toBe(link));

  it.each([
    '<div><a href="https://elsewhere.example.org/live/storm#p-12345">x</a></div>',
    '<div><a href="/other-story">x</a></div>',
    '<div><a href="javascript:alert(1)">x</a></div>',
    "<div></div>",
  ])("of %s is none", (html) => expect(readPermalink(run(html), page, null)).toBeNull());

  it("is the fragment of the id where the page has no link", () =>
    expect(readPermalink(run("<div id='p-9'></div>"), page, { id: "p-9", isAnchor: true })).toBe(
      "https://news.example.com/live/storm#p-9",
    ));
});

describe("readPermalink of half a character", () => {
  it("is an address all the same", () =>
    expect(readPermalink(run("<div></div>"), page, { id: "p-\ud800", isAnchor: true })).toBe(
      "https://news.example.com/live/storm#p-%EF%BF%BD",
    ));
});

describe("idInPermalink", () => {
  it.each([
    ["https://news.example.com/live/storm?page=2#block-1", "block-1"],
    ["https://news.example.com/live/storm/landfall-7a81", "landfall-7a81"],
    ["https://news.example.com/live/storm?postId=3f-1", "3f-1"],
    ["https://news.example.com/live/storm", null],
  ])("of %s", (link, id) => expect(idInPermalink(link, page)).toBe(id));
});
