import type { RunningBrowser, Tab } from "../browsers/browser.ts";
import { BUILDS, launch, withProfile } from "../browsers/launch.ts";
import { type StoredWish, storedId, storeLiveBlog } from "./stored-live-blog.ts";

/** Live blogs that are stored before anything is measured: a long one, and a short one to hold it against. */
export const LONG: StoredWish = { posts: 10_000, seed: 7 };
export const SHORT: StoredWish = { posts: 100, seed: 7 };

/** Chromium with the production build, and both live blogs in its store. */
export interface PanelBench {
  /** The panel of a live blog in a tab, once all its posts are listed and every text has been read for names. */
  openPanel(wish: StoredWish): Promise<Tab>;
  /** A page of the extension that runs none of its code, in front: panels are opened in frames of it, and timed from there. */
  openStage(): Promise<Tab>;
}

/** Starts it, stores the live blogs, finds their names as a first opening does, and calls `use`; all of it is gone afterwards. */
export async function withPanelBench<T>(use: (bench: PanelBench) => Promise<T>): Promise<T> {
  return await withProfile(async (profile) => {
    const browser = await launch("chromium", { extension: BUILDS.chromium, profile, hosts: [], windowSize: { width: 420, height: 900 } });
    try {
      for (const wish of [SHORT, LONG]) await storeLiveBlog(browser, wish);
      const bench: PanelBench = {
        openPanel: (wish) => openPanel(browser, wish),
        openStage: () => browser.openExtensionPage("manifest.json"),
      };
      for (const wish of [SHORT, LONG]) await (await bench.openPanel(wish)).close();
      return await use(bench);
    } finally {
      await browser.close();
    }
  });
}

/** The panel's address for a live blog, from the extension's root. */
export function panelAddress(wish: StoredWish): string {
  return `sidepanel.html?liveBlog=${encodeURIComponent(storedId(wish))}`;
}

const NAMES_MS = 120_000;

async function openPanel(browser: RunningBrowser, wish: StoredWish): Promise<Tab> {
  const panel = await browser.openExtensionPage(panelAddress(wish));
  await panel.waitFor("all posts to be listed", (count) => document.querySelector(`[aria-setsize="${count}"]`) !== null, wish.posts);
  const deadline = performance.now() + NAMES_MS;
  while ((await panel.evaluate(countNames, storedId(wish))) < wish.posts) {
    if (performance.now() > deadline) throw new Error(`no names in ${wish.posts} posts after ${NAMES_MS} ms`);
  }
  return panel;
}

/** Runs in the panel: how many posts of a live blog have been read for names. Takes as long as a frame, so that who asks again and again holds up nothing. */
async function countNames(liveBlogId: string): Promise<number> {
  await new Promise(requestAnimationFrame);
  const done = <R>(request: IDBRequest<R>): Promise<R> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open("catchline"));
  const range = IDBKeyRange.bound([liveBlogId], [liveBlogId, []]);
  const count = await done(database.transaction("names").objectStore("names").count(range));
  database.close();
  return count;
}
