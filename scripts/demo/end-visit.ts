import type { RunningBrowser } from "../browsers/browser.ts";

/**
 * Lets hours pass for every stored visit, so that the next look at a live blog is a new visit. It rewrites what is stored, from a page of the extension, as
 * the clock would have left it; the extension itself knows nothing of it. Resolves with the number of visits.
 */
export async function endVisits(browser: RunningBrowser, hours = 1): Promise<number> {
  // Any page of the extension's origin will do; this one runs none of its code.
  const tab = await browser.openExtensionPage("manifest.json");
  const count = await tab.evaluate(endVisitsHere, hours);
  await tab.close();
  return count;
}

/** Runs in a page of the extension: the same, there. */
export function endVisitsHere(passed: number): Promise<number> {
  const earlier = (instant: string): string => new Date(Date.parse(instant) - passed * 3_600_000).toISOString();
  return new Promise<number>((resolve, reject) => {
    const opening = indexedDB.open("catchline");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const change = database.transaction("visits", "readwrite");
      const visits = change.objectStore("visits");
      const reading = visits.getAll();
      reading.onsuccess = () => {
        for (const visit of reading.result as { startedAt: string; lastActivityAt: string }[]) {
          visits.put({ ...visit, startedAt: earlier(visit.startedAt), lastActivityAt: earlier(visit.lastActivityAt) });
        }
      };
      change.onabort = () => reject(change.error);
      change.oncomplete = () => {
        database.close();
        resolve(reading.result.length);
      };
    };
  });
}
