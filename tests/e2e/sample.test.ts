import { describe, expect, it } from "vitest";
import type { RunningBrowser, Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { readShownPanel, type ShownPanel } from "../../scripts/demo/shown-panel.ts";
import { around, withBrowser } from "./around.ts";
import { markedIds, placeOf, shownIds } from "./stage.ts";
import { storedRows } from "./stored-rows.ts";

/** Ids of the invented live blog's posts in true time order; the page has them otherwise. */
const FIRST = ["s01", "s02", "s03", "s04", "s05", "s06", "s07", "s08", "s09", "s10", "s11", "s12"];

// No host leads anywhere: the sample works without a network.
const stage = around<{ browser: RunningBrowser; sample: Tab }>((tests) =>
  withBrowser({ hosts: [] }, async ({ running }) => tests({ browser: running, sample: await running.openExtensionPage("sample.html") })),
);

/** The panel that stands beside the sample now, once it shows what is wanted: each visit has a panel of its own. */
async function panelWhen(what: string, holds: (shown: ShownPanel) => boolean): Promise<{ panel: TypingView; shown: ShownPanel }> {
  return poll(what, async () => {
    const panel = await stage().sample.dockedPanel();
    const shown = await readShownPanel(panel);
    if (holds(shown)) return { panel, shown };
    throw new Error(`"${shown.status}"; ${shownIds(shown).join(", ")}`);
  });
}

/** Names of the extension's databases that hold a look at the sample. */
async function sampleDatabases(): Promise<number> {
  const page = await stage().browser.openExtensionPage("manifest.json");
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await page.close();
  return names.filter((name) => name?.startsWith("catchline-sample")).length;
}

describe("the sample", () => {
  it("is read as any live blog: on a first visit nothing is new, and the posts stand in true time order", async () => {
    const { shown } = await panelWhen("twelve posts", ({ posts }) => posts.length === 12);
    expect(shown.status).toBe("Your first visit: 12 posts. Next time, what is new stands out.");
    expect(shownIds(shown).map((id) => id.replace(/^.*#/, ""))).toEqual(FIRST);
    expect(await stage().sample.evaluate(() => [...document.querySelectorAll("article")].map(({ id }) => id))).not.toEqual(
      FIRST.toReversed(),
    );
  });

  it("jumps to a post and back to where the reader was", async () => {
    const { panel } = await panelWhen("twelve posts", ({ posts }) => posts.length === 12);
    const start = await stage().sample.evaluate(() => scrollY);
    await panel.click('[aria-label="Timeline"] [data-post-id="s01"] button');
    await poll("the oldest post to be readable", async () => (await placeOf(stage().sample, "s01")).readable);
    await panel.click({ role: "button", name: "Back to where I was" });
    await poll("the place from before", async () => (await stage().sample.evaluate(() => scrollY)) === start);
  });

  it("finds its people and places", async () => {
    const { panel } = await panelWhen("twelve posts", ({ posts }) => posts.length === 12);
    await panel.click({ role: "tab", name: "People" });
    await panel.waitFor("a minister", () => document.querySelector('[data-entity="Saskia Brouwer"]')?.getAttribute("data-count") === "2");
    await panel.click({ role: "tab", name: "Places" });
    await panel.waitFor("a port", () => document.querySelector('[data-entity="Aberdeen"]')?.getAttribute("data-count") === "2");
  });

  it("opens its panel again after the reader has closed it", async () => {
    const panel = await stage().sample.dockedPanel();
    await panel.click({ role: "button", name: "Close the panel" });
    await stage().sample.click({ role: "button", name: "Open beside the page" });
    await panelWhen("twelve posts", ({ posts }) => posts.length === 12);
  });

  it("says an hour later what is new, edited and withdrawn, and marks it beside the posts", async () => {
    await stage().sample.click({ role: "button", name: "Come back an hour later" });
    const { panel, shown } = await panelWhen("the second visit", ({ status }) => status.includes("withdrawn"));
    expect(shown.status).toMatch(/^2 new, 1 edited,? and 1 withdrawn since /);
    expect([shownIds(shown, "new"), shownIds(shown, "edited"), shownIds(shown, "removed")]).toEqual([["s13", "s14"], ["s12"], ["s10"]]);
    await poll("the new posts near the view to be marked", async () => (await markedIds(stage().sample, "new")).includes("s14"));
    await panel.click({ role: "tab", name: "Changes" });
    await panel.waitFor("the words that came", () => document.querySelector("ins")?.textContent.includes("nearly"));
  });

  it("is in no count, no list and no database of what the reader reads", async () => {
    expect(await stage().sample.badge()).toBe("");
    const rows = await storedRows(stage().browser);
    expect([rows.liveBlogs, rows.posts, rows.visits, rows.tabs]).toEqual([[], [], [], []]);
    const library = await stage().browser.openExtensionPage("library.html");
    await library.waitFor("the library", () => document.querySelector("h1") !== null);
    expect(await library.evaluate(() => document.body.textContent.includes("Ragnhild"))).toBe(false);
    await library.close();
  });

  it("starts again as if nothing had been read", async () => {
    expect(await sampleDatabases()).toBe(1);
    await stage().sample.click({ role: "button", name: "Start again" });
    await panelWhen("a first visit", ({ status }) => status.startsWith("Your first visit: 12 posts"));
    await poll("one database to be left", async () => (await sampleDatabases()) === 1);
  });

  it("is forgotten when its page is closed", async () => {
    await stage().sample.close();
    await poll("no database to be left", async () => (await sampleDatabases()) === 0);
  });
});
