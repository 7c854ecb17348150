import { describe, expect, it } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { endVisits } from "../../scripts/demo/end-visit.ts";
import { ODESA_EDIT } from "../../scripts/demo/newsroom.ts";
import { probePage, watchPage } from "./page-probe.ts";
import { placeOf, setStage, shownIds, shownWhen } from "./stage.ts";

const stage = setStage(6);

/** A word that stands neither in the page nor in the panel. */
const NOWHERE = "qzxvkwj";

/** One reader's story from top to bottom: each test goes on where the one before it ended. */
describe("what the page can observe", () => {
  let tab: Tab;
  let panel: TypingView;
  let words: string[];
  let unread: string[];

  const chooseInMenu = async (name: string): Promise<void> => {
    await panel.click({ role: "button", name: "More" });
    await panel.click({ role: "menuitem", name });
  };
  const countOf = async (status: string): Promise<number> => shownIds(await shownWhen("the timeline", panel, () => true), status).length;
  const markAll = async (name: string, status: "seen" | "unseen"): Promise<void> => {
    await chooseInMenu(name);
    await shownWhen(`all posts to be ${status}`, panel, ({ posts }) =>
      posts.every((post) => ["new", "edited", status].includes(post.status)),
    );
  };
  const marks = (): Promise<string[]> =>
    tab.inDock((root) => [...root.querySelectorAll(".slot")].map((slot) => slot.className.replace("slot", "").trim()));
  /** To a place from where a new and an edited post are near. */
  const goToMarks = async (): Promise<void> => {
    await tab.scrollBy((await placeOf(tab, ODESA_EDIT.id)).top - 200);
    await poll("the page to come to rest", async () => Math.abs((await placeOf(tab, ODESA_EDIT.id)).top - 200) < 2);
  };
  /** What `window.find` said of a word, without and with frames. */
  const found = (word: string): string[] =>
    ["find false", "find true"].map((find) => {
      const start = `${find} ${word}: `;
      return unread.find((line) => line.startsWith(start))?.slice(start.length) ?? "";
    });
  const noticed = (): Promise<string[]> => tab.evaluate(() => (window as unknown as { noticed: string[] }).noticed);
  const probe = (): Promise<string[]> => tab.evaluate(probePage, words);

  it("has new and edited posts marked, all unread, on a second visit", async () => {
    ({ tab, panel } = await stage.openLiveBlog());
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    await tab.close();
    await endVisits(stage.browser);
    stage.newsroom.arrive(3);
    stage.newsroom.edit(ODESA_EDIT.id, ODESA_EDIT.words);
    ({ tab, panel } = await stage.openLiveBlog());
    await shownWhen(
      "three new, one edited",
      panel,
      (shown) => shownIds(shown, "new").length === 3 && shownIds(shown, "edited").length === 1,
    );
    await goToMarks();
    await poll("marks of both shapes", async () => new Set((await marks()).filter(Boolean)).size === 2);

    // Read first: what is on screen then and made unread by hand stays so.
    await markAll("Mark all read", "seen");
    await markAll("Mark all not read", "unseen");
    // biome-ignore lint/performance/useDomNodeTextContent: what the reader sees is wanted, word by word.
    const shown = await panel.evaluate(() => document.body.innerText);
    const text = (await tab.evaluate(() => document.documentElement.textContent)).toLowerCase();
    words = [...new Set(shown.split(/[^\p{L}]+/u))].filter((word) => word.length > 3 && !text.includes(word.toLowerCase()));
    expect(words.length).toBeGreaterThan(3);
    words.push(NOWHERE);
    await tab.evaluate(watchPage);
    unread = await probe();
    expect(new Set((await marks()).filter(Boolean))).toEqual(new Set(["new", "edited"]));
    expect([await countOf("unseen"), await countOf("seen")]).toEqual([5, 0]);
    // Firefox refuses to look into the frame at all, and says so of every word alike.
    for (const word of words) expect([word, ...found(word)]).toEqual([word, ...found(NOWHERE)]);
    expect(found(NOWHERE)).toEqual(["false", stage.browser.name === "firefox" ? "SecurityError: Property access denied." : "false"]);
  });

  it("is the same, byte for byte, when all of them are read, and nothing is noticed meanwhile", async () => {
    await markAll("Mark all read", "seen");
    expect(differences(unread, await probe())).toEqual([]);
    expect([await countOf("unseen"), await countOf("seen")]).toEqual([0, 5]);
    expect(await noticed()).toEqual([]);
  });

  it.each<[string, () => void, () => void]>([
    [
      "an attribute",
      () => document.querySelector("article")?.setAttribute("data-read", ""),
      () => document.querySelector("article")?.removeAttribute("data-read"),
    ],
    ["a global", () => void Object.assign(window, { catchline: 1 }), () => Reflect.deleteProperty(window, "catchline")],
    [
      "a pixel",
      () => document.querySelector("article")?.setAttribute("style", "padding-top: 1px"),
      () => document.querySelector("article")?.removeAttribute("style"),
    ],
    ["a word", () => (document.title = "(3) Live"), () => (document.title = document.title.slice(4))],
  ])("would be another by %s", async (_, plant, pull) => {
    await tab.evaluate(plant);
    expect(differences(unread, await probe())).not.toEqual([]);
    await tab.evaluate(pull);
  });

  it("would have noticed what was planted", async () => {
    expect(await noticed()).toContain("attributes in ARTICLE");
  });

  it("is the same on a third visit, when nothing is marked at all", async () => {
    await tab.close();
    await endVisits(stage.browser);
    ({ tab, panel } = await stage.openLiveBlog());
    await shownWhen("nothing new", panel, ({ posts }) => posts.length === 9 && posts.every((post) => post.status === "seen"));
    await goToMarks();
    await tab.evaluate(watchPage);
    await chooseInMenu("Mark all read");
    expect((await marks()).filter(Boolean)).toEqual([]);
    expect(differences(unread, await probe())).toEqual([]);
    await tab.close();
  });
});

/** The first facts that differ, each cut to where it begins to. */
function differences(before: readonly string[], after: readonly string[]): string[] {
  const length = Math.max(before.length, after.length);
  const differing = Array.from({ length }, (_, index) => [before[index] ?? "", after[index] ?? ""] as const).filter(
    ([one, other]) => one !== other,
  );
  return differing.slice(0, 10).map(([one, other]) => {
    let at = 0;
    while (one[at] === other[at]) at++;
    const cut = (line: string): string => `${line.slice(0, 40)} … ${line.slice(Math.max(at - 40, 0), at + 80)}`;
    return `${cut(one)} | ${cut(other)}`;
  });
}
