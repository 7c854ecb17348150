import { describe, expect, it } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { endVisits } from "../../scripts/demo/end-visit.ts";
import { ODESA_EDIT } from "../../scripts/demo/newsroom.ts";
import { type Keyboard, keyboardOf } from "./keyboard.ts";
import { placeOf, setStage, shownIds, shownWhen } from "./stage.ts";

const stage = setStage(6);

/** The reader of `keyboard.test.ts` an hour later: each test goes on where the one before it ended. At every stop the focus has to be seen. */
describe("coming back by keyboard alone", () => {
  let tab: Tab;
  let panel: TypingView;
  let keyboard: Keyboard;
  let newIds: readonly string[];
  const open = async (): Promise<void> => {
    ({ tab, panel } = await stage.openLiveBlog());
    await panel.waitFor("the names in the posts", () => document.querySelectorAll("[data-post-id] .chip").length > 5);
    keyboard = keyboardOf(tab, panel);
  };
  const isReadable = (id: string): Promise<boolean> => poll(`${id} to be readable`, async () => (await placeOf(tab, id)).readable);
  const named = (id: string): RegExp => {
    const title = stage.newsroom.page.timeOrder.find((post) => post.id === id)?.title ?? "no such post";
    return new RegExp(title.replaceAll(/[^\w ]/g, "."));
  };

  it("changes settings: a box by the space bar, one of several by the arrows", async () => {
    const options = await stage.browser.openExtensionPage("options.html");
    await options.waitFor("the settings", () => document.querySelector("h1"));
    const keys = keyboardOf(options, null);
    await keys.reach("radio", "Comfortable");
    expect(await keys.press("ArrowRight")).toMatchObject({ role: "radio", name: "Compact" });
    await options.waitFor("it to be compact", () => document.documentElement.dataset.density === "compact");
    await keys.reach("checkbox", "Mark posts as read when they have been on screen long enough");
    await keys.press(" ");
    await options.waitFor(
      "the box to be empty",
      () => document.activeElement instanceof HTMLInputElement && !document.activeElement.checked,
    );
    await options.close();
  });

  it("marks all read with a key", async () => {
    await open();
    await keyboard.reach("tab", "Timeline");
    await keyboard.press("A");
    await shownWhen("all read", panel, ({ posts }) => posts.every(({ status }) => status === "seen"));
  });

  it("finds what is new an hour later, and chooses since when", async () => {
    await tab.close();
    await endVisits(stage.browser);
    stage.newsroom.arrive(2);
    stage.newsroom.edit(ODESA_EDIT.id, ODESA_EDIT.words);
    await open();
    newIds = shownIds(await shownWhen("two new posts", panel, (shown) => shownIds(shown, "new").length === 2), "new");
    await keyboard.reach("combobox", "Since");
    await keyboard.press("ArrowDown");
    const chosen = (): Promise<string | undefined> => panel.evaluate(() => document.querySelector("select")?.selectedOptions[0]?.text);
    expect(await chosen()).not.toBe("my last visit");
    await keyboard.press("ArrowUp");
    expect(await chosen()).toBe("my last visit");
    await shownWhen("the two new posts again", panel, (shown) => shownIds(shown, "new").length === 2);
  });

  it("travels along the pace of the blog with the arrow keys", async () => {
    await keyboard.reach("slider", "Pace of the live blog");
    const place = (): Promise<string | null | undefined> =>
      panel.evaluate(() => document.querySelector("[role=slider]")?.getAttribute("aria-valuetext"));
    await keyboard.press("Home");
    const first = await place();
    await keyboard.press("End");
    await poll("another place in time", async () => (await place()) !== first);
  });

  it("moves through the timeline post by post, and goes to one in the page", async () => {
    await keyboard.reach("tab", "Timeline");
    const first = await keyboard.reach("button", named(stage.newsroom.page.timeOrder[0]?.id ?? ""));
    const second = await keyboard.press("ArrowDown");
    expect(second?.name).toMatch(named(stage.newsroom.page.timeOrder[1]?.id ?? ""));
    expect(await keyboard.press("ArrowUp")).toEqual(first);
    await keyboard.press("End");
    expect((await keyboard.stop())?.name).toMatch(named(newIds.at(-1) ?? ""));
    await keyboard.press("Enter");
    await isReadable(newIds.at(-1) ?? "");
  });

  it("goes from what was edited to the post", async () => {
    await keyboard.reach("tab", "Timeline", "Shift+Tab");
    expect(await keyboard.press("End")).toMatchObject({ role: "tab", name: "Changes" });
    await panel.waitFor("what was edited", () => document.querySelector("ins"));
    await keyboard.reach("button", /leaves 4 injured/);
    await keyboard.press("Enter");
    await isReadable(ODESA_EDIT.id);
  });

  it("chooses a place from the list, which has all that the map has", async () => {
    await keyboard.reach("tab", "Changes", "Shift+Tab");
    expect(await keyboard.press("ArrowLeft")).toMatchObject({ role: "tab", name: "Places" });
    const names = await panel.waitFor("the pins on the map", () => {
      const pins = [...document.querySelectorAll<HTMLElement>("[data-place]")];
      return pins.length > 1 ? pins.map((pin) => pin.getAttribute("data-place") ?? "") : null;
    });
    expect(
      await panel.evaluate((all) => all.filter((name) => !document.querySelector(`[data-entity=${JSON.stringify(name)}]`)), names),
    ).toEqual([]);
    await keyboard.reach("button", /^Ukraine/);
    await keyboard.press("Enter");
    await panel.waitFor("its mentions", () => document.body.textContent.includes("Mention 1 of"));
  });

  it("catches up step by step, and stops", async () => {
    await keyboard.reach("button", /^Catch up/, "Shift+Tab");
    await keyboard.press("Enter");
    await keyboard.comesTo("button", "Next");
    await keyboard.press("Enter");
    await panel.waitFor("the second step", () => document.querySelector(".catch-up-place")?.textContent.includes("2 of"));
    expect(await keyboard.stop()).toMatchObject({ name: "Next" });
    await keyboard.reach("button", "Stop");
    await keyboard.press("Enter");
    await keyboard.comesTo("button", /^Catch up/);
  });

  it("closes the panel, and finds all as it was when it opens again", async () => {
    await keyboard.reach("button", "Close the panel", "Shift+Tab");
    await tab.press("Enter");
    await poll("the panel to be gone", async () => !(await tab.hasDockedPanel()));
    await (await stage.browser.openPopup()).click({ role: "button", name: "Open beside the page" });
    panel = await tab.dockedPanel();
    keyboard = keyboardOf(tab, panel);
    await shownWhen("the eight posts", panel, ({ posts }) => posts.length === 8);
    await tab.activate();
    await keyboard.reach("tab", "Timeline");
  });
});
