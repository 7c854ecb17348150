import { describe, expect, inject, it } from "vitest";
import { poll } from "../../scripts/browsers/poll.ts";
import { setStage, shownWhen } from "./stage.ts";
import { rowsSeenFrom, storedRows } from "./stored-rows.ts";

// Firefox prerenders nothing.
describe.runIf(inject("browserName") === "chromium")("a page that is only prerendered", () => {
  const stage = setStage(6);

  it("is no visit and leaves no row; it is one once it is shown", async () => {
    const tab = await stage.browser.openTab(stage.site.articleUrl);
    await tab.evaluate((url) => {
      const rules = document.createElement("script");
      rules.type = "speculationrules";
      rules.textContent = JSON.stringify({ prerender: [{ source: "list", urls: [url], eagerness: "immediate" }] });
      document.head.append(rules);
    }, stage.site.liveBlogUrl);
    // The prerendered page's own script runs, and asks what is out.
    await poll("the page to be prerendered", () => stage.site.asked.has("/demo/state"));
    // Longer than a page that is seen takes to be read.
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2500)));
    const before = await storedRows(stage.browser);
    expect([before.liveBlogs?.length, before.visits?.length, before.tabs?.length]).toEqual([0, 0, 0]);
    const backstage = await stage.browser.openExtensionPage("manifest.json");
    await tab.activate();
    await tab.evaluate((url) => void setTimeout(() => location.assign(url)), stage.site.liveBlogUrl);
    // Nothing is asked of the tab while the page takes its place, which loses the answer; and the driver may not find its frames afterwards.
    await poll("six posts", async () => (await rowsSeenFrom(backstage)).posts?.length === 6);
    await poll("the docked panel", () => tab.inDock((root) => (root.querySelector("iframe")?.clientWidth ?? 0) > 0));
    const shownAfter = (): number =>
      (performance.getEntriesByType("navigation")[0] as unknown as { activationStart: number }).activationStart;
    expect(await tab.evaluate(shownAfter)).toBeGreaterThan(0);
    const { liveBlogs, visits, tabs } = await storedRows(stage.browser);
    expect([liveBlogs?.length, visits?.length, tabs?.length]).toEqual([1, 1, 1]);
    const [{ tabId }] = tabs as [{ readonly tabId: number }];
    const panel = await stage.browser.openExtensionPage(`sidepanel.html?tab=${tabId}`);
    await shownWhen("six posts in its panel", panel, ({ posts }) => posts.length === 6);
  });
});
