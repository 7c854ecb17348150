import { beforeAll, describe, expect, inject, it } from "vitest";
import type { Tab, TypingView, View } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { brokenInvariants } from "../store/invariants.ts";
import { withBuild } from "./build-in.ts";
import { setStage, shownIds, shownWhen } from "./stage.ts";
import { storedRows } from "./stored-rows.ts";

/** A copy of the build, so that another version can stand in its place. */
const stage = setStage(6, { manifest: { version: "0.0.1" } });
const NEW = "0.0.2";

interface ExtensionApi {
  readonly chrome: { readonly runtime: { getManifest(): { version: string } } };
}

function versionOf(panel: View): Promise<string> {
  return panel.evaluate(() => (globalThis as unknown as ExtensionApi).chrome.runtime.getManifest().version);
}

/** How often Catchline stands in the page, and how much room it takes. */
function standsIn(tab: Tab): Promise<{ hosts: number; room: number }> {
  return tab.evaluate(() => ({
    hosts: document.querySelectorAll("catchline-dock").length,
    room: Math.round(innerWidth - document.body.getBoundingClientRect().width),
  }));
}

describe("an update under open pages", () => {
  let front: Tab;
  let behind: Tab;
  let panel: TypingView;
  let before: { hosts: number; room: number };

  beforeAll(async () => {
    ({ tab: behind, panel } = await stage.openLiveBlog());
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    ({ tab: front, panel } = await stage.openLiveBlog());
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    before = await standsIn(front);
    await withBuild({ manifest: { version: NEW } }, inject("browserName"), (folder) => stage.browser.update(folder));
  });

  it("leaves one Catchline in the page in front, the new one, in the room that the old one had", async () => {
    panel = await poll("the panel of the new version", async () => {
      const docked = await front.dockedPanel();
      return (await versionOf(docked)) === NEW ? docked : null;
    });
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    await poll("the page as it was", async () => JSON.stringify(await standsIn(front)) === JSON.stringify(before));
    expect(before.hosts).toBe(1);
  });

  it("leaves one in the page behind too, once that is looked at", async () => {
    await behind.activate();
    await poll("the panel of the new version", async () => (await versionOf(await behind.dockedPanel())) === NEW);
    await poll("the page as it was", async () => JSON.stringify(await standsIn(behind)) === JSON.stringify(before));
  });

  it("goes on with the visit, and records what arrives once", async () => {
    await front.activate();
    const [arrived] = stage.newsroom.arrive(1);
    const shown = await shownWhen("the arrival", await front.dockedPanel(), ({ posts }) => posts.length === 7);
    expect(shownIds(shown)).toContain(arrived?.id);
    const rows = await storedRows(stage.browser);
    expect(brokenInvariants(rows)).toEqual([]);
    expect([rows.visits?.length, rows.posts?.length, rows.liveBlogs?.length]).toEqual([1, 7, 1]);
  });

  // Firefox ends the scripts of an extension that is removed: nobody is there any more to take the dock back.
  it.runIf(inject("browserName") === "chromium")(
    "leaves the page as the newspaper made it where no new one comes, once the reader moves",
    async () => {
      await stage.browser.remove();
      await front.scrollBy(200);
      await poll("the page as it was made", async () => JSON.stringify(await standsIn(front)) === JSON.stringify({ hosts: 0, room: 0 }));
    },
  );
});
