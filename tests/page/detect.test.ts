import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { detect } from "../../lib/page/detect.ts";
import { createSight } from "../../lib/page/signals/sight.ts";
import { atOnce } from "../../lib/slices.ts";

const at = (html: string, address = "https://news.example.com/world/live/storm") =>
  atOnce(detect(createSight(new JSDOM(html, { url: address }).window.document, new URL(address))));
const post = (clock: string) =>
  `<div class="update"><time datetime="2024-03-05T${clock}:00Z">${clock}</time><h3>Report of ${clock}</h3><p>At ${clock} the wind turned and the boats that were still out came in behind the mole.</p></div>`;
const posts = ["18:00", "17:10", "16:40", "15:05"].map(post).join("");
const listed = (count: number) =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "LiveBlogPosting", liveBlogUpdate: Array.from({ length: count }, (_, n) => ({ "@type": "BlogPosting", articleBody: `Report number ${n} of the storm`, datePublished: `2024-03-05T1${n}:00:00Z` })) })}</script>`;

describe("detect", () => {
  it("says yes to words and structure that agree", () =>
    expect(at(`<h1>Storm live</h1>${posts}`)).toMatchObject({ isLiveBlog: true, embed: null }));
  it("says yes to structured updates and words", () => expect(at(`<h1>Storm live</h1>${listed(3)}`)).toMatchObject({ isLiveBlog: true }));
  it("says yes to a known family by itself", () =>
    expect(
      at(`<article class="live-blog-post"><h2>A</h2><p>${"x ".repeat(40)}</p></article>`.repeat(2), "https://www.ft.com/content/1"),
    ).toMatchObject({ isLiveBlog: true }));
  it("names the host of an embed", () =>
    expect(at('<h1>Storm live</h1><div class="arena-liveblog"></div>')).toMatchObject({ isLiveBlog: true, embed: "arena.im" }));

  it.each([
    ["words alone", "<h1>Storm live</h1><p>Watch our stream.</p>", undefined],
    ["structure alone", posts, "https://news.example.com/world/storm"],
    ["one listed update alone", `<h1>Egg rate live</h1>${listed(1)}`, undefined],
    ["comments", `<h1>Storm live</h1>${posts.replaceAll('class="update"', 'class="comment"')}`, undefined],
    ["teasers", `<h1>Storm live</h1>${posts.replaceAll(/<h3>(.*?)<\/h3>/g, '<h3><a href="/other/$1">$1</a></h3>')}`, undefined],
    ["an empty page", "", undefined],
  ])("says no to %s", (_, html, address) => expect(at(html, address)).toMatchObject({ isLiveBlog: false }));

  it("gives a weight and evidence for each sign, and a confidence from 0 to 1", () => {
    const { signals, confidence } = at(`<h1>Storm: live updates</h1>${listed(5)}${posts}`);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(signals.length).toBeGreaterThan(2);
    for (const { name, weight, evidence } of signals) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(Math.abs(weight)).toBeLessThanOrEqual(1);
      expect(evidence).not.toBe("");
    }
  });

  it("gives the address of the frame that an embed stands in, where it is one of the web", () => {
    const embedded = (html: string) => at(`<h1>Storm live</h1>${html}`);
    const frame = "https://livecenter.norkon.net/frame/storm";
    expect(embedded(`<iframe src="${frame}"></iframe>`)).toMatchObject({ embed: "norkon.net", embedUrl: frame });
    expect(embedded(`<div class="live-center-embed"><iframe src="${frame}"></iframe></div>`)).toMatchObject({ embedUrl: frame });
    for (const drawn of [
      '<div class="arena-liveblog"></div>',
      '<div class="arena-liveblog"><iframe src="javascript:0"></iframe></div>',
      `<iframe src="${frame}?${"x".repeat(2000)}"></iframe>`,
    ]) {
      expect(embedded(drawn)).not.toHaveProperty("embedUrl");
    }
  });

  it("weighs every sign of a page that it passes by otherwise, when it is to be thorough", () => {
    const { document } = new JSDOM(`<h1>Storm</h1>${posts}`, { url: "https://news.example.com/storm" }).window;
    const sight = () => createSight(document, new URL("https://news.example.com/storm"));
    expect(atOnce(detect(sight()))).toMatchObject({ isLiveBlog: false, signals: [] });
    const { isLiveBlog, signals } = atOnce(detect(sight(), true));
    expect(isLiveBlog).toBe(false);
    expect(signals.map(({ name }) => name)).toContain("dated-siblings");
  });

  it("does not touch the page", () => {
    const { document } = new JSDOM(`<h1>Storm live</h1>${posts}`, { url: "https://news.example.com/live/storm" }).window;
    const before = document.documentElement.outerHTML;
    atOnce(detect(createSight(document, new URL("https://news.example.com/live/storm"))));
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
