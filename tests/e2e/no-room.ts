import { expect } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { ODESA_EDIT } from "../../scripts/demo/newsroom.ts";
import { brokenInvariants } from "../store/invariants.ts";
import { type Stage, shownWhen } from "./stage.ts";
import { storedRows } from "./stored-rows.ts";

/** How the room runs out in which Catchline stores what it reads, and how there is some again. `backstage` is a page of the extension that runs none of its code. */
export interface Room {
  /** Takes what there is. Called again while something could still be written. */
  take(backstage: Tab): Promise<void>;
  give(backstage: Tab): Promise<void>;
  /** What the panel says while there is none. */
  readonly said: RegExp;
}

/** What becomes of what is read meanwhile, to be tested one after the other. */
export interface WithoutRoom {
  /** The panel says so, and shows what was read before. */
  isSaid(): Promise<void>;
  /** Once there is room, what could not be written is, and the panel says no more. */
  isMadeUpFor(): Promise<void>;
}

interface ExtensionApi {
  readonly chrome: { readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } } };
}

/** Runs out of room on a stage of six posts. */
export function withoutRoom(stage: Stage, { take, give, said }: Room): WithoutRoom {
  let panel: TypingView;
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

  return {
    async isSaid() {
      backstage = await stage.browser.openExtensionPage("manifest.json");
      ({ panel } = await stage.openLiveBlog());
      await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
      do {
        await take(backstage);
        edit();
        await poll("the edit to be written or refused", async () => (await isRefused()) || (await showsLastEdit()));
      } while (!(await isRefused()));
      await poll("the panel to say that nothing can be stored", async () => (await notice()) !== "");
      expect(await notice()).toMatch(said);
      await shownWhen("all that was read before", panel, ({ posts }) => posts.length === 6);
      expect(await showsLastEdit()).toBe(false);
    },
    async isMadeUpFor() {
      await give(backstage);
      await poll("the edit that was refused", showsLastEdit, 130_000);
      await poll("the notice to go", async () => (await notice()) === "");
      const rows = await storedRows(stage.browser);
      expect(brokenInvariants(rows)).toEqual([]);
      expect(rows.posts).toHaveLength(6);
    },
  };
}
