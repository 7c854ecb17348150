import { describe, expect, it } from "vitest";
import { poll } from "../../scripts/browsers/poll.ts";
import { jumpTo, placeOf, setStage, shownWhen } from "./stage.ts";

const stage = setStage(9);

describe("jumping to a post", () => {
  it("brings it into view clear of the sticky bar, shows it for a moment, and goes back to where the reader was", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("nine posts", panel, ({ posts }) => posts.length === 9);
    await tab.scrollBy(400);
    const start = await tab.waitFor("the page to have scrolled", () => (scrollY >= 399 ? scrollY : null));
    await shownWhen("the timeline to follow", panel, ({ posts }) => posts.some((post) => post.current));

    const target = stage.newsroom.page.pageOrder[5]?.id ?? "";
    await panel.click(`[data-post-id="${target}"] button`);
    await poll("the post to be readable", async () => (await placeOf(tab, target)).readable);
    expect((await placeOf(tab, target)).top).toBeLessThan(300);
    await poll("the ring around it", () => tab.inDock((root) => root.querySelector(".ring.shown") !== null));
    await poll("the ring to go", () => tab.inDock((root) => root.querySelector(".ring") === null));
    await shownWhen(
      "the timeline to say where the reader is",
      panel,
      ({ posts }) => posts.find((post) => post.id === target)?.current === true,
    );

    await panel.click({ role: "button", name: "Back to where I was" });
    await tab.waitFor("the page to be where it was", (place) => Math.abs(scrollY - place) <= 2, start);
    await shownWhen("no way back", panel, ({ buttons }) => !buttons.includes("Back to where I was"));
    await tab.close();
  });

  it("goes back to the first place after many jumps", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("nine posts", panel, ({ posts }) => posts.length === 9);
    for (const index of [7, 2, 5]) await jumpTo({ tab, panel }, stage.newsroom.page.pageOrder[index]?.id ?? "");
    await panel.click({ role: "button", name: "Back to where I was" });
    await tab.waitFor("the top of the page", () => scrollY === 0 || null);
    await tab.close();
  });

  it("follows the reader through the page", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("nine posts", panel, ({ posts }) => posts.length === 9);
    const last = stage.newsroom.page.pageOrder[4]?.id ?? "";
    const far = (await placeOf(tab, last)).top - 120;
    await tab.scrollBy(far);
    const { posts } = await shownWhen("the post in view", panel, (shown) => shown.posts.some((post) => post.id === last && post.current));
    expect(posts.filter((post) => post.current)).toHaveLength(1);
    await tab.close();
  });
});
