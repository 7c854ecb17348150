import { beforeAll, describe, expect, it } from "vitest";
import { panelAddress } from "../../scripts/bench/panel-bench.ts";
import { type ScrolledThrough, scrollThrough } from "../../scripts/bench/scroll-through.ts";
import { storedPostId, storeLiveBlog } from "../../scripts/bench/stored-live-blog.ts";
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
    panel = await stage.browser.openExtensionPage(panelAddress(LONG));
    await panel.waitFor("all posts to be listed", (count) => document.querySelector(`[aria-setsize="${count}"]`) !== null, LONG.posts);
    seen = await scrollThrough(panel);
  }, 600_000);

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

  it("shows its first posts before it has read them all, and moves none of them when the rest comes", async () => {
    const stand = await stage.browser.openExtensionPage("manifest.json");
    const tops = await stand.evaluate(watchOpening, panelAddress(LONG), LONG.posts);
    await stand.close();
    expect(tops.whileComing.length).toBeGreaterThan(0);
    expect(new Set([...tops.whileComing, tops.whole])).toEqual(new Set([tops.whole]));
  });
});

/** Runs in a page of the extension: opens the panel in a frame, and tells where its first post stands at each frame until all posts are there, and then, in CSS pixels from the top. */
async function watchOpening(address: string, posts: number): Promise<{ whileComing: number[]; whole: number }> {
  const frame = document.createElement("iframe");
  frame.style.cssText = "position:fixed;inset:0;width:380px;height:800px;border:0";
  frame.src = address;
  document.body.append(frame);
  const whileComing: number[] = [];
  const deadline = performance.now() + 60_000;
  const topOf = (selector: string): number | undefined => frame.contentDocument?.querySelector(selector)?.getBoundingClientRect().top;
  for (;;) {
    await new Promise(requestAnimationFrame);
    const whole = topOf(`[aria-posinset="1"][aria-setsize="${posts}"]`);
    if (whole !== undefined) return { whileComing, whole };
    if (performance.now() > deadline) throw new Error("the posts did not come");
    const top = topOf("[data-post-id]");
    if (top !== undefined) whileComing.push(top);
  }
}
