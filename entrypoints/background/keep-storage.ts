/**
 * Asks the browser not to throw the database away when its disk runs low. Firefox wants to be asked, and grants it unseen to who has `unlimitedStorage`; in Chromium that
 * permission is all, and no worker can ask. Answers whether it will stay.
 */
export async function keepStorage(storage: Partial<Pick<StorageManager, "persist" | "persisted">> = navigator.storage): Promise<boolean> {
  if (!storage.persist || !storage.persisted) return false;
  return (await storage.persisted()) || (await storage.persist());
}
