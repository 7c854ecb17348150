import { describe, expect, inject, it } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
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

interface ExtensionApi {
  readonly chrome: { readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } } };
}

describe.runIf(possible)("a disk that is full", () => {
  const stage = setStage(6, { disk: MEGABYTES });
  let panel: TypingView;
  /** A page of the extension that runs none of its code. */
  let backstage: Tab;
  let injured = 3;
  const notice = (): Promise<string> =>
    panel.evaluate(() => [...document.querySelectorAll(".notice")].map((each) => each.textContent).join());
  const edit = (): void => {
    stage.newsroom.edit(ODESA_EDIT.id, [[`leaves ${injured} injured`, `leaves ${++injured} injured`]]);
  };
  const showsLastEdit = (): Promise<boolean> =>
    panel.evaluate(
      (id, words) => document.querySelector(`[aria-label="Timeline"] [data-post-id="${id}"]`)?.textContent.includes(words) ?? false,
      ODESA_EDIT.id,
      `leaves ${injured} injured`,
    );
  /** Whether the writing of a reading failed, and not of another kind of message alone. */
  const isRefused = (): Promise<boolean> =>
    backstage.evaluate(async () => {
      const kept = await (globalThis as unknown as ExtensionApi).chrome.storage.session.get(null);
      return Object.keys(kept).some((key) => key.startsWith("writeFailure:snapshot"));
    });

  it("is said in the panel, with the browser's reason, and what was read stays readable", async () => {
    backstage = await stage.browser.openExtensionPage("manifest.json");
    ({ panel } = await stage.openLiveBlog());
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    // What is written first may still find room within the last page of a file.
    do {
      await fillDisk(stage.profile);
      edit();
      await poll("the edit to be written or refused", async () => (await isRefused()) || (await showsLastEdit()));
    } while (!(await isRefused()));
    await poll("the panel to say that nothing can be stored", async () => (await notice()) !== "");
    // Firefox calls it what it calls a quota that is used up; Chromium has no name for it.
    expect(await notice()).toMatch(inject("browserName") === "firefox" ? /can’t be stored.*QuotaExceededError/ : /can’t be stored.*Error/);
    await shownWhen("all that was read before", panel, ({ posts }) => posts.length === 6);
    expect(await showsLastEdit()).toBe(false);
  });

  // Chromium takes more than a minute to believe that there is room again: it is waited for in the long run alone (`npm run test:long`).
  const waits = inject("browserName") === "firefox" || process.env.CATCHLINE_ROUNDS !== undefined;
  it.runIf(waits)(
    "keeps nothing back: what could not be written is, when there is room, and the panel takes its words back",
    {
      timeout: 180_000,
    },
    async () => {
      await clearDisk(stage.profile);
      await poll("the edit that was refused", showsLastEdit, 130_000);
      await poll("the notice to go", async () => (await notice()) === "");
      const rows = await storedRows(stage.browser);
      expect(brokenInvariants(rows)).toEqual([]);
      expect(rows.posts).toHaveLength(6);
    },
  );
});
