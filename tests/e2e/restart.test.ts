import { describe, expect, inject, it } from "vitest";
import { setStage, shownIds, shownWhen } from "./stage.ts";
import { storedRows } from "./stored-rows.ts";

const stage = setStage(6);

describe("what is remembered", () => {
  it("stands in the extension's own database, and in none of the page's", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    expect(await tab.evaluate(async () => (await indexedDB.databases()).length + localStorage.length + document.cookie.length)).toBe(0);
    const { posts, visits, liveBlogs } = await storedRows(stage.browser);
    expect([liveBlogs?.length, visits?.length, posts?.length]).toEqual([1, 1, 6]);
  });

  // In Chromium `unlimitedStorage` is all it takes, and it says nothing of that.
  it.runIf(inject("browserName") === "firefox")(
    "is not thrown away when the disk runs low: the browser was asked for that, and grants it",
    async () => {
      const page = await stage.browser.openExtensionPage("manifest.json");
      await page.waitFor("the database to stay", () => navigator.storage.persisted());
      await page.close();
    },
  );

  it.each(["close", "kill"] as const)("is still there after the browser's end by %s, and the visit goes on", async (how) => {
    await stage.restart(how);
    const { posts, visits } = await storedRows(stage.browser);
    expect([visits?.length, posts?.length]).toEqual([1, 6]);
    const { panel } = await stage.openLiveBlog();
    const shown = await shownWhen("six posts", panel, (now) => now.posts.length === 6);
    expect(shownIds(shown, "new")).toEqual([]);
    expect((await storedRows(stage.browser)).visits).toHaveLength(1);
  });

  it("goes on when the background was ended in between", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    await stage.browser.stopBackground();
    const [arrived] = stage.newsroom.arrive(1);
    const shown = await shownWhen("the arrival", panel, ({ posts }) => posts.length === 7);
    expect(shownIds(shown)).toContain(arrived?.id);
    await tab.close();
  });
});
