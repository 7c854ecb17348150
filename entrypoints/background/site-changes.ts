import { browser } from "../../lib/browser.ts";
import { GATE_SCRIPT } from "../../lib/content-scripts.ts";
import { hostPattern } from "../../lib/match-pattern.ts";
import { offSitesChanged } from "../../lib/off-site-keys.ts";
import { readOffSites } from "../../lib/off-sites.ts";
import { reconcileSites, type SiteBrowser } from "../../lib/site-access/reconcile-sites.ts";
import { ID_PREFIX } from "../../lib/site-access/wanted-scripts.ts";
import { readOpenPages, stopReaders } from "./open-pages.ts";

/**
 * Keeps the registered scripts, and the readers in open pages, to what the browser grants and the reader wants: now, which is at every start of the background, and
 * whenever either changes, here, in the browser's own settings or on another device. Changes tell what to do at once; what is true is read anew each time.
 */
export function followSites(): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => void settle().finally(() => readOpenPages(origins)));
  browser.permissions.onRemoved.addListener(({ origins = [] }) => void Promise.all([settle(), stopWhereRevoked(origins)]));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== "sync") return;
    const { off, on } = offSitesChanged(changes);
    if (off.length + on.length > 0) void Promise.all([settle(), stopReaders(off.map(hostPattern), []), readOpenPages(on.map(hostPattern))]);
  });
  void settle();
}

/** Reads what is open on all sites that we may read: right after the extension was installed or updated, when what runs in open pages is no longer ours. */
export async function readEverythingOpen(): Promise<void> {
  await settle();
  await readOpenPages(await granted());
}

function settle(): Promise<void> {
  return reconcileSites(siteBrowser);
}

async function stopWhereRevoked(origins: readonly string[]): Promise<void> {
  await stopReaders(origins, await granted());
}

async function granted(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

const siteBrowser: SiteBrowser = {
  granted,
  offSites: readOffSites,
  async registered() {
    const scripts = await browser.scripting.getRegisteredContentScripts();
    return scripts
      .filter(({ id }) => id.startsWith(ID_PREFIX))
      .map(({ id, matches = [], excludeMatches = [] }) => ({ id, matches, excludeMatches }));
  },
  async register(scripts) {
    await browser.scripting.registerContentScripts(
      scripts.map(({ id, matches, excludeMatches }) => ({
        id,
        matches: [...matches],
        // Chrome refuses an empty list.
        ...(excludeMatches.length > 0 ? { excludeMatches: [...excludeMatches] } : {}),
        js: [GATE_SCRIPT],
        runAt: "document_idle",
        // Kept through a restart of the browser; an update of the extension clears them.
        persistAcrossSessions: true,
      })),
    );
  },
  async unregister(ids) {
    await browser.scripting.unregisterContentScripts({ ids: [...ids] });
  },
};
