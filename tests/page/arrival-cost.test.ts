import type { DOMWindow } from "jsdom";
import { describe, expect, it } from "vitest";
import { createKnownPosts } from "../../lib/page/known-posts.ts";
import { findPostContainer, type PageReading, readPage } from "../../lib/page/read.ts";
import { createStructured } from "../../lib/page/read-structured.ts";
import { createSight } from "../../lib/page/signals/sight.ts";
import { atOnce } from "../../lib/slices.ts";
import { generatePage, generatePost, postHtml } from "../../scripts/bench/generate-page.ts";
import { openPage } from "./dom.ts";

const URL_OF_PAGE = new URL("https://news.example/live/storm");

/** Counts every look that a script takes at the page of a window: each is a call into the browser. */
function countLooks({ Element, Document, Node, TreeWalker }: DOMWindow): () => number {
  let looks = 0;
  const calls: readonly (readonly [object, readonly string[]])[] = [
    [
      Element.prototype,
      ["querySelector", "querySelectorAll", "matches", "closest", "getAttribute", "hasAttribute", "hasAttributes", "getElementsByTagName"],
    ],
    [Document.prototype, ["querySelector", "querySelectorAll", "getElementById", "getElementsByTagName", "createTreeWalker"]],
    [Node.prototype, ["contains", "compareDocumentPosition"]],
    [TreeWalker.prototype, ["nextNode"]],
  ];
  for (const [on, names] of calls)
    for (const name of names) {
      const call = Reflect.get(on, name) as (...args: unknown[]) => unknown;
      Reflect.set(on, name, function (this: unknown, ...args: unknown[]) {
        looks++;
        return call.apply(this, args);
      });
    }
  for (const [on, names] of [
    [Node.prototype, ["textContent", "nodeValue", "parentElement", "parentNode", "firstChild", "nextSibling", "isConnected"]],
    [
      Element.prototype,
      ["children", "firstElementChild", "nextElementSibling", "previousElementSibling", "childElementCount", "tagName", "id"],
    ],
  ] as const)
    for (const name of names) {
      const described = Object.getOwnPropertyDescriptor(on, name);
      if (!described?.get) throw new Error(`no ${name}`);
      const { get } = described;
      Object.defineProperty(on, name, {
        ...described,
        get() {
          looks++;
          return get.call(this);
        },
      });
    }
  return () => looks;
}

/** How many looks the first reading of a page takes, and each of some arrivals. */
function looksAt(posts: number): { readonly first: number; readonly arrivals: readonly number[] } {
  const window = openPage(generatePage({ posts, seed: 3, family: "guardian", words: 12 }), URL_OF_PAGE.href);
  const { document } = window;
  const stream = document.querySelector("#liveblog-body") as Element;
  const known = createKnownPosts();
  const structured = createStructured(document);
  known.watch(document.body);
  const looks = countLooks(window);
  const looksOf = (act: () => unknown): number => {
    const before = looks();
    act();
    return looks() - before;
  };
  const read = (): PageReading | null =>
    atOnce(
      readPage(
        createSight(document, URL_OF_PAGE, (scope) => structured(URL_OF_PAGE, scope)),
        known,
      ),
    );
  const first = looksOf(read);
  const arrivals = [0, 1, 2].map((number) => {
    stream.prepend(document.createRange().createContextualFragment(postHtml(generatePost(posts + number, 3, 12), "guardian")));
    const [arrived] = [...stream.childNodes];
    const addedNodes = [arrived] as unknown as NodeList;
    return looksOf(() => {
      known.hear({ type: "childList", target: stream, addedNodes, removedNodes: [] as unknown as NodeList });
      const reading = read();
      expect(reading?.snapshot.posts).toHaveLength(posts + number + 1);
      return reading && findPostContainer(reading);
    });
  });
  return { first, arrivals };
}

describe("looks at the page", () => {
  it("are as many for a post that arrives among 2,000 as among 100, and no more than 450", () => {
    const [few, many] = [100, 2000].map((posts) => looksAt(posts).arrivals);
    expect(many).toEqual(few);
    expect(Math.max(...(few ?? []))).toBeLessThan(450);
  });

  it("grow with the number of posts and no faster, and are no more than 170 for each when a page is read for the first time", () => {
    const [few, many] = [200, 1600].map((posts) => looksAt(posts).first) as [number, number];
    expect(Math.log(many / few) / Math.log(8)).toBeLessThan(1.02);
    expect(many / 1600).toBeLessThan(170);
  });
});
