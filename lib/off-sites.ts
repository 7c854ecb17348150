import { browser } from "./browser.ts";
import { hostsTurnedOff, offKey } from "./off-site-keys.ts";

/** The hosts on which the reader has turned Catchline off though the browser would let it run. Synced as the settings are. */
export async function readOffSites(): Promise<string[]> {
  return hostsTurnedOff(await browser.storage.sync.get(null));
}

/** Whether the reader has turned Catchline off on a host. */
export async function isSiteOff(host: string): Promise<boolean> {
  return Object.hasOwn(await browser.storage.sync.get(offKey(host)), offKey(host));
}

/** Turns Catchline off on a host, or no longer. The background hears of it and does the rest, on this device and on others. */
export async function setSiteOff(host: string, off: boolean): Promise<void> {
  if (off) await browser.storage.sync.set({ [offKey(host)]: true });
  else await browser.storage.sync.remove(offKey(host));
}
