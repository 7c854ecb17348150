import { describe, expect, inject, it } from "vitest";
import type { Tab } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { withBuild } from "./build-in.ts";
import { setStage, shownWhen } from "./stage.ts";
import { storedRows } from "./stored-rows.ts";

const isLeftAlone = (tab: Tab): Promise<boolean> => tab.evaluate(() => document.querySelector("catchline-dock") === null);

describe("a private window", () => {
  const stage = setStage(6, { manifest: { version: "0.0.1" } });
  let ordinary: Tab;

  /** What is stored once an ordinary page, opened and read after the private one, is: that one alone. */
  async function expectOnlyOrdinary(): Promise<void> {
    if (ordinary) await ordinary.close();
    const { tab, panel } = await stage.openLiveBlog();
    ordinary = tab;
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    const { liveBlogs, visits, posts, tabs } = await storedRows(stage.browser);
    expect([liveBlogs?.length, visits?.length, posts?.length, tabs?.length]).toEqual([1, 1, 6, 1]);
    expect(liveBlogs).toMatchObject([{ url: stage.site.liveBlogUrl }]);
  }

  it("is left alone, and nothing of it is stored, even where its user would let Catchline in", async () => {
    const tab = await stage.browser.openPrivateWindow(stage.site.nextLiveBlogUrl);
    await poll("the page to run", () => stage.site.asked.has("/demo/state"));
    await expectOnlyOrdinary();
    expect(await isLeftAlone(tab)).toBe(true);
    await tab.close();
  });

  it("is left alone, and nothing of it is stored, where the browser does let Catchline in: the second lock holds by itself", async () => {
    await withBuild({ manifest: { version: "0.0.2", incognito: "spanning" } }, inject("browserName"), (folder) =>
      stage.browser.update(folder),
    );
    const tab = await stage.browser.openPrivateWindow(stage.site.nextLiveBlogUrl);
    await expectOnlyOrdinary();
    expect(await isLeftAlone(tab)).toBe(true);
    await tab.close();
  });
});

describe.runIf(inject("browserName") === "firefox")("a Firefox that never remembers history", () => {
  const stage = setStage(6, { neverRemember: true });

  it("shows its reader the page as the newspaper made it: every window is private there, and no extension that keeps out of those runs", async () => {
    const tab = await stage.browser.openTab(stage.site.liveBlogUrl);
    await poll("the page to run", () => stage.site.asked.has("/demo/state"));
    expect(await isLeftAlone(tab)).toBe(true);
  });
});
