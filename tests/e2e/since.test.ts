import { beforeAll, describe, expect, it } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { endVisits } from "../../scripts/demo/end-visit.ts";
import { ODESA_EDIT } from "../../scripts/demo/newsroom.ts";
import { readByHandOnly } from "../../scripts/demo/read-by-hand.ts";
import { choose, chooseInMenu, expectMarks, PANEL_MENU, statusesOf } from "./reader.ts";
import { setStage, shownWhen } from "./stage.ts";

const stage = setStage(5);

/** One reader's third visit: one post came in the second, one in the third, in which another was edited. */
describe("since when", () => {
  let tab: Tab;
  let panel: TypingView;
  beforeAll(() => readByHandOnly(stage.browser));

  const postAt = (number: number): string => stage.newsroom.page.timeOrder[number - 1]?.id ?? "";
  /** Waits for the status line, and answers with the posts that are new or edited. */
  const changedWhen = async (status: RegExp): Promise<Record<string, string>> => {
    const statuses = statusesOf(await shownWhen(String(status), panel, (shown) => status.test(shown.status)));
    return Object.fromEntries(Object.entries(statuses).filter(([, one]) => one === "new" || one === "edited"));
  };
  const badgeSays = (text: string): Promise<boolean> => poll(`the badge to say "${text}"`, async () => (await tab.badge()) === text);
  const visitAgain = async (): Promise<void> => {
    await tab.close();
    await endVisits(stage.browser);
    ({ tab, panel } = await stage.openLiveBlog());
  };

  it("is not asked on a first visit, and is the last visit at first", async () => {
    ({ tab, panel } = await stage.openLiveBlog());
    await shownWhen("five posts", panel, ({ posts }) => posts.length === 5);
    expect(await panel.evaluate(() => document.querySelector("select"))).toBeNull();
    stage.newsroom.arrive(1);
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    await visitAgain();
    expect(await changedWhen(/^Nothing new since/)).toEqual({});
    stage.newsroom.arrive(1);
    await shownWhen("seven posts", panel, ({ posts }) => posts.length === 7);
    await visitAgain();
    stage.newsroom.arrive(1);
    stage.newsroom.edit(ODESA_EDIT.id, ODESA_EDIT.words);
    expect(await changedWhen(/^1 new and 1 edited since/)).toEqual({ [postAt(8)]: "new", [ODESA_EDIT.id]: "edited" });
    await badgeSays("1");
  });

  it("can be the visit before: status line, statuses, marks and badge all follow", async () => {
    await choose(panel, "Since", "the visit before");
    const wanted = { [postAt(7)]: "new", [postAt(8)]: "new", [ODESA_EDIT.id]: "edited" } as const;
    expect(await changedWhen(/^2 new and 1 edited since/)).toEqual(wanted);
    await expectMarks(tab, wanted);
    await badgeSays("2");
  });

  it("can be a day ago, when none of these posts was published yet", async () => {
    await choose(panel, "Since", "a day ago");
    expect(await changedWhen(/^1 edited since/)).toEqual({ [ODESA_EDIT.id]: "edited" });
    await expectMarks(tab, { [ODESA_EDIT.id]: "edited" });
    await badgeSays("");
  });

  it("can be when the reader last read to the end, once they have", async () => {
    const isOffered = (): Promise<boolean> =>
      panel.evaluate(() => [...document.querySelectorAll("option")].some((one) => one.text === "I last read to the end" && !one.disabled));
    expect(await isOffered()).toBe(false);
    await chooseInMenu(panel, PANEL_MENU, "Mark all read");
    await poll("the choice to be offered", isOffered);
    stage.newsroom.arrive(1);
    await shownWhen("nine posts", panel, ({ posts }) => posts.length === 9);
    await choose(panel, "Since", "I last read to the end");
    expect(await changedWhen(/^1 new since/)).toEqual({ [postAt(9)]: "new" });
    await badgeSays("1");
  });

  it("is kept through a reload, and is the last visit again with the next", async () => {
    await tab.reload();
    panel = await tab.dockedPanel();
    expect(await changedWhen(/^1 new since/)).toEqual({ [postAt(9)]: "new" });
    await visitAgain();
    expect(await changedWhen(/^Nothing new since/)).toEqual({});
    expect(await panel.evaluate(() => document.querySelector("select")?.selectedOptions[0]?.text)).toBe("my last visit");
  });
});
