import { describe, expect, it } from "vitest";
import { poll } from "../../scripts/browsers/poll.ts";
import { setStage, shownIds, shownWhen } from "./stage.ts";

const stage = setStage(9);

describe("detecting a live blog", () => {
  it("docks the panel beside it when it loads", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    const shown = await shownWhen("nine posts", panel, ({ posts }) => posts.length === 9);
    expect(shownIds(shown)).toEqual(stage.newsroom.page.timeOrder.map((post) => post.id));
    await tab.close();
  });

  it("leaves everything of the publisher's as it was", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("nine posts", panel, ({ posts }) => posts.length === 9);
    const [standing, served] = await tab.evaluate(async () => {
      const html = await fetch(location.href).then((answer) => answer.text());
      return [document.body.outerHTML, new DOMParser().parseFromString(html, "text/html").body.outerHTML];
    });
    expect(standing).toBe(served);
    const roots = await tab.evaluate(() => [...document.documentElement.children].map((child) => child.localName));
    expect(roots).toEqual(["head", "body", "catchline-dock"]);
    await tab.close();
  });

  it("leaves an ordinary article alone, and finds the live blog that a single-page site puts in its place", async () => {
    const tab = await stage.browser.openTab(stage.site.articleUrl);
    const popup = await stage.browser.openPopup();
    await popup.waitFor("the verdict", () => document.body.textContent.includes("No live blog here"));
    expect(await tab.hasDockedPanel()).toBe(false);
    expect(await tab.badge()).toBe("");

    await tab.activate();
    await tab.click("a[data-swap]");
    const panel = await tab.dockedPanel();
    await shownWhen("nine posts", panel, ({ posts }) => posts.length === 9);

    await tab.evaluate(() => void setTimeout(() => history.back()));
    await poll("the panel to go with the live blog", async () => !(await tab.hasDockedPanel()));
    await tab.close();
  });
});
