import { describe, expect, it } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { endVisits } from "../../scripts/demo/end-visit.ts";
import { ODESA_EDIT, QUOTES_CHANGE, WITHDRAWN_ID } from "../../scripts/demo/newsroom.ts";
import { chooseInMenu, expectMarks, PANEL_MENU, statusesOf, statusesWhen } from "./reader.ts";
import { setStage, shownWhen } from "./stage.ts";

/** By ten in the evening in New York five of the nine posts were out, by midnight seven. */
const stage = setStage(5);

const WHITE_HOUSE_EDIT = {
  id: "h_f83405e527481d972d1e023406ead4af",
  words: [["there was little optimism", "there was no optimism"]],
} as const;
const HEADLINE_EDIT = {
  id: "h_121a77372a495d4df5836c04b7625750",
  words: [["White House official emphasizes US support", "White House official reaffirms US support"]],
} as const;

/** One reader's story from top to bottom: each test goes on where the one before it ended. */
describe("three visits to the reference blog", () => {
  let tab: Tab;
  let panel: TypingView;

  const comeBack = async (): Promise<void> => {
    await tab.close();
    expect(await endVisits(stage.browser)).toBeGreaterThan(0);
  };
  const readAll = async (): Promise<void> => {
    await chooseInMenu(panel, PANEL_MENU, "Mark all read");
    await panel.waitFor("all posts to be read", () => document.body.textContent.includes("You are up to date"));
  };
  /** The statuses of all posts, where those not named have the other. */
  const all = (other: string, named: Record<string, string>): Record<string, string> => ({
    ...Object.fromEntries(stage.newsroom.state().posts.map((post) => [post.id, other])),
    ...named,
  });

  it("at ten in the evening: nothing is new, edited or withdrawn", async () => {
    ({ tab, panel } = await stage.openLiveBlog());
    const shown = await shownWhen("five posts", panel, ({ posts }) => posts.length === 5);
    expect(shown.posts.map((post) => post.status).filter((status) => status !== "unseen" && status !== "seen")).toEqual([]);
    expect(shown.status).toMatch(/^Your first visit/);
    await expectMarks(tab, {});
    await readAll();
    await statusesWhen("all posts to be read", panel, all("seen", {}));
  });

  it("at midnight: two are new and one is edited, whatever was moved and set anew", async () => {
    await comeBack();
    const [first, second] = stage.newsroom.arrive(2).map((post) => post.id) as [string, string];
    stage.newsroom.edit(ODESA_EDIT.id, ODESA_EDIT.words);
    stage.newsroom.edit(QUOTES_CHANGE.id, QUOTES_CHANGE.words);
    stage.newsroom.raise(QUOTES_CHANGE.id);
    ({ tab, panel } = await stage.openLiveBlog());

    const wanted = all("seen", { [first]: "new", [second]: "new", [ODESA_EDIT.id]: "edited" });
    const shown = await statusesWhen("two new, one edited", panel, wanted);
    expect(statusesOf(shown)).toEqual(wanted);
    expect(shown.status).toMatch(/^2 new and 1 edited since \S.*\d/);
    await expectMarks(tab, { [first]: "new", [second]: "new", [ODESA_EDIT.id]: "edited" });
    await poll("the badge", async () => (await tab.badge()) === "2");
  });

  it("keeps what is new and edited for the length of the visit, read or not", async () => {
    const before = statusesOf(await shownWhen("seven posts", panel, ({ posts }) => posts.length === 7));
    await readAll();
    await tab.reload();
    panel = await tab.dockedPanel();
    const shown = await statusesWhen("the same again", panel, before);
    expect(statusesOf(shown)).toEqual(before);
    expect(shown.status).toMatch(/^2 new and 1 edited since/);
  });

  it("next day: two are new, two are edited, one is withdrawn, and what was new at midnight is not", async () => {
    await comeBack();
    const [first, second] = stage.newsroom.arrive(2).map((post) => post.id) as [string, string];
    stage.newsroom.edit(WHITE_HOUSE_EDIT.id, WHITE_HOUSE_EDIT.words);
    stage.newsroom.edit(HEADLINE_EDIT.id, HEADLINE_EDIT.words);
    stage.newsroom.withdraw(WITHDRAWN_ID);
    ({ tab, panel } = await stage.openLiveBlog());

    const changed = { [first]: "new", [second]: "new", [WHITE_HOUSE_EDIT.id]: "edited", [HEADLINE_EDIT.id]: "edited" } as const;
    const wanted = all("seen", { ...changed, [WITHDRAWN_ID]: "removed" });
    const shown = await statusesWhen("two new, two edited, one withdrawn", panel, wanted);
    expect(statusesOf(shown)).toEqual(wanted);
    expect(shown.posts).toHaveLength(9);
    expect(shown.status).toMatch(/^2 new, 2 edited,? and 1 withdrawn since/);
    await expectMarks(tab, changed);
  });

  it("lists in its changes what was edited, word by word, and what was withdrawn, and nothing else", async () => {
    const scrolled = (): Promise<number | undefined> =>
      panel.evaluate(() => document.querySelector(".timeline-scroll, [role=tabpanel]:not(:has(.timeline-scroll))")?.scrollTop);
    // The timeline follows the reader down to the newest post; another tab begins at its top.
    await poll("the timeline to follow the reader down", async () => ((await scrolled()) ?? 0) > 0);
    await panel.click({ role: "tab", name: "Changes" });
    const changes = await panel.waitFor("three changes", () => {
      const rows = [...document.querySelectorAll<HTMLElement>("[aria-label='Changes'] > [data-post-id]")];
      const words = (row: Element, tag: string): string[] =>
        [...row.querySelectorAll(tag)].map((part) => part.lastChild?.textContent ?? "");
      return rows.length < 3 ? null : rows.map((row) => [row.dataset.postId, ...words(row, "del"), ...words(row, "ins")]);
    });
    expect(changes).toEqual([[WHITE_HOUSE_EDIT.id, "little", "no"], [HEADLINE_EDIT.id, "emphasizes", "reaffirms"], [WITHDRAWN_ID]]);
    expect(await scrolled()).toBe(0);
  });

  it("a day later, when nothing came: nothing is new", async () => {
    await panel.click({ role: "tab", name: "Timeline" });
    await readAll();
    await comeBack();
    ({ tab, panel } = await stage.openLiveBlog());
    const wanted = all("seen", {});
    const shown = await shownWhen("nothing new", panel, ({ status }) => status.startsWith("Nothing new since"));
    expect(statusesOf(shown)).toEqual({ ...wanted, ...(shown.posts.length === 9 ? { [WITHDRAWN_ID]: "removed" } : {}) });
    await expectMarks(tab, {});
    expect(await tab.badge()).toBe("");
  });
});
