import { describe, expect, inject, it } from "vitest";
import { poll } from "../../scripts/browsers/poll.ts";
import { setStage } from "./stage.ts";

describe.runIf(inject("browserName") === "firefox")("a Firefox that never remembers history", () => {
  const stage = setStage(6, { neverRemember: true });

  it("shows its reader the page as the newspaper made it: every window is private there, and no extension that keeps out of those runs", async () => {
    const tab = await stage.browser.openTab(stage.site.liveBlogUrl);
    await poll("the page to run", () => stage.site.asked.has("/demo/state"));
    expect(await tab.evaluate(() => document.querySelector("catchline-dock"))).toBeNull();
  });
});
