import type { RunningBrowser } from "../../scripts/browsers/browser.ts";

/** Address of the stored live blog, which no page stands behind. */
export const LONG_LIVE_BLOG = "https://edition.cnn.com/world/live-news/long";

/** Id of a post of the long live blog; 0 is the oldest. */
export function longPost(number: number): string {
  return `post-${String(number).padStart(5, "0")}`;
}

/**
 * Stores a live blog of so many posts as if it had been read over days, as a reader on a second visit finds it: headlines of one line to three, a few edited, withdrawn,
 * key events and without a headline; dense hours, a night without posts. Opens the database as the extension made it.
 */
export async function storeLongLiveBlog(browser: RunningBrowser, count: number): Promise<void> {
  // Makes the database; then a page of the extension that runs none of its code fills it.
  const panel = await browser.openExtensionPage("sidepanel.html");
  await panel.waitFor("the database", async () => (await indexedDB.databases()).some(({ name }) => name === "catchline"));
  await panel.close();
  const tab = await browser.openExtensionPage("manifest.json");
  await tab.evaluate(
    (id, total) => {
      const start = Date.parse("2023-03-20T04:00:00.000Z");
      const words =
        "officials said the river rose again overnight while crews worked to reach villages cut off since Monday near the border".split(
          " ",
        );
      const sentence = (seed: number, length: number): string =>
        Array.from({ length }, (_, at) => words[(seed * 7 + at * 3) % words.length]).join(" ");
      let minute = 0;
      const rows = Array.from({ length: total }, (_, number) => {
        minute += number % 400 === 399 ? 240 : 1 + (number % 3);
        const publishedAt = new Date(start + minute * 60_000).toISOString();
        const postId = `post-${String(number).padStart(5, "0")}`;
        const text = `${sentence(number, 24)}.\nMayor Ilse Brandt said ${sentence(number + 3, 30)}.\n${sentence(number + 5, 40)} ${number}.`;
        return {
          id: postId,
          liveBlogId: id,
          permalink: `${id}#${postId}`,
          publishedAt,
          modifiedAt: number % 11 === 0 ? new Date(start + (minute + 20) * 60_000).toISOString() : null,
          timeCertain: true,
          title: number % 9 === 0 ? null : `Post ${number}: ${sentence(number, 5 + (number % 17))}`,
          authors: number % 3 === 0 ? ["Ann Lee"] : ["Ann Lee", "Bo Núñez"],
          text,
          kinds: number % 40 === 0 ? ["keyEvent"] : [],
          inPage: true,
          order: number,
          hash: `hash-${number}`,
          textFromPage: true,
          wordsReadAt: publishedAt,
          wordsReadBy: ["page"],
          absentReadings: 0,
          absentAt: null,
          absentIn: null,
          firstVisit: number > total * 0.95 ? 2 : 1,
          arrivedAt: publishedAt,
          loadedLate: false,
          revision: 0,
          seenRevision: number < total / 2 ? 0 : null,
          seenAt: number < total / 2 ? publishedAt : null,
          firstSeenRevision: number < total / 2 ? 0 : null,
          wordings: [{ revision: 0, visit: 1, at: publishedAt, words: `words-${number}` }],
          waiting: number < total / 2 ? 0 : 1,
          removedAt: number % 97 === 5 ? publishedAt : null,
          removedInVisit: number % 97 === 5 ? 1 : null,
        };
      });
      const last = rows.at(-1)?.publishedAt ?? "";
      const liveBlog = {
        id,
        url: id,
        title: "Floods along the coast: the whole week",
        publisher: "CNN",
        language: "en",
        coverage: "live",
        claimedPostCount: total,
        timeZone: "America/New_York",
        coverageLine: { read: total, claimed: total, inPage: total, outOfOrder: 0, untimed: 0, notLoaded: 0 },
        embed: null,
        lastReadAt: last,
        openedAt: last,
        bytes: 1000 * total,
        revisionBytes: 0,
        pinned: true,
        readToEndAt: null,
        since: "lastVisit",
        sinceAt: null,
      };
      return new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("catchline");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const change = database.transaction(["liveBlogs", "posts", "visits"], "readwrite");
          change.objectStore("liveBlogs").put(liveBlog);
          for (const number of [1, 2]) {
            change.objectStore("visits").put({ liveBlogId: id, number, startedAt: last, lastActivityAt: new Date().toISOString() });
          }
          const posts = change.objectStore("posts");
          for (const row of rows) posts.put(row);
          change.onabort = () => reject(change.error);
          change.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      });
    },
    LONG_LIVE_BLOG,
    count,
  );
  await tab.close();
}
