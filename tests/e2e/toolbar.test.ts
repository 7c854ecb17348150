import { describe, expect, it } from "vitest";
import { poll } from "../../scripts/browsers/poll.ts";
import { endVisits } from "../../scripts/demo/end-visit.ts";
import { setStage, shownWhen } from "./stage.ts";

const stage = setStage(6);

describe("the toolbar button", () => {
  it("says that the page is a live blog and why", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    const popup = await stage.browser.openPopup();
    await popup.waitFor("the verdict", () => document.body.textContent.includes("This is a live blog"));
    expect(await popup.evaluate(() => document.querySelectorAll("details li").length)).toBeGreaterThan(0);
    await tab.close();
  });

  it("counts the new posts on its badge and in its popup", async () => {
    await endVisits(stage.browser);
    stage.newsroom.arrive(3);
    const { tab } = await stage.openLiveBlog();
    await poll("the badge", async () => (await tab.badge()) === "3");
    const popup = await stage.browser.openPopup();
    await popup.waitFor("the count", () => document.body.textContent.includes("3 new posts since your last visit"));
    await tab.close();
  });

  it("opens the panel again after the reader has closed it", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await panel.click({ role: "button", name: "Close the panel" });
    const isOpen = (): Promise<boolean> =>
      tab.inDock((root) => {
        const frame = root.querySelector("iframe");
        return frame !== null && frame.getBoundingClientRect().width > 100 && getComputedStyle(frame).visibility === "visible";
      });
    await poll("the panel to close", async () => !(await isOpen()));
    const popup = await stage.browser.openPopup();
    await popup.click({ role: "button", name: "Open beside the page" });
    await poll("the panel to open", isOpen);
    await tab.close();
  });
});
