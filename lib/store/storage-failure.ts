import Dexie from "dexie";

/** Why something that reads or writes the store failed, in one line, whatever it was. */
export function failureReason(error: unknown): string {
  return storageFailureOf(error) ?? (error instanceof Error ? error.message : String(error));
}

/**
 * Why the browser could not open, read or write the store, in its own words ("QuotaExceededError: The quota has been exceeded"), where that is what an error says;
 * null for any other error. Browsers disagree on the name of a full disk: Firefox says `QuotaExceededError`, Chromium was seen to say `DataError`.
 */
export function storageFailureOf(error: unknown): string | null {
  if (!(error instanceof Dexie.DexieError) && !(error instanceof DOMException)) return null;
  const { name, message, inner } = error as { name: string; message: string; inner?: { name?: string } };
  const names = inner?.name !== undefined && inner.name !== name ? `${name} (${inner.name})` : name;
  // Dexie repeats the words of the error within, each time after its name.
  const words = message
    .split(/\b\w*Error:?\s|\n/)
    .map((part) => part.trim())
    .find((part) => part !== "");
  return words === undefined || words === name ? names : `${names}: ${words}`;
}

/** Whether such a reason says that a newer version of Catchline wrote what is stored, which is left as it is. */
export function isOfNewerVersion(reason: string): boolean {
  return reason.includes("VersionError");
}
