import type { RunningBrowser, Tab } from "../../scripts/browsers/browser.ts";

/** Rows of every store of the extension's database, by the store's name, read in a tab that comes in front meanwhile. */
export async function storedRows(browser: RunningBrowser): Promise<Record<string, unknown[]>> {
  const tab = await browser.openExtensionPage("manifest.json");
  const rows = await rowsSeenFrom(tab);
  await tab.close();
  return rows;
}

/** The same rows, read in a page of the extension that runs none of its code. */
export function rowsSeenFrom(tab: Tab): Promise<Record<string, unknown[]>> {
  return tab.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("catchline"));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const found = await Promise.all(names.map((name) => done(transaction.objectStore(name).getAll())));
    database.close();
    return Object.fromEntries(names.map((name, index) => [name, found[index] ?? []]));
  });
}
