import puppeteer, { type Browser, type CDPSession, type Page } from "puppeteer-core";
import { CHROMIUM_FLAGS } from "../browsers/chromium.ts";
import { requireBrowser } from "../browsers/find.ts";
import { BUILDS, withProfile } from "../browsers/launch.ts";
import { poll } from "../browsers/poll.ts";
import { endVisitsHere } from "../demo/end-visit.ts";

/** A page of a news site that Catchline runs on, and the same page at an address where it does not. */
const WITH = "https://www.theguardian.com/world/live/2026/jan/05/storm";
const WITHOUT = "https://news.example/world/live/2026/jan/05/storm";

/** Chromium with the production build in it. */
export interface VisitBench {
  /** Opens this HTML in a fresh tab, with Catchline or without, calls `use`, and closes the tab. */
  visit<T>(html: string, catchline: boolean, use: (visit: Visit) => Promise<T>): Promise<T>;
  /** The same an hour later, with all that was stored; the tab is still empty, and `use` has it opened by `load`, which resolves once the page has loaded. */
  comeBack<T>(html: string, catchline: boolean, use: (tab: OpenTab, load: () => Promise<void>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** A tab for the page. */
export interface OpenTab {
  readonly page: Page;
  /** The browser's own protocol, for this tab. */
  readonly session: CDPSession;
}

/** A tab that shows the page. */
export interface Visit extends OpenTab {
  /** Waits until so many posts of it are stored, or more. */
  recorded(posts: number): Promise<void>;
  /** Waits until a post with this id, the one it has in the page, is stored. */
  stores(id: string): Promise<void>;
}

/** Starts it with a profile of its own and calls `use`. */
export function withVisitBench<T>(use: (bench: VisitBench) => Promise<T>): Promise<T> {
  return withProfile(async (profile) => {
    const browser = await puppeteer.launch({
      executablePath: requireBrowser("chromium"),
      pipe: true,
      enableExtensions: true,
      headless: true,
      userDataDir: profile,
      protocolTimeout: 600_000,
      args: [...CHROMIUM_FLAGS, "--host-resolver-rules=MAP * ~NOTFOUND"],
    });
    try {
      const id = await browser.installExtension(BUILDS.chromium);
      return await use({
        visit: (html, catchline, run) => visit(browser, id, html, catchline, run),
        comeBack: (html, catchline, run) =>
          withTab(browser, id, html, catchline, async (tab, stored, load) => {
            await stored.evaluate(endVisitsHere, 1);
            return await run(tab, load);
          }),
        close: () => browser.close(),
      });
    } finally {
      await browser.close();
    }
  });
}

function visit<T>(browser: Browser, id: string, html: string, catchline: boolean, use: (visit: Visit) => Promise<T>): Promise<T> {
  return withTab(browser, id, html, catchline, async (tab, stored, load) => {
    await stored.evaluate(forgetAll);
    await load();
    return await use({
      ...tab,
      recorded: (posts) =>
        poll(`${posts} posts to be stored`, async () => (await stored.evaluate(countRead)) >= posts, 120_000).then(() => undefined),
      stores: (post) => poll(`${post} to be stored`, () => stored.evaluate(isStored, post), 120_000).then(() => undefined),
    });
  });
}

/** Calls `use` with an empty tab in front, a page of the extension, and what opens this HTML in the tab; closes both. */
async function withTab<T>(
  browser: Browser,
  id: string,
  html: string,
  catchline: boolean,
  use: (tab: OpenTab, stored: Page, load: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const stored = await browser.newPage();
  const page = await browser.newPage();
  try {
    await stored.goto(`chrome-extension://${id}/options.html`);
    const address = catchline ? WITH : WITHOUT;
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      const isPage = request.url() === address && request.isNavigationRequest() && request.frame() === page.mainFrame();
      void (isPage ? request.respond({ status: 200, contentType: "text/html; charset=utf-8", body: html }) : request.abort());
    });
    await page.bringToFront();
    return await use({ page, session: await page.createCDPSession() }, stored, async () => void (await page.goto(address)));
  } finally {
    await page.close();
    await stored.close();
  }
}

/** Runs in a page of the extension: how many posts the one live blog had when it was last recorded. */
function countRead(): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open("catchline");
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(0);
    opening.onsuccess = () => {
      const reading = opening.result.transaction("liveBlogs").objectStore("liveBlogs").getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result[0]?.coverageLine.read ?? 0);
      };
    };
  });
}

/** Runs in a page of the extension: whether the one live blog has a post of that id. */
function isStored(id: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("catchline");
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction(["liveBlogs", "posts"]);
      const answer = (is: boolean): void => {
        opening.result.close();
        resolve(is);
      };
      const liveBlogs = reading.objectStore("liveBlogs").getAllKeys();
      liveBlogs.onsuccess = () => {
        const [liveBlog] = liveBlogs.result;
        if (liveBlog === undefined) return answer(false);
        const post = reading.objectStore("posts").getKey([liveBlog, id]);
        post.onsuccess = () => answer(post.result !== undefined);
      };
    };
  });
}

/** Runs in a page of the extension: empties what is stored, so that each visit is a first one. */
function forgetAll(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("catchline");
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve();
    opening.onsuccess = () => {
      const names = [...opening.result.objectStoreNames];
      const emptying = opening.result.transaction(names, "readwrite");
      for (const name of names) emptying.objectStore(name).clear();
      emptying.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      emptying.onerror = () => reject(emptying.error);
    };
  });
}
