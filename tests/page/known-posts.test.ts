import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKnownPosts } from "../../lib/page/known-posts.ts";
import { observe } from "../../lib/page/observe.ts";
import { findPostContainer, type PageReading, readPage } from "../../lib/page/read.ts";
import { createSight } from "../../lib/page/signals/sight.ts";
import { atOnce } from "../../lib/page/slices.ts";
import { type Family, generatePage, generatePost, postHtml } from "../../scripts/bench/generate-page.ts";
import { openPage } from "./dom.ts";
import { fakeSchedule } from "./fake-schedule.ts";

const URL_OF_PAGE = new URL("https://news.example/live/storm");
const POST: Readonly<Record<Family, string>> = { guardian: "article.block", plain: "div.update" };

/** What a page may do to its posts. `at` is any number: it names the post it falls on. */
type Deed = { readonly does: "add" | "reword" | "retime" | "withdraw" | "move" | "flag" | "unwrap" | "day" | "rest"; readonly at: number };

const deed: fc.Arbitrary<Deed> = fc.record({
  does: fc.constantFrom("add", "add", "reword", "reword", "retime", "withdraw", "move", "flag", "unwrap", "day", "rest", "rest"),
  at: fc.nat(1000),
});

describe("createKnownPosts", () => {
  it.each<Family>(["guardian", "plain"])("reads of a changing page (%s) what a reading of the whole page reads", async (family) => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
        const { document } = openPage(generatePage({ posts: 12, seed: 5, family, words: 20 }), URL_OF_PAGE.href);
        const schedule = fakeSchedule();
        const stop = new AbortController();
        const known = createKnownPosts();
        let reading: PageReading | null = null;
        const read = (): void => {
          reading = atOnce(readPage(createSight(document, URL_OF_PAGE), known));
          const whole = atOnce(readPage(createSight(document, URL_OF_PAGE)));
          expect(reading?.snapshot).toEqual(whole?.snapshot);
          expect(reading?.elements).toEqual(whole?.elements);
        };
        const onChange = async () => {
          read();
          return true;
        };
        observe({ document, container: () => reading && findPostContainer(reading), known, onChange, schedule }, stop.signal);
        read();
        let arrived = 12;
        for (const { does, at } of deeds) {
          const posts = [...document.querySelectorAll(POST[family])];
          const post = posts[at % Math.max(posts.length, 1)];
          if (does === "rest") await schedule.pass(2000);
          else if (does === "add")
            document
              .querySelector(POST[family])
              ?.parentElement?.prepend(fragmentOf(document, postHtml(generatePost(arrived++, 5, 20), family)));
          else if (does === "reword") post?.querySelector("p:last-of-type")?.append(` And ${at} more.`);
          else if (does === "retime") post?.querySelector("time")?.setAttribute("datetime", `2026-01-05T1${at % 10}:00:00Z`);
          else if (does === "withdraw") post?.remove();
          else if (does === "move" && post) post.parentElement?.append(post);
          else if (does === "flag") post?.classList.add("is-summary", "pinned");
          else if (does === "unwrap") post?.replaceWith(...post.childNodes);
          else if (does === "day") post?.before(fragmentOf(document, "<h4>Monday, January 5</h4>"));
        }
        await schedule.pass(5000);
        read();
        stop.abort();
      }),
      { numRuns: 40 },
    );
  });

  it("reads again the post that changed, and no other", () => {
    const { document } = openPage(generatePage({ posts: 30, seed: 5, family: "guardian", words: 20 }), URL_OF_PAGE.href);
    const known = createKnownPosts();
    known.watch(document.body);
    const read = () => atOnce(readPage(createSight(document, URL_OF_PAGE), known))?.snapshot.posts ?? [];
    const before = read();
    const text = document.querySelectorAll("article.block p")[3]?.firstChild as Text;
    text.data = "Other words stand here.";
    known.touch(text);
    const after = read();
    expect(after.filter((post, at) => post !== before[at])).toHaveLength(1);
  });

  it("knows nothing of what is no longer watched, nor of what was watched in part", () => {
    const { document } = openPage("<main><section id=a><article>1</article></section><section id=b><article>2</article></section></main>");
    const known = createKnownPosts();
    const [one, two] = [...document.querySelectorAll("article")].map((first) => ({ run: [first], format: "x", url: "u", dayText: null }));
    const post = atOnce(readPage(createSight(openPage(generatePage({ posts: 3, seed: 1, family: "plain" })).document, URL_OF_PAGE)))!
      .snapshot.posts[0]!;
    known.keep(one!, post);
    expect(known.find(one!)).toBeNull();
    known.watch(document.body);
    for (const from of [one!, two!]) known.keep(from, post);
    known.watch(document.querySelector("#a"));
    expect([known.find(one!), known.find(two!)]).toEqual([post, null]);
    known.watch(document.body);
    expect([known.find(one!), known.find(two!)]).toEqual([null, null]);
  });
});

function fragmentOf(document: Document, html: string): DocumentFragment {
  return document.createRange().createContextualFragment(html);
}
