import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { findPostContainer, type PageReading, readPage } from "../../lib/page/read.ts";
import { createSight } from "../../lib/page/signals/sight.ts";
import { atOnce } from "../../lib/slices.ts";

const address = "https://news.example.com/live/storm";
const read = (html: string): PageReading | null =>
  atOnce(readPage(createSight(new JSDOM(html, { url: address }).window.document, new URL(address))));
const must = (html: string): PageReading => read(html) as PageReading;
const post = (id: string, clock: string, inner = "") =>
  `<article class="post" id="${id}"><time>${clock}</time><h2>Headline ${id}</h2><p>The text of ${id}, which says what was seen from the mole at ${id}.</p>${inner}</article>`;

describe("readPage", () => {
  it("is null where there is nothing to read", () => expect(read("<p>Nothing.</p>")).toBeNull());
  it("is a reading without posts where structured data declares an empty live blog", () =>
    expect(must('<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>').snapshot.posts).toEqual([]));

  it("gives the elements of each post, of a flat ticker all of them", () => {
    const { snapshot, elements } = must(
      "<article><h2>14:05 Uhr: Eins</h2><p>Erster Absatz der Meldung.</p><p>Zweiter Absatz der Meldung.</p><h2>13:00 Uhr: Zwei</h2><p>Noch eine Meldung mit Text.</p></article>",
    );
    expect(snapshot.posts.map(({ headline }) => headline)).toEqual(["Eins", "Zwei"]);
    expect(elements.map((run) => run.map(({ tagName }) => tagName))).toEqual([
      ["H2", "P", "P"],
      ["H2", "P"],
    ]);
    expect(snapshot.posts[0]?.text).toBe("Erster Absatz der Meldung.\nZweiter Absatz der Meldung.");
  });

  it("reads no caption, share bar, hidden label or button as text", () => {
    const inner =
      '<figure><img alt="x"><figcaption>A caption</figcaption></figure><div class="share-tools">Share this</div><span class="visually-hidden">Image</span><button>More</button>';
    expect(must(post("a-100", "14:05", inner) + post("b-100", "13:05", inner)).snapshot.posts[0]?.text).toBe(
      "The text of a-100, which says what was seen from the mole at a-100.",
    );
  });

  it("leaves the time of a quoted post to the one who quotes", () => {
    const quote = '<blockquote class="tweet">Someone said <time datetime="2020-01-01T00:00:00Z">1 January 2020</time></blockquote>';
    expect(must(post("a-100", "14:05", quote) + post("b-100", "13:05")).snapshot.posts[0]?.times).toEqual([
      { source: "text", value: "14:05" },
    ]);
  });

  it("says that a later page does not start at the top", () => {
    const html = post("a-100", "14:05") + post("b-100", "13:05");
    const later = new URL(`${address}?page=3`);
    expect(atOnce(readPage(createSight(new JSDOM(html, { url: later.href }).window.document, later)))?.snapshot.startsAtTop).toBe(false);
    expect(must(html).snapshot.startsAtTop).toBe(true);
  });

  it("keeps everything plain data that survives a message", () => {
    const { snapshot } = must(post("a-100", "14:05") + post("b-100", "13:05"));
    expect(structuredClone(snapshot)).toEqual(snapshot);
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
  });
});

describe("readPage on hostile input", () => {
  it("reads the first of very many posts and claims the rest", () => {
    const html = Array.from(
      { length: 2_000 },
      (_, at) =>
        `<article class="live-blog-post" id="p-${900_000 - at}"><time datetime="2024-03-05T10:00:00Z"></time><h2>H${at}</h2><p>Text ${at}</p></article>`,
    ).join("");
    const { snapshot, elements } = must(html);
    expect(elements).toHaveLength(snapshot.posts.length);
    expect(snapshot.posts.length).toBeGreaterThan(100);
    expect(snapshot.posts.length === 2_000 || snapshot.claimedPostCount === 2_000).toBe(true);
  });

  it("cuts a text without end", () =>
    expect(
      must(post("a-100", "14:05", `<p>${"word ".repeat(200_000)}</p>`) + post("b-100", "13:05")).snapshot.posts[0]?.text.length,
    ).toBeLessThan(41_000));

  it.each([
    '<article class="post" id="__proto__"><time>14:05</time><p>One post of the two.</p></article>',
    '<article class="post"><time datetime="+275760-09-13T00:00:00Z">soon</time><p>Another post here.</p></article>',
    "<article class='post'></article>",
  ])("does not throw on %s", (html) => expect(() => read(html.repeat(3) + post("a-100", "14:05"))).not.toThrow());
});

describe("findPostContainer", () => {
  it("is the nearest element that holds all posts", () =>
    expect(findPostContainer(must(`<main><div id="list">${post("a-100", "14:05")}${post("b-100", "13:05")}</div></main>`))?.id).toBe(
      "list",
    ));
  it("is the element around the days where posts stand under days", () =>
    expect(
      findPostContainer(
        must(
          `<main id="all"><section class="day">${post("a-100", "14:05")}${post("b-100", "13:05")}</section><section class="day">${post("c-100", "12:05")}${post("d-100", "11:05")}</section></main>`,
        ),
      )?.id,
    ).toBe("all"));
  it("is null where there is no post", () =>
    expect(findPostContainer(must('<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>'))).toBeNull());
});
