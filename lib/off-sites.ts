import { browser } from "./browser.ts";

/** One key for each host, so that two changes at once can't undo each other. */
const PREFIX = "off:";

/** The hosts on which the reader has turned Catchline off though the browser would let it run. Synced as the settings are. */
export async function readOffSites(): Promise<string[]> {
  return hostsOf(await browser.storage.sync.get(null));
}

/** Whether the reader has turned Catchline off on a host. Asks for nothing but that, so that the page side can afford it. */
export async function isSiteOff(host: string): Promise<boolean> {
  const key = `${PREFIX}${host}`;
  return Object.hasOwn(await browser.storage.sync.get(key), key);
}

/** Turns Catchline off on a host, or no longer. The background hears of it and does the rest, on this device and on others. */
export async function setSiteOff(host: string, off: boolean): Promise<void> {
  const key = `${PREFIX}${host}`;
  if (off) await browser.storage.sync.set({ [key]: true });
  else await browser.storage.sync.remove(key);
}

/** The hosts of which a change of what is synced says that they were turned off, or no longer are. */
export function offSitesChanged(changes: Record<string, { readonly newValue?: unknown }>): { off: string[]; on: string[] } {
  const hosts = hostsOf(changes);
  const isOff = (host: string): boolean => changes[`${PREFIX}${host}`]?.newValue !== undefined;
  return { off: hosts.filter(isOff), on: hosts.filter((host) => !isOff(host)) };
}

function hostsOf(keyed: Record<string, unknown>): string[] {
  return Object.keys(keyed).flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
}
