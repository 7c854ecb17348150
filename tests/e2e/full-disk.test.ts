import { describe, expect, inject, it } from "vitest";
import type { TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { ODESA_EDIT } from "../../scripts/demo/newsroom.ts";
import { brokenInvariants } from "../store/invariants.ts";
import { canMakeDisks, clearDisk, fillDisk } from "./small-disk.ts";
import { setStage, shownWhen } from "./stage.ts";
import { storedRows } from "./stored-rows.ts";

/** Room enough for a browser to start. */
const MEGABYTES = 400;

const possible = canMakeDisks();
if (!possible) console.warn("This machine lets nobody make a small disk: what a full one does to the store is not tested.");

// TODO 2026-11-25: in Firefox what came meanwhile is written once there is room, but the panel was not seen to say that it could not be.
describe.runIf(possible && inject("browserName") === "chromium")("a disk that is full", () => {
  const stage = setStage(6, { disk: MEGABYTES });
  let panel: TypingView;
  let injured = 3;
  const notice = (): Promise<string> =>
    panel.evaluate(() => [...document.querySelectorAll(".notice")].map((each) => each.textContent).join());
  const edit = (): void => {
    stage.newsroom.edit(ODESA_EDIT.id, [[`leaves ${injured} injured`, `leaves ${++injured} injured`]]);
  };

  it("is said in the panel, with the browser's reason, and what was read stays readable", { timeout: 120_000 }, async () => {
    ({ panel } = await stage.openLiveBlog());
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    await fillDisk(stage.profile);
    // What is written first may still find room within the last page of a file.
    await poll(
      "the panel to say that nothing can be stored",
      async () => {
        if ((await notice()) !== "") return true;
        edit();
        await fillDisk(stage.profile);
        return await panel.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(false), 700)));
      },
      60_000,
    );
    expect(await notice()).toMatch(/can’t be stored.*Error/);
    await shownWhen("all that was read before", panel, ({ posts }) => posts.length === 6);
  });

  it("keeps nothing back: what came meanwhile is written when there is room, and the panel takes its words back", {
    timeout: 180_000,
  }, async () => {
    edit();
    await clearDisk(stage.profile);
    await poll(
      "the last edit",
      () =>
        panel.evaluate(
          (id, words) => document.querySelector(`[aria-label="Timeline"] [data-post-id="${id}"]`)?.textContent.includes(words),
          ODESA_EDIT.id,
          `leaves ${injured} injured`,
        ),
      130_000,
    );
    await poll("the notice to go", async () => (await notice()) === "");
    const rows = await storedRows(stage.browser);
    expect(brokenInvariants(rows)).toEqual([]);
    expect(rows.posts).toHaveLength(6);
  });
});
