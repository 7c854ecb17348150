import { beforeAll, describe, expect, it } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { readByHandOnly } from "../../scripts/demo/read-by-hand.ts";
import { type Keyboard, keyboardOf } from "./keyboard.ts";
import { placeOf, setStage, shownWhen } from "./stage.ts";

const stage = setStage(6);

/** One reader without a mouse, from top to bottom: each test goes on where the one before it ended. At every stop the focus has to be seen. */
describe("the main job by keyboard alone", () => {
  let tab: Tab;
  let panel: TypingView;
  let keyboard: Keyboard;
  const post = (number: number) => stage.newsroom.page.timeOrder[number - 1] ?? { id: "", title: "no such post" };
  const named = (words: string): RegExp => new RegExp(words.replaceAll(/[^\w ]/g, "."));
  const selectedTab = (): Promise<string | null> =>
    panel.evaluate(() => document.querySelector("[role=tab][aria-selected=true]")?.getAttribute("aria-label") ?? null);
  const statusOf = async (number: number, status: string): Promise<void> => {
    await shownWhen(`post ${number} to be ${status}`, panel, ({ posts }) =>
      posts.some(({ id, status: shown }) => id === post(number).id && shown === status),
    );
  };
  const isReadable = (number: number): Promise<boolean> =>
    poll(`post ${number} to be readable`, async () => (await placeOf(tab, post(number).id)).readable);

  beforeAll(async () => {
    await readByHandOnly(stage.browser);
    ({ tab, panel } = await stage.openLiveBlog());
    await panel.waitFor("the names in the posts", () => document.querySelectorAll("[data-post-id] .chip").length > 5);
    keyboard = keyboardOf(tab, panel);
  });

  it("goes from the page into the panel, past its edge, which the arrow keys move", async () => {
    const edge = await keyboard.reach("separator", "Width of the panel");
    expect(edge.place).toBe("dock");
    const width = (): Promise<number> => tab.inDock((root) => root.querySelector("iframe")?.getBoundingClientRect().width ?? 0);
    const before = await width();
    await keyboard.press("ArrowLeft");
    await poll("a wider panel", async () => (await width()) > before);
    await keyboard.press("ArrowRight");
    await poll("the width as before", async () => (await width()) === before);
    expect(await keyboard.press("Tab")).toMatchObject({ place: "panel" });
  });

  it("chooses tabs with the arrow keys, Home and End", async () => {
    await keyboard.reach("tab", "Timeline");
    for (const [key, name] of [
      ["ArrowRight", "People"],
      ["End", "Changes"],
      ["ArrowRight", "Timeline"],
      ["ArrowLeft", "Changes"],
      ["Home", "Timeline"],
    ] as const) {
      expect(await keyboard.press(key)).toMatchObject({ role: "tab", name });
      expect(await selectedTab()).toBe(name);
    }
  });

  let wasAt = 0;
  it("jumps to a post in the page, and stays in the panel", async () => {
    await keyboard.reach("button", named(post(3).title));
    wasAt = await tab.evaluate(() => scrollY);
    await keyboard.press("Enter");
    await isReadable(3);
    expect((await keyboard.stop())?.name).toMatch(named(post(3).title));
  });

  it("goes back to where the reader was, and keeps its place in the panel", async () => {
    await keyboard.reach("button", "Back to where I was");
    await keyboard.press("Enter");
    await tab.waitFor("the page to be where it was", (y) => Math.abs(scrollY - y) < 3 || null, wasAt);
    await keyboard.comesTo("tab", "Timeline");
  });

  it("searches", async () => {
    await keyboard.press("/");
    await keyboard.comesTo("searchbox", "Search all posts");
    await keyboard.type("spoils of war");
    await shownWhen("one post", panel, ({ posts }) => posts.length === 1);
    await keyboard.press("Escape");
    await shownWhen("all posts", panel, ({ posts }) => posts.length === 6);
    expect(await keyboard.stop()).toMatchObject({ role: "searchbox" });
  });

  it("marks a post read from its menu, which Escape closes", async () => {
    await keyboard.reach("button", named(post(2).title));
    const opener = await keyboard.reach("button", "More for this post");
    await keyboard.press("Enter");
    await keyboard.comesTo("menuitem", "Mark read");
    expect(await keyboard.press("ArrowDown")).toMatchObject({ role: "menuitem", name: "Mark all above read" });
    expect(await keyboard.press("End")).toMatchObject({ role: "menuitem", name: "Copy as citation" });
    expect(await keyboard.press("ArrowDown")).toMatchObject({ role: "menuitem", name: "Mark read" });
    expect(await keyboard.press("Escape")).toEqual(opener);
    expect(await panel.evaluate(() => document.querySelector("[role=menu]"))).toBeNull();
    await keyboard.press("Enter");
    await keyboard.comesTo("menuitem", "Mark read");
    await keyboard.press("Enter");
    await statusOf(2, "seen");
    expect(await keyboard.stop()).toEqual(opener);
  });

  it("takes it back", async () => {
    await keyboard.reach("button", "Undo");
    await keyboard.press("Enter");
    await statusOf(2, "unseen");
    await keyboard.comesTo("tab", "Timeline");
  });

  it("chooses a person and goes to their next mention", async () => {
    expect(await keyboard.press("ArrowRight")).toMatchObject({ role: "tab", name: "People" });
    await panel.waitFor("people", () => document.querySelector("[aria-label=People] [data-entity]") !== null);
    await keyboard.reach("button", /^John Kirby/);
    await keyboard.press("Enter");
    await panel.waitFor("the mentions", () => document.body.textContent.includes("Mention 1 of"));
    await keyboard.reach("button", "Next mention");
    const mentions = await panel.evaluate(() => /Mention 1 of (\d+)/.exec(document.body.textContent)?.[1]);
    await keyboard.press("Enter");
    await panel.waitFor("the second", (all) => document.body.textContent.includes(`Mention 2 of ${all}`), mentions);
    await isReadable(5);
  });

  it("opens a dialog from a menu, and comes back to where it was asked", async () => {
    const opener = await keyboard.reach("button", "Correct John Kirby", "Shift+Tab");
    await keyboard.press("Enter");
    await keyboard.comesTo("menuitem", "Is the same as…");
    await keyboard.press("ArrowDown");
    expect(await keyboard.press("ArrowDown")).toMatchObject({ role: "menuitem", name: "Rename…" });
    await keyboard.press("Enter");
    await keyboard.comesTo("textbox", "Name");
    await keyboard.press("Escape");
    expect(await keyboard.comesTo("button", "Correct John Kirby")).toEqual(opener);
  });

  it("lists the keys, and comes back from there", async () => {
    await keyboard.press("?");
    await keyboard.comesTo("button", "Close");
    await keyboard.press("Enter");
    await keyboard.comesTo("button", "Correct John Kirby");
  });

  const past = async (key: string): Promise<void> => {
    let at = await keyboard.stop();
    for (let pressed = 0; at !== null && at.place !== "page"; pressed += 1) {
      expect(pressed).toBeLessThan(150);
      at = await keyboard.press(key);
    }
  };

  it("leaves the panel backwards, into the page, and comes back", async () => {
    await past("Shift+Tab");
    expect(await keyboard.stop()).toMatchObject({ place: "page" });
    await keyboard.reach("separator", "Width of the panel");
    expect(await keyboard.press("Tab")).toMatchObject({ place: "panel" });
  });

  it("closes the panel", async () => {
    await keyboard.reach("button", "Close the panel");
    await tab.press("Enter");
    await poll("the panel to be gone", async () => !(await tab.hasDockedPanel()));
  });

  it("opens it again from the toolbar, and leaves it forwards too: it is no trap", async () => {
    await (await stage.browser.openPopup()).click({ role: "button", name: "Open beside the page" });
    panel = await tab.dockedPanel();
    await shownWhen("all posts", panel, ({ posts }) => posts.length === 6);
    await tab.activate();
    keyboard = keyboardOf(tab, panel);
    await keyboard.reach("tab", "Timeline");
    await past("Tab");
  });
});
