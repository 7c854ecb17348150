import { describe, expect, it } from "vitest";
import { detect } from "../../lib/page/detect.ts";
import { readPage } from "../../lib/page/read.ts";
import { createSight } from "../../lib/page/signals/sight.ts";
import { atOnce } from "../../lib/slices.ts";
import { openPage } from "../page/dom.ts";
import { countWork } from "./work.ts";

const URL_OF_PAGE = "https://news.example/live/storm";

/** What detecting and reading ask of a page in all. */
function workOn(html: string): number {
  const window = openPage(html, URL_OF_PAGE);
  const work = countWork(window);
  const url = new URL(URL_OF_PAGE);
  atOnce(detect(createSight(window.document, url), true));
  atOnce(readPage(createSight(window.document, url)));
  const all = work.count();
  window.close();
  return all;
}

/** Beyond what is looked at of any one post, so that what grows is the page. */
const SMALL = 150;
const LARGE = 600;

const head = "<title>Storm: live updates</title>";
const time = (at: number): string => new Date(Date.UTC(2026, 2, 22, 12) - at * 60_000).toISOString();
const post = (at: number): string =>
  `<article id="p${at}"><time datetime="${time(at)}">${time(at).slice(11, 16)}</time><h2>Report ${at}</h2><p>Words of report ${at}, about the storm.</p></article>`;
const many = (count: number, one: (at: number) => string): string => Array.from({ length: count }, (_, at) => one(at)).join("");

/** Pages that grow, each made to catch another way of asking too often. */
const PAGES: Readonly<Record<string, (size: number) => string>> = {
  "posts side by side": (size) => `${head}<main>${many(size, post)}</main>`,
  "posts within posts": (size) => `${head}<main>${many(size, (at) => post(at).replace("</article>", ""))}`,
  "posts each in boxes of its own": (size) =>
    `${head}<main>${many(size, (at) => `${"<div>".repeat(6)}${post(at)}${"</div>".repeat(6)}`)}</main>`,
  "a ticker without elements around its posts": (size) =>
    `${head}<main>${many(size, (at) => `<h3>${time(at).slice(11, 16)} Uhr</h3><p>Report ${at} about the storm.</p><p>More of it.</p>`)}</main>`,
  "times alone": (size) => `${head}<main>${many(size, (at) => `<time datetime="${time(at)}">${time(at)}</time>`)}</main>`,
  "one post with all times": (size) =>
    `${head}<main>${post(1)}${post(2)}<article>${many(size, (at) => `<time datetime="${time(at)}">x</time>`)}</article></main>`,
  "links alone": (size) => `${head}<main>${many(size, (at) => `<a href="#p${at}">Report ${at}</a>`)}${many(6, post)}</main>`,
  "a list of key events for every post": (size) =>
    `${head}<ul>${many(size, (at) => `<li><a href="#p${at}">${time(at).slice(11, 16)} Report ${at}</a></li>`)}</ul><main>${many(size, post)}</main>`,
  "the same id everywhere": (size) => `${head}<main>${many(size, (at) => post(at).replace(/id="p\d+"/, 'id="p"'))}</main>`,
  "bylines without end": (size) =>
    `${head}<main>${many(6, post)}<article><time>12:10</time>${many(size, () => '<span class="byline author">By Ada Lovelace</span>')}</article></main>`,
  "a deep page": (size) => `${head}${"<div>".repeat(size)}${many(12, post)}`,
  "data for every post": (size) =>
    `${head}<script type="application/ld+json">${JSON.stringify({
      "@type": "LiveBlogPosting",
      liveBlogUpdate: Array.from({ length: size }, (_, at) => ({
        "@type": "BlogPosting",
        headline: `Report ${at}`,
        datePublished: time(at),
        url: `#p${at}`,
      })),
    })}</script><main>${many(size, post)}</main>`,
};

describe("the work that a page makes", () => {
  it.each(Object.keys(PAGES))("grows no faster than the page: %s", (name) => {
    const make = PAGES[name]!;
    const growth = make(LARGE).length / make(SMALL).length;
    // A third more than in proportion: what is sorted, and what is looked up in what was sorted.
    expect(workOn(make(LARGE)) / workOn(make(SMALL))).toBeLessThan(growth * 1.35);
  });

  it("would be seen to grow faster: each post compared with each", () => {
    const compare = (size: number): number => {
      const window = openPage(PAGES["posts side by side"]!(size), URL_OF_PAGE);
      const { document } = window;
      const work = countWork(window);
      const posts = [...document.querySelectorAll("article")];
      for (const one of posts) for (const other of posts) one.compareDocumentPosition(other);
      return work.count();
    };
    expect(compare(LARGE) / compare(SMALL)).toBeGreaterThan(10);
  });
});
