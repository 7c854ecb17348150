import { beforeAll, describe, expect, it } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { setStage } from "./stage.ts";

const stage = setStage(9, { language: "ar" });

/** Where what matches stands across the panel, in CSS pixels from its left edge; of all that match, in the order of the document. */
function across(panel: TypingView, selector: string): Promise<{ left: number; right: number }[]> {
  return panel.evaluate(
    (all) =>
      [...document.querySelectorAll(all)].map((element) => {
        const { left, right } = element.getBoundingClientRect();
        return { left: Math.round(left), right: Math.round(right) };
      }),
    selector,
  );
}

describe("the panel in Arabic", () => {
  let tab: Tab;
  let panel: TypingView;
  let width: number;
  beforeAll(async () => {
    ({ tab, panel } = await stage.openLiveBlog());
    await panel.waitFor("nine posts with their names", () => document.querySelectorAll("li[data-post-id]").length === 9);
    width = await panel.evaluate(() => document.documentElement.clientWidth);
  });

  it("starts its tabs at the right, each left of the one before", async () => {
    const tabs = await across(panel, "[role=tab]");
    expect(tabs).toHaveLength(4);
    expect(width - (tabs[0]?.right ?? 0)).toBeLessThan(20);
    for (const [at, each] of tabs.slice(1).entries()) expect(each.right).toBeLessThanOrEqual(tabs[at]?.left ?? 0);
  });

  it("has the publisher at the right and the buttons at the left of its head", async () => {
    const [publisher] = await across(panel, ".publisher");
    const [actions] = await across(panel, ".masthead-actions");
    expect(width - (publisher?.right ?? 0)).toBeLessThan(24);
    expect(actions?.left).toBeLessThan(24);
  });

  it("lays a post out from right to left: state, time, headline, menu", async () => {
    const [state, time, headline, menu] = await Promise.all(
      [".post-state", ".post-time", ".post-headline", ".post > .menu"].map(
        async (part) => (await across(panel, `li[data-post-id] ${part}, li${part}`))[0],
      ),
    );
    expect(width - (state?.right ?? 0)).toBeLessThan(24);
    expect(time?.right).toBeLessThan(state?.left ?? 0);
    expect(headline?.right).toBeLessThan(time?.left ?? 0);
    expect(menu?.left).toBeLessThan(24);
  });

  it("lets an English headline run from left to right, and begin where its column does", async () => {
    const lines = await panel.evaluate(() => {
      const headline = document.querySelector(".post-headline");
      if (headline === null) throw new Error("no headline");
      const range = document.createRange();
      range.selectNodeContents(headline);
      const box = headline.getBoundingClientRect();
      // The first and the last letter of its last line.
      const last = [...range.getClientRects()].at(-1);
      return {
        direction: getComputedStyle(headline).direction,
        gapRight: box.right - (last?.right ?? 0),
        lang: headline.getAttribute("lang"),
      };
    });
    expect(lines.direction).toBe("ltr");
    expect(lines.lang).toMatch(/^en/);
    expect(Math.abs(lines.gapRight)).toBeLessThan(3);
  });

  it("writes the day and the clocks in Arabic, the page's time first", async () => {
    const [day, clock] = await panel.evaluate(() =>
      ["li h2", ".post-clock"].map((selector) => document.querySelector(selector)?.textContent ?? ""),
    );
    expect(day).toMatch(/مارس/);
    expect(clock).toMatch(/^8:51\s*م$/);
  });

  it("moves through its tabs by the arrow that points that way", async () => {
    await panel.click("#tab-timeline");
    await panel.press("ArrowLeft");
    await panel.waitFor("people to be selected", () => document.querySelector("#tab-people[aria-selected=true]") !== null);
    await panel.press("ArrowRight");
    await panel.waitFor("the timeline to be selected", () => document.querySelector("#tab-timeline[aria-selected=true]") !== null);
  });

  it("mirrors the arrow that leads out and the line of time, and leaves east on the right of the map", async () => {
    const mirrored = (selector: string): Promise<boolean> =>
      panel.evaluate((one) => getComputedStyle(document.querySelector(one) as Element).transform.startsWith("matrix(-1"), selector);
    expect(await mirrored(".icon--pointing")).toBe(true);
    await panel.click("#tab-people");
    await panel.waitFor("people", () => document.querySelector(".arc") !== null);
    expect(await mirrored(".arc")).toBe(true);
    await panel.click("#tab-places");
    await panel.waitFor("pins", () => document.querySelectorAll("[data-place]").length > 1);
    const middles = await panel.evaluate(() =>
      ["United States", "Russia"].map((name) => {
        const box = document.querySelector(`[data-place="${name}"] .pin-dot`)?.getBoundingClientRect();
        return box ? box.left + box.width / 2 : null;
      }),
    );
    expect(middles[0]).not.toBeNull();
    expect(middles[0] ?? 0).toBeLessThan(middles[1] ?? 0);
    const isInside = await panel.evaluate(() => {
      const map = document.querySelector("svg.map")?.getBoundingClientRect();
      const labels = [...document.querySelectorAll(".map-label")].map((label) => label.getBoundingClientRect());
      return labels.length > 0 && labels.every(({ left, right }) => map && left >= map.left - 1 && right <= map.right + 1);
    });
    expect(isInside).toBe(true);
  });

  it("keeps an English name whole in the middle of a sentence", async () => {
    await panel.click("#tab-people");
    await panel.waitFor("people", () => document.querySelector(".entity") !== null);
    const label = await panel.evaluate(() => document.querySelector(".entity [aria-haspopup=menu]")?.getAttribute("aria-label"));
    expect(label).toMatch(/^تصحيح \u2068[^\u2066-\u2069]+\u2069$/);
    await tab.close();
  });
});
