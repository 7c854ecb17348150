import { describe, expect, it } from "vitest";
import type { View } from "../../scripts/browsers/browser.ts";
import { setStage, shownIds, shownWhen } from "./stage.ts";

const stage = setStage(9);

/** The nine instants of the reference page, oldest first; page clocks are four hours behind. */
const INSTANTS = ["00:51", "00:59", "01:02", "01:20", "01:27", "02:59", "03:21", "04:10", "05:07"].map(
  (clock) => `2023-03-22T${clock}:00Z`,
);

async function expectNinePosts(panel: View): Promise<void> {
  const shown = await shownWhen("nine posts", panel, ({ posts }) => posts.length === 9);
  expect(shownIds(shown)).toEqual(stage.newsroom.page.timeOrder.map((post) => post.id));
}

describe("the panel", () => {
  it("shows each post with its day, its time in both zones, headline, authors and state", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    const { posts, status } = await shownWhen("nine posts", panel, (shown) => shown.posts.length === 9);
    expect(posts.map((post) => Date.parse(post.publishedAt ?? ""))).toEqual(INSTANTS.map((instant) => Date.parse(instant)));
    expect(posts.map((post) => /\b(21|22)\b/.exec(post.day)?.[1])).toEqual([...Array(7).fill("21"), "22", "22"]);
    const [oldest] = posts;
    expect(oldest?.text).toMatch(/\b(8:51|20:51)\b/);
    // The tests' reader sits in Berlin.
    expect(oldest?.text).toMatch(/\b0?1:51\b/);
    expect(oldest?.text).toContain("US to send Patriot missile systems and tanks to Ukraine faster than originally planned");
    expect(oldest?.text).toMatch(/Natasha Bertrand and Haley Britzky/);
    expect(posts.filter((post) => post.status !== "unseen" && post.status !== "seen")).toEqual([]);
    for (const post of posts) expect(post.text).toContain(post.status === "seen" ? "Read" : "Not read yet");
    expect(status).toMatch(/first visit/i);
    await tab.close();
  });

  it("names its tabs by role", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    for (const name of ["People", "Places", "Changes", "Timeline"]) {
      await panel.click({ role: "tab", name });
      await panel.waitFor(
        `${name} to be selected`,
        (wanted) =>
          document.querySelector("[role=tab][aria-selected=true]")?.getAttribute("aria-label") === wanted ||
          document.querySelector("[role=tab][aria-selected=true]")?.textContent === wanted,
        name,
      );
    }
    await tab.close();
  });

  it("finds posts by any of their words", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    await panel.type("[role=search] input", "spoils of war");
    const shown = await shownWhen("one post", panel, ({ posts }) => posts.length === 1);
    expect(shown.posts[0]?.text).toContain("ICC prosecutor");
    await tab.close();
  });

  it("opens as the browser's own side panel, from the toolbar button", async () => {
    const { tab } = await stage.openLiveBlog();
    const popup = await stage.browser.openPopup();
    await popup.click({ role: "button", name: "Open in the side panel" });
    await expectNinePosts(await stage.browser.sidePanel());
    await tab.close();
  });

  it("opens in a tab of its own", async () => {
    const { tab, panel } = await stage.openLiveBlog();
    const own = await stage.browser.tabOpenedBy(() => panel.click({ role: "button", name: "Open in a tab" }));
    await expectNinePosts(own);
    await own.close();
    await tab.close();
  });
});
