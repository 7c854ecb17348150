import { afterEach, describe, expect, inject, it } from "vitest";
import type { Tab } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { brokenInvariants } from "../store/invariants.ts";
import { setStage, shownIds, shownWhen } from "./stage.ts";
import { storedRows } from "./stored-rows.ts";

/** With `no-store`, as the demo says it elsewhere, no page is kept in the back/forward cache. */
const stage = setStage(6, { headers: { "cache-control": "no-cache" } });

interface ExtensionApi {
  readonly chrome: {
    readonly tabs: {
      query(filter: object): Promise<{ id: number; url?: string; discarded: boolean }[]>;
      discard(id: number): Promise<unknown>;
      update(id: number, change: { active: boolean }): Promise<unknown>;
      remove(ids: readonly number[]): Promise<unknown>;
    };
  };
}

/** One visit to one live blog, and nothing that breaks a rule of the store. */
async function expectOneVisit(posts: number): Promise<void> {
  const rows = await storedRows(stage.browser);
  expect(brokenInvariants(rows)).toEqual([]);
  expect([rows.liveBlogs?.length, rows.visits?.length, rows.posts?.length]).toEqual([1, 1, posts]);
}

/** Starts it once this has its answer: a page that goes takes that with it. */
function goBack(tab: Tab): Promise<void> {
  return tab.evaluate(() => void setTimeout(() => history.back()));
}

/** Does something by the extension's own API, from a page of it that runs none of its code. */
async function byExtension<A extends readonly unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
  const page = await stage.browser.openExtensionPage("manifest.json");
  try {
    return await page.evaluate(run, ...args);
  } finally {
    await page.close();
  }
}

describe("one reader, however their browser holds its pages", () => {
  const tabs: Tab[] = [];
  const open = async (url: string): Promise<Tab> => {
    const tab = await stage.browser.openTab(url);
    tabs.push(tab);
    return tab;
  };
  afterEach(async () => {
    for (const tab of tabs.splice(0)) await tab.close();
  });

  it("is one visit when the reader goes away and back, whether the browser kept the page or loads it anew", async () => {
    const tab = await open(stage.site.liveBlogUrl);
    await shownWhen("six posts", await tab.dockedPanel(), ({ posts }) => posts.length === 6);
    await tab.goTo(stage.site.articleUrl);
    await poll("the tab to be forgotten", async () => (await storedRows(stage.browser)).tabs?.length === 0);
    const [arrived] = stage.newsroom.arrive(1);
    await tab.activate();
    await goBack(tab);
    const shown = await shownWhen("the arrival", await tab.dockedPanel(), ({ posts }) => posts.length === 7);
    expect(shownIds(shown)).toContain(arrived?.id);
    await expectOneVisit(7);
  });

  it("is one visit when the reader goes away and back several times in a moment", async () => {
    const tab = await open(stage.site.liveBlogUrl);
    for (let times = 0; times < 4; times++) {
      await shownWhen("seven posts", await tab.dockedPanel(), ({ posts }) => posts.length === 7);
      await tab.goTo(stage.site.articleUrl);
      await goBack(tab);
    }
    await shownWhen("seven posts", await tab.dockedPanel(), ({ posts }) => posts.length === 7);
    await expectOneVisit(7);
  });

  // Firefox gives no answer that comes while the page is in its back/forward cache. It runs the background on one thread with our pages, so that one of these can keep it busy.
  it.runIf(inject("browserName") === "firefox")(
    "is one visit when the reader goes away before the background answers, and comes back when it has",
    async () => {
      const tab = await open(stage.site.liveBlogUrl);
      // A page that asks its own server just then is not kept.
      for (let times = 0; times < 3; times++) {
        await shownWhen("seven posts", await tab.dockedPanel(), ({ posts }) => posts.length === 7);
        const busy = await stage.browser.openExtensionPage("manifest.json");
        await busy.evaluate(() => {
          const work = (end: number): void => {
            while (performance.now() < end);
          };
          setTimeout(() => work(performance.now() + 1500));
        });
        // The page tells of the return at once.
        await tab.activate();
        await tab.goTo(stage.site.articleUrl);
        await busy.close();
        await poll("the tab to be forgotten", async () => (await storedRows(stage.browser)).tabs?.length === 0);
        await tab.activate();
        await goBack(tab);
      }
      await shownWhen("seven posts", await tab.dockedPanel(), ({ posts }) => posts.length === 7);
      await expectOneVisit(7);
    },
  );

  it("is one visit in three tabs, and in two windows, at once", async () => {
    // Each is looked at before the next is opened: a page that was never in front is not read.
    for (let each = 0; each < 2; each++) await (await open(stage.site.liveBlogUrl)).dockedPanel();
    // Firefox without a display brings no second window to the front.
    const third = await (inject("browserName") === "chromium" ? stage.browser.openWindow : stage.browser.openTab)(stage.site.liveBlogUrl);
    tabs.push(third);
    await third.dockedPanel();
    expect(stage.newsroom.arrive(1)).toHaveLength(1);
    await shownWhen("the arrival", await third.dockedPanel(), ({ posts }) => posts.length === 8);
    await poll("three tabs", async () => (await storedRows(stage.browser)).tabs?.length === 3);
    await expectOneVisit(8);
  });

  it("is one visit when the browser discards the tab to save memory, and loads it anew", async () => {
    // The driver loses sight of a tab that was discarded: it is closed below.
    const tab = await stage.browser.openTab(stage.site.liveBlogUrl);
    await shownWhen("eight posts", await tab.dockedPanel(), ({ posts }) => posts.length === 8);
    const discarded = await byExtension(async (url) => {
      const { tabs } = (globalThis as unknown as ExtensionApi).chrome;
      const found = (await tabs.query({})).filter((each) => each.url === url);
      for (const { id } of found) await tabs.discard(id);
      const after = await tabs.query({});
      return after.filter((each) => each.discarded).map(({ id }) => id);
    }, stage.site.liveBlogUrl);
    expect(discarded.length).toBeGreaterThan(0);
    await byExtension(
      async (id) => void (await (globalThis as unknown as ExtensionApi).chrome.tabs.update(id, { active: true })),
      discarded[0] ?? 0,
    );
    await poll("the tab to report itself again", async () => (await storedRows(stage.browser)).tabs?.length);
    await expectOneVisit(8);
    await byExtension((ids) => (globalThis as unknown as ExtensionApi).chrome.tabs.remove(ids), discarded);
  });

  it.runIf(inject("browserName") === "chromium")("is one visit in a tab that is frozen and thawed", async () => {
    const tab = await open(stage.site.liveBlogUrl);
    await shownWhen("eight posts", await tab.dockedPanel(), ({ posts }) => posts.length === 8);
    await tab.freeze(true);
    const [arrived] = stage.newsroom.arrive(1);
    expect((await storedRows(stage.browser)).posts).toHaveLength(8);
    await tab.freeze(false);
    await tab.activate();
    const shown = await shownWhen("the arrival", await tab.dockedPanel(), ({ posts }) => posts.length === 9);
    expect(shownIds(shown)).toContain(arrived?.id);
    await expectOneVisit(9);
  });
});
