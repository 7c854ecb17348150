import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { isOfType, type JsonNode, readJsonLd } from "../../lib/page/json-ld.ts";
import { plain, readUpdates } from "../../lib/page/read-updates.ts";
import { scriptTexts } from "../../lib/page/script-text.ts";
import { atOnce } from "../../lib/slices.ts";
import { growthOf } from "../growth.ts";

const url = new URL("https://news.example.com/live/storm");
const pageOf = (...scripts: string[]) => {
  const { document } = new JSDOM("<body></body>").window;
  for (const text of scripts) {
    const script = document.createElement("script");
    script.type = "application/ld+json";
    script.textContent = text;
    document.head.append(script);
  }
  return document;
};
const update = (name: string, time = "2024-05-01T10:00:00Z") => ({
  "@type": "BlogPosting",
  headline: name,
  articleBody: `${name} was seen over the bay.`,
  datePublished: time,
});
const nodesOf = (...scripts: string[]): JsonNode[] => atOnce(readJsonLd(scriptTexts(pageOf(...scripts))));
const updatesOf = (...scripts: string[]) => atOnce(readUpdates(nodesOf(...scripts), url));

describe("readJsonLd", () => {
  const blog = { "@type": "LiveBlogPosting", liveBlogUpdate: [update("One"), update("Two", "2024-05-01T11:00:00Z")] };
  it.each([
    ["an array of updates", JSON.stringify(blog)],
    ["a graph", JSON.stringify({ "@graph": [{ "@type": "WebPage" }, blog] })],
    ["a list of blocks", JSON.stringify([{ "@type": "NewsArticle" }, blog])],
    ["several types", JSON.stringify({ ...blog, "@type": ["NewsArticle", "https://schema.org/LiveBlogPosting"] })],
    ["trailing commas", JSON.stringify(blog).replace("]}", ",],}")],
    ["raw line breaks in a string", JSON.stringify(blog).replace("over the", "over\nthe")],
    ["a comment around it", `<!-- ${JSON.stringify(blog)} -->`],
    [
      "a broken whole with sound updates",
      `{"@type":"LiveBlogPosting","x":nope,"liveBlogUpdate":[${[1, 2, 3].map((n) => JSON.stringify(update(`Number ${n}`))).join()}]}`,
    ],
  ])("finds the updates in %s", (_, script) => expect(updatesOf(script).length).toBeGreaterThan(1));

  it("finds a single update that is no list", () =>
    expect(updatesOf(JSON.stringify({ "@type": "LiveBlogPosting", liveBlogUpdate: update("One") }))).toHaveLength(1));
  it("takes an update once that two blocks hold", () => expect(updatesOf(JSON.stringify(blog), JSON.stringify(blog))).toHaveLength(2));
  it.each([
    "",
    "{",
    "null",
    '"LiveBlogPosting"',
    "[[[[",
    '{"@type":"LiveBlogPosting","liveBlogUpdate":"none"}',
    '{"@type":"LiveBlogPosting","liveBlogUpdate":[null,1,{}]}',
  ])("finds none in %s", (script) => expect(updatesOf(script)).toEqual([]));

  it("survives nesting of 100,000 and keys that would pollute", () => {
    const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
    const bad = '{"__proto__":{"polluted":1},"@type":"LiveBlogPosting","constructor":{"prototype":{"polluted":1}}}';
    const nodes = nodesOf(deep, bad);
    expect(nodes.some((node) => isOfType(node, /^LiveBlogPosting$/))).toBe(true);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("leaves a script of many megabytes alone, and takes no longer for it than for one an eighth as long", () => {
    const work = (size: number) => {
      const page = pageOf(`{"@type":"LiveBlogPosting","x":"${"y".repeat(size)}"}`);
      return () => expect(atOnce(readJsonLd(scriptTexts(page)))).toEqual([]);
    };
    expect(growthOf(work, 3_750_000)).toBeLessThan(0.5);
  });
});

describe("plain", () => {
  it.each([
    ["<p>One &amp; two</p><p>Three<br>four</p>", "One & two\nThree\nfour"],
    ["no tags", "no tags"],
    ["a &#8211; b &#x27;c&#x27; &bogus; &nbsp;d", "a – b 'c' &bogus; d"],
    ["<script>alert(1)</script>Text", "Text"],
    ["3 < 4 > 2", "3 < 4 > 2"],
  ])("of %s", (html, text) => expect(plain(html)).toBe(text));
});
