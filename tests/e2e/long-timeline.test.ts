import { beforeAll, describe, expect, it } from "vitest";
import { type ScrolledThrough, scrollThrough } from "../../scripts/bench/scroll-through.ts";
import { storedId, storedPostId, storeLiveBlog } from "../../scripts/bench/stored-live-blog.ts";
import type { Tab } from "../../scripts/browsers/browser.ts";
import { setStage } from "./stage.ts";

const stage = setStage(0);
const LONG = { posts: 10_000, seed: 7 };
/** More than a window holds, with what stands ready above and below. */
const MOST_ROWS = 60;

/** How long frames take is a row of the benchmark: here it would depend on what else the machine does. */
describe("the timeline of a live blog of 10,000 posts", () => {
  let panel: Tab;
  let seen: ScrolledThrough;

  beforeAll(async () => {
    await storeLiveBlog(stage.browser, LONG);
    panel = await stage.browser.openExtensionPage(`sidepanel.html?liveBlog=${encodeURIComponent(storedId(LONG))}`);
    await panel.waitFor("all posts to be listed", (count) => document.querySelector(`[aria-setsize="${count}"]`) !== null, LONG.posts);
    seen = await scrollThrough(panel);
  }, 180_000);

  it("holds a few rows in the document, wherever it is scrolled to", () => {
    expect(seen.mostRows).toBeGreaterThan(5);
    expect(seen.mostRows).toBeLessThan(MOST_ROWS);
  });

  it("draws no more rows for a frame than stand in the document", () => {
    expect(seen.mostMounted).toBeGreaterThan(5);
    expect(seen.mostMounted).toBeLessThan(MOST_ROWS);
  });

  it("shows every post on the way from its top to its end, in order", () => {
    const all = Array.from({ length: LONG.posts }, (_, at) => storedPostId(at, LONG));
    expect(seen.reached).toEqual(all);
  });

  it("tells a screen reader which of all the posts the last ones are", async () => {
    const places = await panel.evaluate(() =>
      [...document.querySelectorAll('[aria-label="Timeline"] > [data-post-id]')].map((row) => [
        Number(row.getAttribute("aria-posinset")),
        Number(row.getAttribute("aria-setsize")),
      ]),
    );
    expect(places.at(-1)).toEqual([LONG.posts, LONG.posts]);
  });
});
