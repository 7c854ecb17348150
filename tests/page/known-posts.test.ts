import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growList, grownBy } from "../../lib/grown-list.ts";
import { patchedSnapshot, patchSnapshot } from "../../lib/list-patch.ts";
import type { PostId } from "../../lib/model.ts";
import { type Joined, joinPosts } from "../../lib/page/join-posts.ts";
import { createKnownPosts, type Told } from "../../lib/page/known-posts.ts";
import { observe } from "../../lib/page/observe.ts";
import type { PostMark } from "../../lib/page/outside.ts";
import { findPostContainer, type PageReading, readPage } from "../../lib/page/read.ts";
import { createStructured } from "../../lib/page/read-structured.ts";
import { createSight } from "../../lib/page/signals/sight.ts";
import { createSigner, signSnapshot } from "../../lib/page/signature.ts";
import { atOnce } from "../../lib/slices.ts";
import { type Family, generatePage, generatePost, postHtml } from "../../scripts/bench/generate-page.ts";
import { openPage } from "./dom.ts";
import { fakeSchedule } from "./fake-schedule.ts";

const URL_OF_PAGE = new URL("https://news.example/live/storm");
const POST: Readonly<Record<Family, string>> = { guardian: "article.block", plain: "div.update" };

/** What a page may do to its posts, the commonest named more than once. */
const DEEDS = [
  ...["add", "add", "add", "reword"],
  ...["retime", "withdraw", "move", "flag", "unwrap", "day", "advert", "same id", "hydrate", "elsewhere", "within", "key event", "data"],
  ...["unload", "load", "render anew", "swap container", "wrap", "loose link", "facts", "data in stream", "untold flag"],
] as const;

/** `at` is any number: it names the post that something is done to. */
interface Deed {
  readonly does: string;
  readonly at: number;
  /** Whether the page comes to rest after it. */
  readonly rests: boolean;
}

const deed: fc.Arbitrary<Deed> = fc.record({ does: fc.constantFrom(...DEEDS), at: fc.nat(1000), rests: fc.boolean() });

describe("createKnownPosts", () => {
  it.each<Family>(["guardian", "plain"])("reads of a changing page (%s) what a reading of the whole page reads", async (family) => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 14 }), async (deeds) => {
        const { document } = openPage(generatePage({ posts: 12, seed: 5, family, words: 20 }), URL_OF_PAGE.href);
        const schedule = fakeSchedule();
        const stop = new AbortController();
        const known = createKnownPosts();
        const structured = createStructured(document);
        const both: [PageReading | null, PageReading | null][] = [];
        let reading: PageReading | null = null;
        const read = (): void => {
          reading = atOnce(
            readPage(
              createSight(document, URL_OF_PAGE, (scope) => structured(URL_OF_PAGE, scope)),
              known,
            ),
          );
          const whole = atOnce(readPage(createSight(document, URL_OF_PAGE)));
          both.push([reading, whole]);
        };
        const onChange = async () => {
          read();
          return true;
        };
        observe({ document, container: () => reading && findPostContainer(reading), known, onChange, schedule }, stop.signal);
        read();
        let arrived = 12;
        let stream = document.querySelector(POST[family])?.parentElement as Element;
        const onTop = (html: string): void => stream.prepend(fragmentOf(document, html));
        for (const { does, at, rests } of deeds) {
          const posts = [...document.querySelectorAll(POST[family])];
          const post = posts[at % Math.max(posts.length, 1)];
          const markup = postHtml(generatePost(arrived, 5, 20), family);
          if (does === "add") onTop(postHtml(generatePost(arrived++, 5, 20), family));
          else if (does === "reword") post?.querySelector("p:last-of-type")?.append(` And ${at} more.`);
          else if (does === "retime") post?.querySelector("time")?.setAttribute("datetime", `2026-01-05T1${at % 10}:00:00Z`);
          else if (does === "withdraw") post?.remove();
          else if (does === "move" && post) stream.append(post);
          else if (does === "flag") {
            post?.classList.add("is-summary", "pinned");
            // No change tells of a class. The reader comes back.
            known.forget();
          } else if (does === "unwrap") post?.replaceWith(...post.childNodes);
          else if (does === "day") post?.before(fragmentOf(document, "<h4>Monday, January 5</h4>"));
          else if (does === "advert") onTop("<div class='block ad' id='block-ad'><p>Buy this.</p></div>");
          else if (does === "same id" && post) onTop(markup.replace(/id="[^"]+"/, `id="${post.id}"`));
          else if (does === "hydrate") posts[0]?.append(fragmentOf(document, `<p>A quote ${at} comes in late.</p>`));
          else if (does === "elsewhere") document.body.prepend(fragmentOf(document, at % 2 ? "<p>12:01 Breaking</p>" : markup));
          else if (does === "within") onTop(`<section>${markup}</section>`);
          else if (does === "key event" && post)
            document
              .querySelector("h1")
              ?.after(fragmentOf(document, `<ul class=key-events><li><time>12:00</time><a href="#${post.id}">Now</a></ul>`));
          else if (does === "data") document.querySelector("script")?.append(" ");
          else if (does === "unload") for (const last of posts.slice(-1 - (at % 4))) last.remove();
          else if (does === "load") stream.append(fragmentOf(document, postHtml(generatePost(5000 + at, 5, 20), family)));
          else if (does === "render anew") stream.replaceChildren(...[...stream.children].map((child) => child.cloneNode(true)));
          else if (does === "swap container") {
            const other = stream.cloneNode(true) as Element;
            stream.replaceWith(other);
            stream = other;
          } else if (does === "wrap") {
            const around = document.createElement("div");
            stream.replaceWith(around);
            around.append(stream);
          } else if (does === "loose link" && post) {
            const list = `<ul class=key-events><li><time>12:0${at % 10}</time><a href="#${post.id || "block-000500000001"}">Then</a></ul>`;
            if (at % 2) post.before(fragmentOf(document, list));
            else onTop(list);
          } else if (does === "facts") stream.prepend(fragmentOf(document, `<h1>Storm ${at}</h1><meta name=pubdate content=2026-01-05>`));
          else if (does === "data in stream") {
            const data = {
              "@type": "LiveBlogPosting",
              liveBlogUpdate: { "@type": "BlogPosting", "@id": `u${at}`, articleBody: `Words ${at}` },
            };
            stream.prepend(fragmentOf(document, `<script type="application/ld+json">${JSON.stringify(data)}</script>`));
          } else if (does === "untold flag") posts[at % 8]?.classList.add("ad");
          if (rests) await schedule.pass(2000);
        }
        await schedule.pass(5000);
        read();
        stop.abort();
        for (const [own, whole] of both) {
          expect(own?.snapshot).toEqual(whole?.snapshot);
          expect(own?.elements).toEqual(whole?.elements);
        }
        expectSameInUse(both.flatMap(([own, whole]) => (own && whole ? [[own, whole]] : [])));
      }),
      { numRuns: 60 },
    );
  });

  it("takes what arrives on top for an addition, and reads no other post", () => {
    const { document } = openPage(generatePage({ posts: 30, seed: 5, family: "guardian", words: 20 }), URL_OF_PAGE.href);
    const known = createKnownPosts();
    known.watch(document.body);
    const structured = createStructured(document);
    const read = () =>
      atOnce(
        readPage(
          createSight(document, URL_OF_PAGE, (scope) => structured(URL_OF_PAGE, scope)),
          known,
        ),
      );
    const before = read();
    const stream = document.querySelector("#liveblog-body") as Element;
    stream.prepend(fragmentOf(document, postHtml(generatePost(30, 5, 20), "guardian")));
    known.hear({ type: "childList", target: stream, addedNodes: nodesOf(stream.firstElementChild), removedNodes: nodesOf(null) });
    let lookedUp = 0;
    for (const last of stream.querySelectorAll("article:not(:first-child)"))
      last.querySelectorAll = () => {
        lookedUp++;
        return stream.childNodes as NodeListOf<Element>;
      };
    const after = read();
    expect(after?.snapshot.posts).toHaveLength(31);
    expect(after?.snapshot.posts.slice(1).every((post, at) => post === before?.snapshot.posts[at])).toBe(true);
    expect(lookedUp).toBe(0);
  });

  it("reads again the post that changed, and no other", () => {
    const { document } = openPage(generatePage({ posts: 30, seed: 5, family: "guardian", words: 20 }), URL_OF_PAGE.href);
    const known = createKnownPosts();
    known.watch(document.body);
    const read = () => atOnce(readPage(createSight(document, URL_OF_PAGE), known))?.snapshot.posts ?? [];
    const before = read();
    const text = document.querySelectorAll("article.block p")[3]?.firstChild as Text;
    text.data = "Other words stand here.";
    known.hear(changeOf(text));
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

/** What is made of readings one after another is what is made of the same, read whole. */
function expectSameInUse(both: readonly (readonly [PageReading, PageReading])[]): void {
  const sign = createSigner();
  let before: Joined | null = null;
  for (const [own, whole] of both) {
    expect(atOnce(sign(own.snapshot))).toBe(atOnce(signSnapshot(whole.snapshot)));
    if (before) {
      const base = before.reading.snapshot;
      expect(patchedSnapshot(base, patchSnapshot(base, own.snapshot))).toEqual(whole.snapshot);
    }
    const marks: PostMark[] = own.elements.map((_, at) => ({ id: `${own.elements.length - at}` as PostId, status: "unseen", seen: false }));
    const grown = before && grownBy(before.reading.elements, own.elements);
    const posts = joinPosts(own, before && grown !== null ? growList<PostMark>(before.posts, marks.slice(0, grown)) : marks, before);
    expect(posts).toEqual(joinPosts(whole, marks, null));
    before = { reading: own, posts };
  }
}

function changeOf(target: Node): Told {
  return { type: "characterData", target, addedNodes: target.childNodes, removedNodes: target.childNodes };
}

function nodesOf(one: Element | null): NodeList {
  return (one ? [one] : []) as unknown as NodeList;
}

function fragmentOf(document: Document, html: string): DocumentFragment {
  return document.createRange().createContextualFragment(html);
}
