import { beforeAll, describe, expect, it } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { readByHandOnly } from "../../scripts/demo/read-by-hand.ts";
import { chooseInMenu, menuOf, PANEL_MENU, statusesOf } from "./reader.ts";
import { placeOf, setStage, shownWhen } from "./stage.ts";

const stage = setStage(6);

/** One reader at the panel from top to bottom: each test goes on where the one before it ended. */
describe("marking by hand", () => {
  let tab: Tab;
  let panel: TypingView;
  beforeAll(() => readByHandOnly(stage.browser));

  const postAt = (number: number): string => stage.newsroom.page.timeOrder[number - 1]?.id ?? "";
  /** Waits until exactly these posts of the blog, from 1, are read. */
  const isRead = async (...numbers: number[]): Promise<void> => {
    const wanted = numbers.map(postAt);
    await shownWhen(`posts ${numbers.join()} alone to be read`, panel, ({ posts }) => {
      const read = posts.filter((post) => post.status === "seen").map((post) => post.id);
      return posts.length === 6 && read.join() === wanted.join();
    });
  };
  const toastSays = (words: string): Promise<boolean> =>
    panel.waitFor(words, (wanted) => document.querySelector(".toast")?.textContent.includes(wanted), words);
  const noToast = (): Promise<boolean> => panel.waitFor("no toast", () => document.querySelector(".toast") === null);
  const standsAt = async (number: number): Promise<void> => {
    await poll(`post ${number} to be readable`, async () => (await placeOf(tab, postAt(number))).readable);
    await shownWhen("the timeline there", panel, ({ posts }) => posts.some((post) => post.id === postAt(number) && post.current));
  };

  it("marks one post read and not read from its menu", async () => {
    ({ tab, panel } = await stage.openLiveBlog());
    await isRead();
    await chooseInMenu(panel, menuOf(postAt(3)), "Mark read");
    await isRead(3);
    await toastSays("1 post marked read");
    await chooseInMenu(panel, menuOf(postAt(3)), "Mark not read");
    await isRead();
    await toastSays("1 post marked not read");
  });

  it("marks all above and all below, and takes each back as one step", async () => {
    await chooseInMenu(panel, menuOf(postAt(3)), "Mark all above read");
    await isRead(1, 2);
    await toastSays("2 posts marked read");
    await panel.click({ role: "button", name: "Undo" });
    await isRead();
    await noToast();
    await chooseInMenu(panel, menuOf(postAt(3)), "Mark all below read");
    await isRead(4, 5, 6);
    await toastSays("3 posts marked read");
    await panel.press("z");
    await isRead();
    await noToast();
  });

  it("marks all read and all not read from the panel's menu, and undoes step by step what was done", async () => {
    await chooseInMenu(panel, PANEL_MENU, "Mark all read");
    await isRead(1, 2, 3, 4, 5, 6);
    await chooseInMenu(panel, PANEL_MENU, "Mark all not read");
    await isRead();
    await chooseInMenu(panel, PANEL_MENU, "Undo");
    await isRead(1, 2, 3, 4, 5, 6);
    await chooseInMenu(panel, PANEL_MENU, "Undo");
    await isRead();
  });

  it("goes from post to post with j and k, and marks the one it stands at with u", async () => {
    await panel.click({ role: "tab", name: "Timeline" });
    await panel.press("g");
    const start = statusesOf(await shownWhen("where the reader is", panel, ({ posts }) => posts.some((post) => post.current)));
    expect(Object.values(start)).toEqual(Array(6).fill("unseen"));
    await panel.click(`[data-post-id="${postAt(2)}"] .post-jump`);
    await standsAt(2);
    await panel.press("j");
    await standsAt(3);
    await panel.press("u");
    await isRead(3);
    await panel.press("k");
    await standsAt(2);
    await panel.press("u");
    await isRead(2, 3);
    await panel.press("u");
    await isRead(3);
  });

  it("goes to the next and the one before that is not read with n and p, and back with g", async () => {
    await panel.press("n");
    await standsAt(4);
    await panel.press("p");
    await standsAt(2);
    await panel.press("g");
    await tab.waitFor("the page to be where the reader was", () => scrollY === 0 || null);
  });

  it("marks all with A, takes it back with z, searches with / and lists the keys with ?", async () => {
    await panel.press("A");
    await isRead(1, 2, 3, 4, 5, 6);
    await panel.press("z");
    await isRead(3);
    await panel.press("?");
    const keys = await panel.waitFor("the list of keys", () => document.querySelector("dialog[open]")?.textContent);
    for (const words of ["Next post not read yet", "Mark all read", "Undo"]) expect(keys).toContain(words);
    await panel.press("Escape");
    await panel.waitFor("the list to close", () => document.querySelector("dialog") === null);
    await panel.press("/");
    await panel.waitFor("the search box", () => document.activeElement?.matches("[role=search] input"));
    // A key that is typed somewhere means nothing else there.
    await panel.press("u");
    await panel.waitFor("the word", () => document.querySelector<HTMLInputElement>("[role=search] input")?.value === "u");
    await panel.press("Escape");
    await isRead(3);
  });

  it("keeps what was marked by hand through a restart of the browser", async () => {
    await chooseInMenu(panel, menuOf(postAt(5)), "Mark read");
    await isRead(3, 5);
    await stage.restart("close");
    ({ tab, panel } = await stage.openLiveBlog());
    await isRead(3, 5);
    await chooseInMenu(panel, PANEL_MENU, "Undo");
    await isRead(3);
  });
});
