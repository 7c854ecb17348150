import Dexie from "dexie";

/**
 * Why the browser could not store something, in its own words, where that is what an error says; null for any other error. Browsers disagree on the name of a full
 * disk: Firefox says `QuotaExceededError`, Chromium was seen to say `DataError` or `UnknownError`.
 */
export function storageFailureOf(error: unknown): string | null {
  if (!(error instanceof Dexie.DexieError) && !(error instanceof DOMException)) return null;
  const { name, message, inner } = error as { name: string; message: string; inner?: { name?: string } };
  const names = inner?.name !== undefined && inner.name !== name ? `${name} (${inner.name})` : name;
  // Dexie's messages go on with a stack, or say their own name again.
  const [first = ""] = message.split("\n");
  return first === "" || first.startsWith(name) ? first || names : `${names}: ${first}`;
}
