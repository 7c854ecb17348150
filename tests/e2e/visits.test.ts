import { describe, expect, it } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { endVisits } from "../../scripts/demo/end-visit.ts";
import { ODESA_EDIT, WITHDRAWN_ID } from "../../scripts/demo/newsroom.ts";
import { jumpTo, markedIds, placeOf, setStage, shownIds, shownWhen } from "./stage.ts";

const stage = setStage(6);

/** One reader's story from top to bottom: each test goes on where the one before it ended. */
describe("new since the last visit", () => {
  let tab: Tab;
  let panel: TypingView;
  let between: string[];

  it("marks nothing on the first visit", async () => {
    ({ tab, panel } = await stage.openLiveBlog());
    const shown = await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    expect(shownIds(shown, "new")).toEqual([]);
    expect(shown.status).toMatch(/first visit/i);
    expect(await markedIds(tab, "new")).toEqual([]);
    expect(await tab.badge()).toBe("");
  });

  it("counts a post that arrives as pending and does not move what is being read", async () => {
    const read = stage.newsroom.state().posts[4]?.id ?? "";
    await tab.scrollBy((await placeOf(tab, read)).top - 150);
    const before = await poll("the page to come to rest", async () => {
      const { top } = await placeOf(tab, read);
      return top > 50 && top < 250 ? top : null;
    });
    const [arrived] = stage.newsroom.arrive(1);
    const shown = await shownWhen("the arrival", panel, ({ posts }) => posts.length === 7);
    expect(shownIds({ ...shown, posts: shown.posts.filter((post) => post.pending) })).toEqual([arrived?.id]);
    expect(shown.buttons).toContain("1 post arrived while you read");
    expect(Math.abs((await placeOf(tab, read)).top - before)).toBeLessThanOrEqual(2);
  });

  it("marks on the second visit exactly what came, changed and went after the first", async () => {
    await tab.close();
    expect(await endVisits(stage.browser)).toBe(1);
    between = stage.newsroom.arrive(2).map((post) => post.id);
    stage.newsroom.edit(ODESA_EDIT.id, ODESA_EDIT.words);
    stage.newsroom.withdraw(WITHDRAWN_ID);

    ({ tab, panel } = await stage.openLiveBlog());
    const shown = await shownWhen("two new, one edited, one withdrawn", panel, (now) =>
      ["new", "edited", "removed"].every((status, index) => shownIds(now, status).length === [2, 1, 1][index]),
    );
    expect(shownIds(shown, "new")).toEqual(between);
    expect(shownIds(shown, "edited")).toEqual([ODESA_EDIT.id]);
    expect(shownIds(shown, "removed")).toEqual([WITHDRAWN_ID]);
    expect(shown.status).toMatch(/^2 new, 1 edited,? and 1 withdrawn since .*\d/);
    await poll("the badge", async () => (await tab.badge()) === "2");
  });

  it("marks them beside the posts in the page, and no others", async () => {
    const marked = { new: new Set<string>(), edited: new Set<string>() };
    for (const { id } of stage.newsroom.state().posts) {
      await jumpTo({ tab, panel }, id);
      const look = between.includes(id) ? "new" : id === ODESA_EDIT.id ? "edited" : null;
      if (look) await poll(`a mark beside ${id}`, async () => (await markedIds(tab, look)).includes(id));
      for (const each of ["new", "edited"] as const) for (const one of await markedIds(tab, each)) marked[each].add(one);
    }
    expect([...marked.new].sort()).toEqual([...between].sort());
    expect([...marked.edited]).toEqual([ODESA_EDIT.id]);
  });

  it("loses none of it in a reload", async () => {
    await tab.reload();
    panel = await tab.dockedPanel();
    const shown = await shownWhen("the same again", panel, ({ posts }) => posts.length === 9);
    expect(shownIds(shown, "new")).toEqual(between);
    expect(shownIds(shown, "edited")).toEqual([ODESA_EDIT.id]);
    expect(shownIds(shown, "removed")).toEqual([WITHDRAWN_ID]);
    expect(await tab.badge()).toBe("2");
  });

  it("shows what was edited word by word, and what was withdrawn", async () => {
    await panel.click({ role: "tab", name: "Changes" });
    const changes = await panel.waitFor("both changes", () => {
      const rows = [...document.querySelectorAll<HTMLElement>("[aria-label='Changes'] > [data-post-id]")];
      return rows.length === 2 ? rows.map((row) => ({ id: row.dataset.postId, text: row.textContent })) : null;
    });
    expect(changes.map((change) => change.id)).toEqual([ODESA_EDIT.id, WITHDRAWN_ID]);
    expect(changes[0]?.text).toMatch(/three.*four/s);
    expect(changes[1]?.text).toContain("running out of offensive potential");
  });

  it("has nothing new on a third visit when nothing came", async () => {
    await tab.close();
    await endVisits(stage.browser);
    ({ tab, panel } = await stage.openLiveBlog());
    const shown = await shownWhen("nothing new", panel, ({ posts, status }) => posts.length >= 8 && /nothing new/i.test(status));
    expect(shownIds(shown, "new")).toEqual([]);
    expect(shownIds(shown, "edited")).toEqual([]);
  });
});
