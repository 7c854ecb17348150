import { describe, expect, it } from "vitest";
import type { Instant } from "../../../lib/model.ts";
import { type CitedPost, citePost } from "../../../lib/reading/take-away/cite-post.ts";
import type { TakenLiveBlog } from "../../../lib/reading/take-away/taken.ts";
import { englishWords } from "../../components/fixtures.tsx";
import { exampleOf } from "./documented.ts";
import { STORM, TIMES } from "./taken-posts.ts";

const POST: CitedPost = {
  headline: "Harbor closed",
  permalink: "https://courier.example/live/storm#p1",
  publishedAt: "2023-03-26T00:30:00Z" as Instant,
  timeCertain: true,
};
const cite = (over: Partial<CitedPost> = {}, blog: Partial<TakenLiveBlog> = {}) => {
  const { plain, html } = citePost({ ...POST, ...over }, { ...STORM, ...blog }, TIMES, englishWords);
  return { plain: plain.replaceAll(/[\u00A0\u202F]/g, " "), html: html.replaceAll(/[\u00A0\u202F]/g, " ") };
};

describe("citePost", () => {
  it("writes what the documentation shows", () => {
    expect(`${cite().plain}\n`).toBe(exampleOf("text"));
    expect(`${cite().html}\n`).toBe(exampleOf("html"));
  });

  it.each<[string, Partial<CitedPost>, Partial<TakenLiveBlog>, string]>([
    ["no time", { publishedAt: null }, {}, "“Harbor closed”, North Sea Courier, https://courier.example/live/storm#p1"],
    [
      "a date that was inferred",
      { timeCertain: false },
      {},
      "“Harbor closed”, North Sea Courier, March 26, 2023 at 1:30 AM CET (UTC+01:00) (date not given on the page), https://courier.example/live/storm#p1",
    ],
    ["no permalink", { permalink: null, publishedAt: null }, {}, "“Harbor closed”, North Sea Courier, https://courier.example/live/storm"],
    [
      "a permalink that runs",
      { permalink: "javascript:alert(1)", publishedAt: null },
      {},
      "“Harbor closed”, North Sea Courier, https://courier.example/live/storm",
    ],
    ["no publisher", { publishedAt: null }, { publisher: null }, "“Harbor closed”, courier.example, https://courier.example/live/storm#p1"],
    ["no address at all", { permalink: null, publishedAt: null }, { publisher: null, url: "about:blank" }, "“Harbor closed”"],
    ["no words", { headline: " ", publishedAt: null }, {}, "“Storm live”, North Sea Courier, https://courier.example/live/storm#p1"],
    [
      "a headline on two lines",
      { headline: "Harbor\nclosed", publishedAt: null },
      {},
      "“Harbor closed”, North Sea Courier, https://courier.example/live/storm#p1",
    ],
    [
      "a headline of the other direction",
      { headline: "عاصفة", publishedAt: null },
      {},
      "“\u2068عاصفة\u2069”, North Sea Courier, https://courier.example/live/storm#p1",
    ],
    [
      "a headline that steers what follows",
      { headline: "x\u202E", publishedAt: null },
      {},
      "“x”, North Sea Courier, https://courier.example/live/storm#p1",
    ],
    [
      "a headline with a pattern",
      { headline: "$1 million", publishedAt: null },
      {},
      "“$1 million”, North Sea Courier, https://courier.example/live/storm#p1",
    ],
  ])("%s", (_, over, blog, expected) => {
    expect(cite(over, blog).plain).toBe(expected);
  });

  it.each<[string, Partial<CitedPost>, Partial<TakenLiveBlog>, string]>([
    ["tags", { headline: "<img src=x onerror=alert(1)>" }, {}, "<bdi>&#60;img src=x onerror=alert(1)&#62;</bdi>"],
    ["quotes in the address", { permalink: 'https://x.example/"onclick="y' }, {}, '<a href="https://x.example/%22onclick=%22y">'],
    ["an ampersand in the address", { permalink: "https://x.example/?a=1&b=2" }, {}, '<a href="https://x.example/?a=1&#38;b=2">'],
    ["a publisher", {}, { publisher: "<b>Bell & Sons</b>" }, "<bdi>&#60;b&#62;Bell &#38; Sons&#60;/b&#62;</bdi>"],
  ])("makes no HTML of %s", (_, over, blog, expected) => {
    expect(cite(over, blog).html).toContain(expected);
  });

  it("isolates a headline of the other direction in HTML by markup alone", () => {
    expect(cite({ headline: "عاصفة", publishedAt: null }).html).toBe(
      '<p>“<a href="https://courier.example/live/storm#p1"><bdi>عاصفة</bdi></a>”, <bdi>North Sea Courier</bdi></p>',
    );
  });
});
