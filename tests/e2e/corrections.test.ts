import { describe, expect, it } from "vitest";
import type { View } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { exportFile, importText } from "./backup-file.ts";
import { chooseInMenu } from "./reader.ts";
import { setStage } from "./stage.ts";

const stage = setStage(6);
const POSTS = 9;

/** The people listed now, with the posts of each. */
async function people(panel: View): Promise<Record<string, number>> {
  const rows = await panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[aria-label="People"] [data-entity]')].map((row) => [
      row.dataset.entity,
      Number(row.dataset.count),
    ]),
  );
  return Object.fromEntries(rows) as Record<string, number>;
}

async function peopleWhen(what: string, panel: View, holds: (shown: Record<string, number>) => boolean): Promise<Record<string, number>> {
  return poll(what, async () => {
    const shown = await people(panel);
    if (holds(shown)) return shown;
    throw new Error(JSON.stringify(shown));
  });
}

async function openPeople() {
  const { tab, panel } = await stage.openLiveBlog();
  await panel.click({ role: "tab", name: "People" });
  await panel.waitFor("all posts to be read for names", () =>
    document.querySelector('[aria-label="People"]:not([aria-busy=true]) [data-entity]'),
  );
  return { tab, panel };
}

/** Says that Xi Jinping is Vladimir Putin, which nobody but a reader could. */
async function merge(panel: View): Promise<void> {
  await chooseInMenu(panel, { role: "button", name: "Correct Xi Jinping" }, "Is the same as…");
  await panel.click({ role: "radio", name: "Vladimir Putin" });
  await panel.click({ role: "button", name: "Correct" });
}

const isMerged = (shown: Record<string, number>): boolean => shown["Xi Jinping"] === undefined && shown["Vladimir Putin"] !== undefined;

/** One reader's corrections: each test goes on where the one before it ended. */
describe("a reader's corrections of names", () => {
  let before: Record<string, number>;
  let merged: Record<string, number>;
  let file: string;

  it("merge two, and can be taken back", async () => {
    const { tab, panel } = await openPeople();
    before = await peopleWhen("both", panel, (shown) => shown["Xi Jinping"] !== undefined && shown["Vladimir Putin"] !== undefined);
    await merge(panel);
    await peopleWhen("one of the two", panel, isMerged);
    await panel.click({ role: "button", name: "Undo" });
    expect(await peopleWhen("both again", panel, (shown) => shown["Xi Jinping"] !== undefined)).toEqual(before);
    await merge(panel);
    merged = await peopleWhen("one of the two", panel, isMerged);
    expect(merged["Vladimir Putin"]).toBeGreaterThanOrEqual(before["Vladimir Putin"] ?? 0);
    await tab.close();
  });

  it("hold for posts that arrive later, and after the page is closed", async () => {
    const { tab, panel } = await openPeople();
    await peopleWhen("one of the two", panel, isMerged);
    stage.newsroom.arrive(POSTS - 6);
    const shown = await peopleWhen(
      "the posts that arrived",
      panel,
      (now) => isMerged(now) && (now["Vladimir Putin"] ?? 0) > (merged["Vladimir Putin"] ?? 0),
    );
    expect(shown["Xi Jinping"]).toBeUndefined();
    merged = shown;
    await tab.close();
  });

  it("are in the backup: after everything was forgotten they are back with it", async () => {
    const options = await stage.browser.openExtensionPage("options.html");
    const says = (words: string) => options.waitFor(words, (wanted) => document.body.textContent.includes(wanted), words);
    await says("1 live blog and ");
    file = await exportFile(stage.browser, options);
    await options.answer(true, () => options.click({ role: "button", name: "Forget everything" }));
    await says("0 live blogs and ");
    const { tab, panel } = await openPeople();
    await peopleWhen("two again", panel, (shown) => shown["Xi Jinping"] !== undefined);
    await tab.close();

    await options.activate();
    await importText(stage.browser, options, "backup.json", file);
    await says("Imported: 1 live blog");
    const again = await openPeople();
    expect(await peopleWhen("one of the two", again.panel, isMerged)).toEqual(merged);
    await again.tab.close();
  });
});
