import { beforeAll, describe, expect, it } from "vitest";
import type { Tab } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { endVisits } from "../../scripts/demo/end-visit.ts";
import { readByHandOnly } from "../../scripts/demo/read-by-hand.ts";
import { chooseInMenu, menuOf, PANEL_MENU, statusesWhen } from "./reader.ts";
import { placeOf, setStage, shownWhen } from "./stage.ts";

const stage = setStage(5);
const TITLE = "March 22, 2023 - Russia-Ukraine news";
const NEXT_TITLE = "March 23, 2023 - Russia-Ukraine news";

/** One reader with two live blogs on the shelf: each test goes on where the one before it ended. */
describe("the library", () => {
  let library: Tab;
  beforeAll(() => readByHandOnly(stage.browser));

  /** The words of each live blog on the shelf, as soon as there are so many. */
  const shelfOf = (count: number): Promise<string[]> =>
    library.waitFor(
      `${count} live blogs`,
      (wanted) => {
        const rows = [...document.querySelectorAll("[data-live-blog-id] .shelf-open")];
        return rows.length === wanted && rows.map((row) => [...row.children].map((part) => part.textContent).join(" | "));
      },
      count,
    ) as Promise<string[]>;
  const isEmpty = (): Promise<unknown> =>
    library.waitFor("an empty shelf", () => document.body.textContent.includes("No live blogs read yet"));

  it("opens from the panel and lists what was read, the last visited first, with its counts", async () => {
    const first = await stage.openLiveBlog();
    await shownWhen("five posts", first.panel, ({ posts }) => posts.length === 5);
    const oldest = stage.newsroom.page.timeOrder[0]?.id ?? "";
    await chooseInMenu(first.panel, menuOf(oldest), "Mark read");
    await statusesWhen("the oldest to be read", first.panel, { [oldest]: "seen" });
    await first.tab.goTo(stage.site.nextLiveBlogUrl);
    await shownWhen("five posts", await first.tab.dockedPanel(), ({ posts }) => posts.length === 5);
    await first.tab.close();
    await endVisits(stage.browser);
    stage.newsroom.arrive(2);
    const { tab, panel } = await stage.openLiveBlog();
    await shownWhen("seven posts", panel, ({ posts }) => posts.length === 7);
    library = await stage.browser.tabOpenedBy(() => chooseInMenu(panel, PANEL_MENU, "All live blogs"));
    const [read, other] = await shelfOf(2);
    expect(read).toMatch(new RegExp(`^CNN · Ended \\| ${TITLE} \\| 7 posts · 2 new when last open · 6 not read yet · last visit .*\\d`));
    expect(other).toMatch(new RegExp(`^CNN · Ended \\| ${NEXT_TITLE} \\| 5 posts · 5 not read yet · last visit .*\\d`));
    await tab.close();
  });

  it("opens a live blog", async () => {
    const opened = await stage.browser.tabOpenedBy(() => library.click("[data-live-blog-id] .shelf-open"));
    const shown = await shownWhen("seven posts", await opened.dockedPanel(), ({ posts }) => posts.length === 7);
    expect(shown.posts.filter((post) => post.status === "new")).toHaveLength(2);
    await opened.close();
    await library.activate();
  });

  it("finds posts of both by words of their text, and opens the one chosen in its place", async () => {
    await library.type("[type=search]", "honor badge");
    const found = await library.waitFor("one post of each live blog", () => {
      const rows = [...document.querySelectorAll("[aria-label='Search all stored posts'] > li")];
      return rows.length === 2 && rows.map((row) => row.textContent);
    });
    for (const words of found as string[]) expect(words).toContain("ICC prosecutor says Russia treats children");
    const opened = await stage.browser.tabOpenedBy(() => library.click("[aria-label='Search all stored posts'] > li:first-child button"));
    const id = stage.newsroom.page.timeOrder[2]?.id ?? "";
    await poll("the post to be readable", async () => (await placeOf(opened, id)).readable);
    await opened.close();
    await library.activate();
    await library.type("[type=search]", " nowhere");
    await library.waitFor("nothing to be found", () => document.body.textContent.includes("Nothing found."));
  });

  it("pins a live blog and keeps it pinned", async () => {
    await library.reload();
    await shelfOf(2);
    await library.click({ role: "button", name: `Pin: keep for ever: ${TITLE}` });
    await library.waitFor("the pin", () => document.querySelector(".shelf-open")?.textContent.includes("Pinned"));
    await library.reload();
    const [pinned, other] = await shelfOf(2);
    expect(pinned).toMatch(/^CNN · Ended · Pinned \| March 22/);
    expect(other).not.toContain("Pinned");
  });

  it("forgets one at once and leaves the other; its page is then read as on a first visit", async () => {
    await library.click({ role: "button", name: `Forget ${TITLE}` });
    const [left] = await shelfOf(1);
    expect(left).toContain(NEXT_TITLE);
    const { tab, panel } = await stage.openLiveBlog();
    const shown = await shownWhen("a first visit", panel, ({ status }) => /^Your first visit: 7 posts/.test(status));
    expect(shown.posts.map((post) => post.status)).toEqual(Array(7).fill("unseen"));
    await tab.close();
    await shelfOf(2);
  });

  it("forgets everything, but asks first", async () => {
    const forgetAll = (): Promise<void> => library.click({ role: "button", name: "Forget everything" });
    await library.answer(false, forgetAll);
    await library.reload();
    await shelfOf(2);
    await library.answer(true, forgetAll);
    await isEmpty();
    await library.reload();
    await isEmpty();
  });
});
