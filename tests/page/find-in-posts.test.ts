import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findInPost, shareAmongPosts } from "../../lib/page/find-in-posts.ts";
import { atOnce } from "../../lib/slices.ts";
import { openPage } from "./dom.ts";

const SELECTORS = ["time", "p,[class*=by i]", "[class*=by i],p,a", "header time", "article:is(.a,.b)", "article"];

describe("shareAmongPosts", () => {
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc
      .tuple(
        fc.constantFrom("p", "time", "a", "header", "b"),
        fc.constantFrom("", " class=byline", " class=a"),
        fc.oneof(
          { maxDepth: 3 },
          fc.constant(""),
          tie("tree"),
          fc.tuple(tie("tree"), tie("tree")).map((two) => two.join("")),
        ),
      )
      .map(([name, attributes, inner]) => `<${name}${attributes}>${inner}</${name}>`),
  }));

  it("finds in each post what a look into that post alone finds, in the same order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(tree, { maxLength: 4 }), fc.integer({ min: 1, max: 3 })), { maxLength: 6 }), (posts) => {
        const html = posts.map(([inner, parts]) =>
          Array.from({ length: parts }, () => `<article class=a>${inner.join("")}</article>`).join(""),
        );
        const document = openPage(`<main>${html.join("<p>between</p>")}</main>`).document;
        const articles = Array.from(document.querySelectorAll("article"));
        const runs = posts.map(([, parts]) => articles.splice(0, parts));
        const find = atOnce(shareAmongPosts(document, runs, new Set(SELECTORS)));
        for (const run of runs) for (const selector of SELECTORS) expect(find(run, selector)).toEqual(findInPost(run, selector));
      }),
      { numRuns: 30 },
    );
  });

  it("gives what stands in a post within a post to both", () => {
    const document = openPage("<article id=o><p>1</p><article id=i><p>2</p></article></article>").document;
    const runs = ["o", "i"].map((id) => [document.getElementById(id) as Element]);
    const find = atOnce(shareAmongPosts(document, runs, new Set(["p"])));
    expect(runs.map((run) => find(run, "p").map((p) => p.textContent))).toEqual([["1", "2"], ["2"]]);
  });

  it("looks into the post itself for what was not looked up", () => {
    const document = openPage("<article><p>1</p></article>").document;
    const run = [document.querySelector("article") as Element];
    expect(atOnce(shareAmongPosts(document, [run], new Set()))(run, "p")).toHaveLength(1);
  });
});
