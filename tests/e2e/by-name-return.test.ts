import { describe, expect, it } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { endVisits } from "../../scripts/demo/end-visit.ts";
import { ODESA_EDIT } from "../../scripts/demo/newsroom.ts";
import { readByHandOnly } from "../../scripts/demo/read-by-hand.ts";
import { named } from "./named.ts";
import { choose } from "./reader.ts";
import { placeOf, setStage, shownIds, shownWhen } from "./stage.ts";

const stage = setStage(6);

/** The reader of `by-name.test.ts` an hour later: everything is found by its role and its name, and nothing by how it is built. */
describe("coming back by accessible names alone", () => {
  let tab: Tab;
  let panel: TypingView;
  const press = (role: string, name: string): Promise<void> => panel.click({ role, name });
  const statusLine = (): Promise<string> =>
    panel.evaluate(() => [...document.querySelectorAll("[role=status]")].map((one) => one.textContent).join("\n"));
  const isReadable = (id: string): Promise<boolean> => poll(`${id} to be readable`, async () => (await placeOf(tab, id)).readable);

  it("changes settings", async () => {
    await readByHandOnly(stage.browser);
  });

  it("marks all read on the first visit", async () => {
    ({ tab, panel } = await stage.openLiveBlog());
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    await press("button", "More");
    await press("menuitem", "Mark all read");
    await shownWhen("all read", panel, ({ posts }) => posts.every(({ status }) => status === "seen"));
    await tab.close();
  });

  it("is told what changed an hour later, and chooses since when", async () => {
    await endVisits(stage.browser);
    stage.newsroom.arrive(2);
    stage.newsroom.edit(ODESA_EDIT.id, ODESA_EDIT.words);
    ({ tab, panel } = await stage.openLiveBlog());
    await shownWhen("two new posts", panel, (shown) => shownIds(shown, "new").length === 2);
    expect(await statusLine()).toMatch(/^2 new and 1 edited since /);
    await choose(panel, "Since", "a day ago");
    await poll("another count", async () => !(await statusLine()).startsWith("2 new and 1 edited since "));
    await choose(panel, "Since", "my last visit");
    await poll("the count from before", async () => (await statusLine()).startsWith("2 new and 1 edited since "));
  });

  it("goes to what was edited", async () => {
    await press("tab", "Changes");
    await panel.click(await named(panel, "button", "leaves 4 injured"));
    await isReadable(ODESA_EDIT.id);
  });

  it("chooses a place", async () => {
    await press("tab", "Places");
    await panel.click(await named(panel, "button", "Ukraine"));
    await panel.waitFor("its mentions", () => document.body.textContent.includes("Mention 1 of"));
  });

  it("catches up, and stops", async () => {
    await panel.click(await named(panel, "button", "Catch up: "));
    await press("button", "Next");
    await panel.waitFor("the second step", () => document.body.textContent.includes("2 of 3"));
    await press("button", "Stop");
    await named(panel, "button", "Catch up: ");
  });

  it("closes the panel, and opens it again from the toolbar", async () => {
    await press("button", "Close the panel");
    await poll("the panel to be gone", async () => !(await tab.hasDockedPanel()));
    await (await stage.browser.openPopup()).click({ role: "button", name: "Open beside the page" });
    panel = await tab.dockedPanel();
    await shownWhen("the eight posts", panel, ({ posts }) => posts.length === 8);
  });
});
