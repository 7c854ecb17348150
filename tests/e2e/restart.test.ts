import { describe, expect, it } from "vitest";
import type { RunningBrowser } from "../../scripts/browsers/browser.ts";
import { setStage, shownIds, shownWhen } from "./stage.ts";

const stage = setStage(6);

/** Rows of every store of the extension's database. */
async function storedRows(browser: RunningBrowser): Promise<Record<string, unknown[]>> {
  const tab = await browser.openExtensionPage("manifest.json");
  const rows = await tab.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("catchline"));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const found = await Promise.all(names.map((name) => done(transaction.objectStore(name).getAll())));
    database.close();
    return Object.fromEntries(names.map((name, index) => [name, found[index] ?? []]));
  });
  await tab.close();
  return rows;
}

describe("what is remembered", () => {
  it("stands in the extension's own database, and in none of the page's", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    expect(await tab.evaluate(async () => (await indexedDB.databases()).length + localStorage.length + document.cookie.length)).toBe(0);
    const { posts, visits, liveBlogs } = await storedRows(stage.browser);
    expect([liveBlogs?.length, visits?.length, posts?.length]).toEqual([1, 1, 6]);
  });

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
