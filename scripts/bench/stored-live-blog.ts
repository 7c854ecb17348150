import type { LiveBlogId, PostId } from "../../lib/model.ts";
import type { StoredLiveBlog, StoredPost } from "../../lib/store/schema.ts";
import type { RunningBrowser } from "../browsers/browser.ts";
import { generatePost } from "./generate-page.ts";

/** What a stored live blog is made of. The same wish gives the same rows. */
export interface StoredWish {
  readonly posts: number;
  readonly seed: number;
}

const WRITTEN_AT_ONCE = 1_000;

/** Id of the stored live blog of a wish, by which the panel opens it (`sidepanel.html?liveBlog=`). No page stands behind it. */
export function storedId({ posts, seed }: StoredWish): LiveBlogId {
  return `https://www.theguardian.com/world/live/${seed}/storm-${posts}` as LiveBlogId;
}

/** Id of a post of a stored live blog, by its place in time from 0. */
export function storedPostId(at: number, { seed }: StoredWish): PostId {
  return generatePost(at, seed).id as PostId;
}

/** The post at a place in time, from 0, as a reader on a second visit has it: the older half seen, the last twentieth new, a few withdrawn, some without a headline, some key events. */
export function storedPost(at: number, wish: StoredWish): StoredPost {
  const { id, publishedAt, headline, paragraphs } = generatePost(at, wish.seed);
  const when = publishedAt as StoredPost["wordsReadAt"];
  const seen = at < wish.posts / 2 ? 0 : null;
  const removed = at % 97 === 5;
  const liveBlogId = storedId(wish);
  return {
    id: id as PostId,
    liveBlogId,
    permalink: `${liveBlogId}#${id}`,
    publishedAt: when,
    modifiedAt: null,
    timeCertain: true,
    title: at % 9 === 0 ? null : headline,
    authors: at % 3 === 0 ? ["Ann Lee"] : ["Ann Lee", "Bo Núñez"],
    text: paragraphs.join("\n"),
    kinds: at % 40 === 0 ? ["keyEvent"] : [],
    inPage: true,
    order: at,
    hash: `hash ${id}`,
    textFromPage: true,
    wordsReadAt: when,
    wordsReadBy: ["page"],
    absentReadings: 0,
    absentAt: null,
    absentIn: null,
    firstVisit: at >= wish.posts * 0.95 ? 2 : 1,
    arrivedAt: when,
    loadedLate: false,
    revision: 0,
    seenRevision: seen,
    seenAt: seen === null ? null : when,
    firstSeenRevision: seen,
    wordings: [{ revision: 0, visit: 1, at: when, words: `words ${id}` }],
    waiting: seen === null && !removed ? 1 : 0,
    removedAt: removed ? when : null,
    removedInVisit: removed ? 1 : null,
  };
}

/** Stores a live blog in the database that the extension made, as if it had been read over days, on its second visit. */
export async function storeLiveBlog(browser: RunningBrowser, wish: StoredWish): Promise<void> {
  // The panel makes the database; then a page of the extension that runs none of its code fills it.
  const panel = await browser.openExtensionPage("sidepanel.html");
  await panel.waitFor("the database", async () => (await indexedDB.databases()).some(({ name }) => name === "catchline"));
  await panel.close();
  const tab = await browser.openExtensionPage("manifest.json");
  const posts = Array.from({ length: wish.posts }, (_, at) => storedPost(at, wish));
  for (let at = 0; at < posts.length; at += WRITTEN_AT_ONCE) {
    await tab.evaluate(putRows, "posts", posts.slice(at, at + WRITTEN_AT_ONCE));
  }
  const last = posts.at(-1)?.wordsReadAt;
  if (last === undefined) throw new Error("a live blog without posts");
  const liveBlogId = storedId(wish);
  const visits = [1, 2].map((number) => ({ liveBlogId, number, startedAt: last, lastActivityAt: last }));
  await tab.evaluate(putRows, "visits", visits);
  await tab.evaluate(putRows, "liveBlogs", [storedLiveBlog(wish, last)]);
  await tab.close();
}

function storedLiveBlog(wish: StoredWish, last: StoredPost["wordsReadAt"]): StoredLiveBlog {
  const id = storedId(wish);
  return {
    id,
    url: id,
    title: "Storm on the North Sea: the whole week",
    publisher: "The Guardian",
    language: "en",
    coverage: "live",
    claimedPostCount: wish.posts,
    timeZone: "Europe/London" as StoredLiveBlog["timeZone"],
    coverageLine: { read: wish.posts, claimed: wish.posts, inPage: wish.posts, outOfOrder: 0, untimed: 0, notLoaded: 0 },
    embed: null,
    lastReadAt: last,
    openedAt: last,
    bytes: 1_000 * wish.posts,
    revisionBytes: 0,
    pinned: true,
    readToEndAt: null,
    since: "lastVisit",
    sinceAt: null,
  };
}

/** Runs in a page of the extension. */
function putRows(table: string, rows: readonly object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("catchline");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const change = database.transaction(table, "readwrite");
      for (const row of rows) change.objectStore(table).put(row);
      change.onabort = () => reject(change.error);
      change.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}
