import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { pacedReader } from "../../lib/page/paced-reader.ts";
import { SLICE } from "../../lib/slices.ts";

const url = new URL("https://news.example.com/world/live/storm");
const { signal } = new AbortController();
const POSTS = 120;
const post = (number: number): string =>
  `<div class="update" id="u-${90_000 - number}"><time datetime="2024-03-05T18:${number % 60}:00Z">18:${number % 60}</time><h3>Report ${number}</h3><p>The text of report ${number}, which says what was seen from the mole.</p></div>`;
const pageOf = (posts: string): Document => new JSDOM(`<h1>Storm live</h1><main>${posts}</main>`, { url: url.href }).window.document;
const storm = (): Document => pageOf(Array.from({ length: POSTS }, (_, number) => post(number)).join(""));

/** A pace by which every look at the clock costs two milliseconds, so that a slice is four steps. */
const paceOf = (onRest: (rest: number) => void = () => undefined) => {
  let now = 0;
  let rests = 0;
  return {
    now: () => {
      now += SLICE / 4;
      return now;
    },
    rest: async () => onRest(++rests),
  };
};

describe("pacedReader", () => {
  it("reads the same in slices as at once", async () => {
    const document = storm();
    const once = await pacedReader(document, { now: () => 0, rest: async () => undefined }).readPage(url, signal);
    let rests = 0;
    const reader = pacedReader(
      document,
      paceOf(() => rests++),
    );
    expect(await reader.detect(url, signal)).toMatchObject({ isLiveBlog: true });
    expect(await reader.readPage(url, signal)).toEqual(once);
    expect(once?.snapshot.posts).toHaveLength(POSTS);
    expect(rests).toBeGreaterThan(POSTS / 4);
  });

  it("drops what leaves between slices and keeps posts and elements side by side, in page order", async () => {
    const document = storm();
    const gone = new Set<string>();
    const reader = pacedReader(
      document,
      paceOf((rest) => {
        if (rest % 3 > 0) return;
        const posts = document.querySelectorAll(".update");
        const leaving = posts[(rest * 7) % posts.length];
        if (posts.length < POSTS / 2 || !leaving) return;
        gone.add(leaving.id);
        leaving.remove();
      }),
    );
    const reading = await reader.readPage(url, signal);
    expect(gone.size).toBeGreaterThan(5);
    expect(reading?.elements.every(([root]) => root?.isConnected)).toBe(true);
    expect(reading?.snapshot.posts.map(({ publisherId }) => publisherId)).toEqual(reading?.elements.map(([root]) => root?.id));
    const still = [...document.querySelectorAll(".update")].map(({ id }) => id);
    expect(reading?.snapshot.posts.map(({ publisherId }) => publisherId)).toEqual(still);
  });

  it.each([1, 10, 40])("neither throws nor hangs where the page empties itself at rest %d", async (at) => {
    const document = storm();
    const empty = (rest: number): void => {
      if (rest === at) document.querySelector("main")?.replaceChildren();
    };
    expect((await pacedReader(document, paceOf(empty)).readPage(url, signal))?.snapshot.posts ?? []).toEqual([]);
  });

  it("answers null when it is aborted, and takes no step more", async () => {
    const stop = new AbortController();
    const document = storm();
    let rests = 0;
    const pace = paceOf(() => {
      if (++rests === 5) stop.abort();
    });
    expect(await pacedReader(document, pace).readPage(url, stop.signal)).toBeNull();
    expect(rests).toBe(5);
  });

  it("reads structured data anew when it changes", async () => {
    const document = pageOf("");
    const script = document.createElement("script");
    script.type = "application/ld+json";
    document.head.append(script);
    const reader = pacedReader(document, paceOf());
    const say = async (...texts: string[]) => {
      script.textContent = JSON.stringify({ "@type": "LiveBlogPosting", liveBlogUpdate: texts.map((articleBody) => ({ articleBody })) });
      return (await reader.readPage(url, signal))?.snapshot.updates.map(({ text }) => text);
    };
    expect(await say("One")).toEqual(["One"]);
    expect(await say("One")).toEqual(["One"]);
    expect(await say("Two", "One")).toEqual(["Two", "One"]);
  });

  it("signs what it read", async () => {
    const reader = pacedReader(storm(), paceOf());
    const reading = await reader.readPage(url, signal);
    expect(await reader.sign(reading!.snapshot, signal)).toMatch(/^\w+\.\w+$/);
    expect(await reader.sign(reading!.snapshot, AbortSignal.abort())).toBeNull();
  });
});
