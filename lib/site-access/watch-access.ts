import { browser } from "../browser.ts";
import { offSitesChanged } from "../off-site-keys.ts";
import { readSiteAccess } from "./requests.ts";
import type { SiteAccess } from "./site-state.ts";

/** Tells now, and whenever it changes, what the browser and the reader allow; until `signal` is aborted. */
export async function watchSiteAccess(onAccess: (access: SiteAccess) => void, signal: AbortSignal): Promise<void> {
  const tell = async (): Promise<void> => {
    const access = await readSiteAccess();
    if (!signal.aborted) onAccess(access);
  };
  const onPermissions = (): void => void tell();
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const { off, on } = offSitesChanged(changes);
    if (area === "sync" && off.length + on.length > 0) void tell();
  };
  browser.permissions.onAdded.addListener(onPermissions);
  browser.permissions.onRemoved.addListener(onPermissions);
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener("abort", () => {
    browser.permissions.onAdded.removeListener(onPermissions);
    browser.permissions.onRemoved.removeListener(onPermissions);
    browser.storage.onChanged.removeListener(onChanged);
  });
  await tell();
}
