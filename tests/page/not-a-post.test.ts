import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { isForeign, isWithinForeign } from "../../lib/page/not-a-post.ts";

const element = (html: string) => new JSDOM(html).window.document.body.firstElementChild as Element;

describe("isForeign", () => {
  it.each([
    '<div class="post ad">',
    '<div class="newsletter-signup">',
    "<aside>",
    '<div id="taboola-below">',
    '<ul class="comment-list comments">',
    '<div class="relatedStories related">',
    '<div class="KeyEvents key-events">',
  ])("is true of %s", (html) => expect(isForeign(element(html))).toBe(true));
  it.each([
    '<div class="header">',
    '<div class="live-match-comment">',
    '<article class="post is-key-event">',
    '<div class="load-more">',
    '<div class="shadow">',
    "<section>",
  ])("is false of %s", (html) => expect(isForeign(element(html))).toBe(false));
});

describe("isWithinForeign", () => {
  const first = (html: string) => new JSDOM(html).window.document.querySelector("article") as Element;
  it("is true in a side part", () => expect(isWithinForeign(first('<h1>x</h1><div class="sidebar"><article>'))).toBe(true));
  it("is false where the whole page is named for its side part", () => {
    expect(isWithinForeign(first('<div class="layout sidebar nav-open"><h1>x</h1><div><article>'))).toBe(false);
    expect(isWithinForeign(first('<div class="content with-sidebar"><article>'))).toBe(false);
  });
});
