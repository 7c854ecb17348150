import type { RunningBrowser } from "../../scripts/browsers/browser.ts";

/** Keeps anyone else from writing to the extension's database until the function that it answers with is called. In front is then the page from which it is held. */
export async function holdWrites(browser: RunningBrowser): Promise<() => Promise<void>> {
  const tab = await browser.openExtensionPage("manifest.json");
  await tab.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("catchline");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames];
          const [name = ""] = names;
          const store = opening.result.transaction(names, "readwrite").objectStore(name);
          // It lasts as long as something is asked in it.
          const askAgain = (): void => {
            store.count().onsuccess = () => {
              resolve();
              askAgain();
            };
          };
          askAgain();
        };
      }),
  );
  return () => tab.close();
}
