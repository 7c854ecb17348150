import { beforeAll, describe, expect, it } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { readByHandOnly } from "../../scripts/demo/read-by-hand.ts";
import { named } from "./named.ts";
import { placeOf, setStage, shownWhen } from "./stage.ts";

const stage = setStage(6);

/** One reader with a screen reader, from top to bottom: everything is found by its role and its name, and nothing by how it is built. */
describe("the main job by accessible names alone", () => {
  let tab: Tab;
  let panel: TypingView;
  const post = (number: number) => stage.newsroom.page.timeOrder[number - 1] ?? { id: "", title: "no such post" };
  const press = (role: string, name: string): Promise<void> => panel.click({ role, name });
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
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
  });

  it("goes through the tabs", async () => {
    for (const name of ["People", "Places", "Changes", "Timeline"]) await press("tab", name);
  });

  it("jumps to a post, and back", async () => {
    const wasAt = await tab.evaluate(() => scrollY);
    await panel.click(await named(panel, "button", post(2).title));
    await isReadable(2);
    await press("button", "Back to where I was");
    await tab.waitFor("the page to be where it was", (y) => Math.abs(scrollY - y) < 3 || null, wasAt);
  });

  it("searches", async () => {
    await panel.type({ role: "searchbox", name: "Search all posts" }, "spoils of war");
    await shownWhen("one post", panel, ({ posts }) => posts.length === 1);
    await panel.press("Escape");
    await shownWhen("all posts", panel, ({ posts }) => posts.length === 6);
  });

  it("marks all read, takes it back, and marks one", async () => {
    await press("button", "More");
    await press("menuitem", "Mark all read");
    await statusOf(6, "seen");
    await press("button", "Undo");
    await statusOf(6, "unseen");
    await press("button", "More for this post");
    await press("menuitem", "Mark read");
    await statusOf(1, "seen");
    await press("button", "Dismiss");
  });

  it("chooses a person, and goes to their next mention", async () => {
    await press("tab", "People");
    await panel.click(await named(panel, "button", "John Kirby"));
    await press("button", "Next mention");
    await panel.waitFor("the second mention", () => document.body.textContent.includes("Mention 2 of"));
    await isReadable(5);
  });

  it("sets a name right, and takes that back", async () => {
    await press("button", "Correct John Kirby");
    await press("menuitem", "Rename…");
    await panel.type({ role: "textbox", name: "Name" }, " of the NSC");
    await press("button", "Correct");
    await panel.click(await named(panel, "button", "John Kirby of the NSC"));
    await press("button", "Undo");
    await named(panel, "button", "Correct John Kirby");
  });

  it("lists the keys, and closes the list and the panel", async () => {
    await press("button", "More");
    await press("menuitem", "Keys");
    await press("button", "Close");
    await press("button", "Close the panel");
    await poll("the panel to be gone", async () => !(await tab.hasDockedPanel()));
    expect(await tab.evaluate(() => document.querySelector("catchline-dock") !== null)).toBe(true);
  });
});
