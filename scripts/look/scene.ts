import type { RunningBrowser, Tab, View } from "../browsers/browser.ts";
import type { Newsroom } from "../demo/newsroom.ts";
import { readByHandOnly } from "../demo/read-by-hand.ts";
import type { DemoSite } from "../demo/server.ts";
import { serveUnlisted, type UnlistedSite } from "../demo/unlisted-site.ts";

/** What the states of the extension are played on. */
export interface Scene {
  readonly browser: RunningBrowser;
  readonly site: DemoSite;
  readonly newsroom: Newsroom;
  /** Where Catchline does not run by itself. */
  readonly unlisted: UnlistedSite;
  /** The live blog's page, with the panel docked in it. */
  readonly blog: Tab;
  /** Loads the live blog's page again, as it is now. */
  reloadBlog(): Promise<void>;
  /**
   * The same panel as the docked one, in a tab of its own that can be given any width; loaded anew, so that nothing is left of what was done in it before.
   * Resolves once posts and names are shown.
   */
  panel(): Promise<Tab>;
  /** A page of the extension in a tab; the one opened before is closed. */
  page(path: string): Promise<Tab>;
  close(): Promise<void>;
}

/** Opens the live blog, in a browser that leads `UNLISTED_HOST` and `EMBED_HOST` to loopback too, with the settings under which nothing changes by itself: posts become read by hand alone. */
export async function openScene({ browser, site, newsroom }: Pick<Scene, "browser" | "site" | "newsroom">): Promise<Scene> {
  await readByHandOnly(browser);
  const unlisted = await serveUnlisted(Date.now());
  const blog = await browser.openTab(site.liveBlogUrl);
  let alone: Tab | null = null;
  let page: Tab | null = null;
  const shown = async (tab: Tab): Promise<Tab> => {
    await tab.waitFor("posts and their names", () => document.querySelector("[data-post-id] .chip") !== null);
    return tab;
  };
  const scene: Scene = {
    browser,
    site,
    newsroom,
    unlisted,
    blog,
    async reloadBlog() {
      await blog.activate();
      await blog.reload();
      const docked = await blog.dockedPanel();
      await docked.waitFor("the timeline", () => document.querySelector("[data-post-id]") !== null);
    },
    async panel() {
      if (alone) {
        await alone.activate();
        await alone.reload();
        return shown(alone);
      }
      const docked = await blog.dockedPanel();
      alone = await browser.openExtensionPage(`sidepanel.html${await docked.evaluate(() => location.search)}`);
      return shown(alone);
    },
    async page(path) {
      await page?.close();
      page = await browser.openExtensionPage(path);
      return page;
    },
    async close() {
      for (const tab of [page, alone, blog]) await tab?.close();
      await unlisted.close();
    },
  };
  return scene;
}

/** Waits until a document shows these words. */
export function says(view: View, words: string): Promise<unknown> {
  return view.waitFor(`"${words}"`, (wanted) => document.body.textContent.includes(wanted), words);
}
