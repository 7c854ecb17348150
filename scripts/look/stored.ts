import type { View } from "../browsers/browser.ts";

/** Notes, as the background does, that what is read can't be stored, and why; null: that it can. `page` is any document of the extension. */
export function noteWriteFailure(page: View, reason: string | null): Promise<void> {
  return page.evaluate(async (why) => {
    const { session } = (globalThis as unknown as { chrome: { storage: { session: SessionStorage } } }).chrome.storage;
    await (why === null ? session.remove("writeFailure:look") : session.set({ "writeFailure:look": why }));
    const channel = new BroadcastChannel("write-failure");
    channel.postMessage(null);
    channel.close();
  }, reason);
}

interface SessionStorage {
  set(values: Record<string, string>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** No tab has this number. */
const GONE_TAB = 1_999_999_999;

/** Stores that a tab, in which nobody answers, shows the live blog that was read last. Answers with the number of the tab. `page` is any document of the extension. */
export async function plantGoneTab(page: View): Promise<number> {
  await page.evaluate((tabId) => {
    return new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open("catchline");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const change = opening.result.transaction(["tabs", "liveBlogs"], "readwrite");
        const ids = change.objectStore("liveBlogs").getAllKeys();
        ids.onsuccess = () => {
          const [liveBlogId] = ids.result;
          change.objectStore("tabs").put({
            ...{ tabId, liveBlogId, pageId: "gone", inView: null, canReturn: false, dockIsOpen: true },
            detection: { isLiveBlog: true, confidence: 1, signals: [], embedUrl: null },
          });
        };
        change.onabort = () => reject(change.error);
        change.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  }, GONE_TAB);
  return GONE_TAB;
}

/** Stores that three live blogs were restored after the database was lost, and whether the reader knows of it. `page` is any document of the extension; a panel opened later says so. */
export function noteRestored(page: View, { told }: { told: boolean }): Promise<void> {
  return page.evaluate((isTold) => {
    return new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open("catchline");
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const change = opening.result.transaction("births", "readwrite");
        const births = change.objectStore("births");
        const stored = births.get("birth");
        stored.onsuccess = () => {
          births.put({ ...stored.result, restored: { from: "another", at: new Date().toISOString(), liveBlogs: 3, told: isTold } });
        };
        change.onabort = () => reject(change.error);
        change.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  }, told);
}
