import { describe, expect, it } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { setStage, shownWhen } from "./stage.ts";

const stage = setStage(9);

/** What the ribbon says of where the reader is, and the window drawn in it, in parts of its width. */
function readRibbon(panel: TypingView): Promise<{ said: string; from: number; to: number }> {
  return panel.waitFor("the ribbon with its window", () => {
    const slider = document.querySelector('[role="slider"][aria-label="Pace of the live blog"]');
    const window = slider?.querySelector(".pace-window");
    if (!slider || !window) return null;
    const [whole, shown] = [slider.getBoundingClientRect(), window.getBoundingClientRect()];
    return {
      said: slider.getAttribute("aria-valuetext") ?? "",
      from: (shown.left - whole.left) / whole.width,
      to: (shown.right - whole.left) / whole.width,
    };
  });
}

/** Waits until a post stands in view in the list. */
function listShows(panel: TypingView, id: string): Promise<true> {
  return panel.waitFor(
    `${id} in view in the list`,
    (postId) => {
      const row = document.querySelector(`[aria-label="Timeline"] [data-post-id="${postId}"]`)?.getBoundingClientRect();
      const list = document.querySelector("[role=tabpanel]")?.getBoundingClientRect();
      return row !== undefined && list !== undefined && row.bottom > list.top + 40 && row.top < list.bottom - 20 ? (true as const) : null;
    },
    id,
  );
}

const focusRibbon = (panel: TypingView): Promise<true> =>
  panel.waitFor("the ribbon to have the focus", () => {
    const slider = document.querySelector<HTMLElement>('[role="slider"]');
    slider?.focus();
    return slider !== null && document.activeElement === slider ? (true as const) : null;
  });
const scrolledTo = (tab: Tab): Promise<number> => tab.evaluate(() => scrollY);
const firstId = (): string => stage.newsroom.page.timeOrder[0]?.id ?? "";
const lastId = (): string => stage.newsroom.page.timeOrder[8]?.id ?? "";

describe("the pace ribbon", () => {
  it("is travelled by keys: the list follows, and the page stands still", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("nine posts and where the reader is", panel, ({ posts }) => posts.length === 9 && posts.some((post) => post.current));
    const page = await scrolledTo(tab);
    await focusRibbon(panel);
    await panel.press("Home");
    await listShows(panel, firstId());
    const start = await poll("the window at the start", async () => {
      const ribbon = await readRibbon(panel);
      return ribbon.from < 0.05 ? ribbon : null;
    });
    expect(start.said).toMatch(/^Tuesday 8:45\sPM, 2 posts\b/);
    await panel.press("ArrowRight");
    const step = await poll("the next stretch with posts", async () => {
      const ribbon = await readRibbon(panel);
      return ribbon.said === start.said ? null : ribbon;
    });
    expect(step.said).toMatch(/^Tuesday 9:00\sPM, 1 post\b/);
    await panel.press("End");
    await listShows(panel, lastId());
    const end = await poll("the window at the end", async () => {
      const ribbon = await readRibbon(panel);
      return ribbon.to > 0.9 ? ribbon : null;
    });
    expect(end.said).toMatch(/^Wednesday 1:00\sAM, 1 post\b/);
    expect(end.from).toBeGreaterThan(start.from);
    expect(await scrolledTo(tab)).toBe(page);
    await tab.close();
  });

  it("shows in its window what the list shows when the page is scrolled", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("where the reader is", panel, ({ posts }) => posts.some((post) => post.current));
    await focusRibbon(panel);
    await panel.press("End");
    await listShows(panel, lastId());
    const before = await poll("the window at the end", async () => {
      const ribbon = await readRibbon(panel);
      return ribbon.to > 0.9 ? ribbon : null;
    });
    await tab.scrollBy(100_000);
    const after = await poll("the window to follow", async () => {
      const ribbon = await readRibbon(panel);
      return ribbon.from < before.from - 0.05 ? ribbon : null;
    });
    expect(after.to).toBeLessThan(before.to);
    await tab.close();
  });

  it("is travelled by a click", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("where the reader is", panel, ({ posts }) => posts.some((post) => post.current));
    await panel.click('[role="slider"] svg');
    // The middle of 20:45 to 01:15 is 23:00: of the posts at 22:59 and 23:21 the nearest one.
    expect(
      (
        await poll("the ribbon to say where", async () => {
          const ribbon = await readRibbon(panel);
          return /10:45|11:\d\d/.test(ribbon.said) ? ribbon : null;
        })
      ).said,
    ).toMatch(/^Tuesday 1[01]:\d\d\sPM, 1 post\b/);
    await listShows(panel, stage.newsroom.page.timeOrder[5]?.id ?? "");
    await tab.close();
  });

  it("shows where a person occurs, and leads from there back to the posts", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    const traces = (): Promise<number> => panel.evaluate(() => document.querySelectorAll(".pace-trace").length);
    await panel.click({ role: "tab", name: "People" });
    expect(await traces()).toBe(0);
    await panel.click("[data-entity='John Kirby'] button");
    expect(await poll("the posts of John Kirby on the ribbon", traces)).toBeGreaterThan(1);
    await focusRibbon(panel);
    await panel.press("Home");
    await listShows(panel, firstId());
    expect(await traces()).toBeGreaterThan(1);
    await tab.close();
  });

  it("opens the coverage line to what it means", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("nine posts", panel, ({ posts }) => posts.length === 9);
    const line = await panel.evaluate(() => document.querySelector("footer.coverage")?.textContent ?? "");
    expect(line).toMatch(/^9 of 9 posts · 3 out of order · times (EDT|GMT-4)/);
    await panel.click("footer.coverage button");
    const meaning = await panel.waitFor("what it means", () => document.querySelector("footer.coverage dl")?.textContent);
    expect(meaning).toContain("America/New_York");
    expect(meaning).toContain("in the order of their times");
    await tab.close();
  });
});
