import { describe, expect, inject, it } from "vitest";
import { poll } from "../../scripts/browsers/poll.ts";
import { setStage, shownWhen } from "./stage.ts";
import { storedRows } from "./stored-rows.ts";

describe.runIf(inject("browserName") === "chromium").each([
  ["as the manifest has it", {}],
  ["by the check at the door alone, where the manifest would let it in", { manifest: { incognito: "spanning" } }],
])("a private window, %s", (_, options) => {
  const stage = setStage(6, options);

  it("leaves no row behind", async () => {
    await stage.browser.openPrivately(stage.site.liveBlogUrl);
    await poll("the private page to run", () => stage.site.asked.has("/demo/state"));
    // The same live blog in an ordinary window: once that is read, the private one, which came before it, would long have been.
    const { panel } = await stage.openLiveBlog();
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    const { tabs, visits, liveBlogs } = await storedRows(stage.browser);
    expect([tabs?.length, visits?.length, liveBlogs?.length]).toEqual([1, 1, 1]);
  });
});

describe.runIf(inject("browserName") === "firefox")("a Firefox that never remembers history", () => {
  const stage = setStage(6, { neverRemember: true });

  it("shows its reader the page as the newspaper made it: every window is private there, and no extension that keeps out of those runs", async () => {
    const tab = await stage.browser.openTab(stage.site.liveBlogUrl);
    await poll("the page to run", () => stage.site.asked.has("/demo/state"));
    expect(await tab.evaluate(() => document.querySelector("catchline-dock"))).toBeNull();
  });
});
