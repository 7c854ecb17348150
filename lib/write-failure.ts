import { browser } from "./browser.ts";

/** One key for each kind of writing. In memory for as long as the browser runs: where the disk is full, nothing else could be written either. */
const PREFIX = "writeFailure:";

/** The kind whose going well shows that there is room again for every other: it writes the most, and what else failed is owed and comes again. */
const WHOLE = "snapshotRead";

/** Remembers that a kind of writing failed, and why; null: it went well again. Others keep what was noted of them, unless a whole reading could be written. */
export async function noteWriteFailure(kind: string, reason: string | null): Promise<void> {
  if (kind === WHOLE && reason === null) return forgetFailures();
  const key = `${PREFIX}${kind}`;
  const noted = (await browser.storage.session.get(key))[key] ?? null;
  if (reason === noted) return;
  if (reason === null) await browser.storage.session.remove(key);
  else await browser.storage.session.set({ [key]: reason });
}

/** Tells now, and whenever it changes, why what is read can't be stored; null while it can. Until `signal` is aborted. */
export async function watchWriteFailure(onFailure: (reason: string | null) => void, signal: AbortSignal): Promise<void> {
  const tell = async (): Promise<void> => {
    const noted = Object.entries(await browser.storage.session.get(null)).find(([key]) => key.startsWith(PREFIX));
    if (!signal.aborted) onFailure(typeof noted?.[1] === "string" ? noted[1] : null);
  };
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area === "session" && Object.keys(changes).some((key) => key.startsWith(PREFIX))) void tell();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(onChanged));
  await tell();
}

async function forgetFailures(): Promise<void> {
  const noted = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PREFIX));
  if (noted.length > 0) await browser.storage.session.remove(noted);
}
