import { browser } from "./browser.ts";
import { send } from "./messages.ts";

/** One key for each kind of writing. In memory for as long as the browser runs: where the disk is full, nothing else could be written either. */
const PREFIX = "writeFailure:";

/** The kind whose going well shows that there is room again for every other: it writes the most, and what else failed is owed and comes again. */
const WHOLE = "snapshotRead";

/** Says to every page of the extension that something else is noted. A panel docked in Firefox hears of no storage but this way. */
const CHANNEL = "write-failure";

/** Remembers that a kind of writing failed, and why; null: it went well again. Others keep what was noted of them, unless a whole reading could be written. */
export async function noteWriteFailure(kind: string, reason: string | null): Promise<void> {
  const noted = await readNoted();
  const key = `${PREFIX}${kind}`;
  const over = kind === WHOLE && reason === null ? Object.keys(noted) : reason === null && key in noted ? [key] : [];
  if (over.length > 0) await browser.storage.session.remove(over);
  else if (reason !== null && noted[key] !== reason) await browser.storage.session.set({ [key]: reason });
  else return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Why what is read can't be stored; null while it can. The background alone can tell. */
export async function readWriteFailure(): Promise<string | null> {
  return Object.values(await readNoted())[0] ?? null;
}

/** Tells now, and whenever it changes, why what is read can't be stored; null while it can. Until `signal` is aborted. */
export async function watchWriteFailure(onFailure: (reason: string | null) => void, signal: AbortSignal): Promise<void> {
  const tell = async (): Promise<void> => {
    // A background that was just ended answers nothing: it says so again with what it notes next.
    const reason = await send("sayWriteFailure", {}).catch(() => undefined);
    if (!signal.aborted && reason !== undefined) onFailure(reason);
  };
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", () => void tell());
  signal.addEventListener("abort", () => channel.close());
  await tell();
}

async function readNoted(): Promise<Record<string, string>> {
  const kept = Object.entries(await browser.storage.session.get(null));
  return Object.fromEntries(kept.filter((one): one is [string, string] => one[0].startsWith(PREFIX) && typeof one[1] === "string"));
}
