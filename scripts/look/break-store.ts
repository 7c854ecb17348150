import type { View } from "../browsers/browser.ts";

/**
 * Puts a database of the right name but without a table in the place of Catchline's, as a damaged profile may have it: nothing can be read any more. `page` is any
 * document of the extension. There is no way back.
 */
export function breakStore(page: View): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        // Far above any version of Catchline's own.
        const opening = indexedDB.open("catchline", 1_000_000);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => {
          for (const name of opening.result.objectStoreNames) opening.result.deleteObjectStore(name);
        };
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
}

/**
 * Keeps Catchline's database from being opened by anyone for as long as `page`, a document of the extension, is there and not loaded anew: what asks for it waits.
 * Nothing in it is changed.
 */
export function holdStore(page: View): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        // Far above any version of Catchline's own. The change of the version lasts as long as something is asked of the database.
        const opening = indexedDB.open("catchline", 1_000_000);
        opening.onerror = () => reject(opening.error);
        opening.onupgradeneeded = () => {
          const [name = ""] = opening.result.objectStoreNames;
          const askAgain = (): void => {
            const asked = opening.transaction?.objectStore(name).count();
            if (asked) asked.onsuccess = askAgain;
          };
          askAgain();
          resolve();
        };
      }),
  );
}
