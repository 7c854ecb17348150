import { readdir, stat, truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Tab, TypingView } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";
import { endVisits } from "../../scripts/demo/end-visit.ts";
import { readByHandOnly } from "../../scripts/demo/read-by-hand.ts";
import { brokenInvariants } from "../store/invariants.ts";
import { chooseInMenu, menuOf } from "./reader.ts";
import { setStage, shownIds, shownWhen } from "./stage.ts";
import { storedRows } from "./stored-rows.ts";

const stage = setStage(6);

/** A page of the extension that runs none of its code, with the extension's API. */
interface ExtensionApi {
  readonly chrome: { readonly storage: { readonly local: { get(keys: null): Promise<Record<string, unknown>> } } };
}

/** The posts that the mirror knows as read, and all it knows. */
async function mirrored(): Promise<{ seen: number; posts: number; visits: number }> {
  const page = await stage.browser.openExtensionPage("manifest.json");
  const kept = await page.evaluate(() => (globalThis as unknown as ExtensionApi).chrome.storage.local.get(null));
  await page.close();
  const [blog] = Object.entries(kept).flatMap(([key, value]) =>
    key.startsWith("mirror.liveBlog.") ? [value as { posts: string; visits: unknown[] }] : [],
  );
  const marks = blog?.posts.match(/.{15}/g) ?? [];
  return { seen: marks.filter((mark) => !mark.endsWith("------")).length, posts: marks.length, visits: blog?.visits.length ?? 0 };
}

/** Cuts the files of the extension's database short, as a crash of the machine can: half of each is left. */
async function cutShort(profile: string): Promise<void> {
  const paths = await readdir(profile, { recursive: true });
  const files = paths.filter((path) =>
    /chrome-extension_\w+\.indexeddb\.leveldb[/\\](?!LOCK)\S+$|moz-extension[^/\\^]*[/\\]idb[/\\][^/\\]+\.sqlite$/.test(path),
  );
  if (files.length === 0) throw new Error("no database of the extension in the profile");
  for (const file of files) await truncate(join(profile, file), Math.floor((await stat(join(profile, file))).size / 2));
}

async function versionOfDatabase(set?: number): Promise<{ version: number; stores: number; rows: number }> {
  const page = await stage.browser.openExtensionPage("manifest.json");
  const found = await page.evaluate(async (version) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const opening = indexedDB.open("catchline", version ?? undefined);
    opening.onupgradeneeded = () => opening.result.createObjectStore("fromTheFuture", { keyPath: "id" });
    const database = await done(opening);
    const rows = await done(database.transaction("posts").objectStore("posts").count());
    database.close();
    return { version: database.version, stores: database.objectStoreNames.length, rows };
  }, set ?? null);
  await page.close();
  return found;
}

describe("a database that the browser lost", () => {
  let tab: Tab;
  let panel: TypingView;
  let between: string[];

  it("has a mirror beside it, of what was there and what was read", async () => {
    await readByHandOnly(stage.browser);
    ({ tab, panel } = await stage.openLiveBlog());
    await shownWhen("six posts", panel, ({ posts }) => posts.length === 6);
    await tab.close();
    await endVisits(stage.browser);
    between = stage.newsroom.arrive(2).map(({ id }) => id);
    ({ tab, panel } = await stage.openLiveBlog());
    await shownWhen("two new posts", panel, (shown) => shownIds(shown, "new").length === 2);
    await chooseInMenu(panel, menuOf(stage.newsroom.page.timeOrder[1]?.id ?? ""), "Mark read");
    await poll("the mirror", async () => JSON.stringify(await mirrored()) === JSON.stringify({ seen: 1, posts: 8, visits: 2 }));
  });

  it("is known again: what is new stays new, what was read stays read, and that is said", async () => {
    await stage.restart("close", cutShort);
    ({ tab, panel } = await stage.openLiveBlog());
    const shown = await shownWhen("the posts", panel, ({ posts }) => posts.length === 8);
    expect(shownIds(shown, "new")).toEqual(between);
    expect(shownIds(shown, "seen")).toEqual([stage.newsroom.page.timeOrder[1]?.id]);
    await panel.waitFor("the notice", () => /lost.*1 live blog/.test(document.querySelector(".page-notice")?.textContent ?? ""));
    await panel.click({ role: "button", name: "Dismiss" });
    await panel.waitFor("the notice to go", () => document.querySelector(".page-notice") === null);
    const rows = await storedRows(stage.browser);
    expect(brokenInvariants(rows)).toEqual([]);
    expect([rows.liveBlogs?.length, rows.visits?.length, rows.posts?.length]).toEqual([1, 2, 8]);
    await tab.close();
  });

  it("is not brought back when its reader has forgotten it", async () => {
    const library = await stage.browser.openExtensionPage("library.html");
    await library.answer(true, () => library.click({ role: "button", name: "Forget everything" }));
    await library.waitFor("nothing to be listed", () => document.querySelector("[data-live-blog-id]") === null);
    await library.close();
    await stage.restart("close", cutShort);
    ({ tab, panel } = await stage.openLiveBlog());
    const shown = await shownWhen("a first visit", panel, ({ posts, status }) => posts.length === 8 && /first visit/i.test(status));
    expect(shownIds(shown, "new")).toEqual([]);
    expect(await panel.evaluate(() => document.querySelector(".page-notice"))).toBeNull();
    await tab.close();
  });
});

describe("a database of a newer version", () => {
  it("is left as it is, and that is said", async () => {
    await stage.restart("close");
    const before = await versionOfDatabase(9990);
    await stage.browser.stopBackground();
    const own = await stage.browser.openExtensionPage("tab-sidepanel.html");
    await own.waitFor("the panel to say so", () => document.querySelector("h1")?.textContent.includes("newer Catchline wrote"));
    await own.close();
    const tab = await stage.browser.openTab(stage.site.liveBlogUrl);
    const popup = await stage.browser.openPopup();
    await popup.waitFor("the popup to say so", () => document.body.textContent.includes("newer version"));
    await tab.close();
    expect(await versionOfDatabase()).toEqual(before);
    expect(before.version).toBe(9990);
  });
});
