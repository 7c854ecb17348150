import type { Appearance } from "./appearance.ts";
import { browser } from "./browser.ts";
import { interpretSettings, SETTING_NAMES, withSite } from "./settings-rules.ts";

/** What the reader has chosen. Small, and synced by the browser where the reader lets it. */
export interface Settings extends Appearance {
  /** Whether the docked panel opens by itself when a live blog is found. */
  readonly openByItself: boolean;
  /** Hosts on which the reader has closed the docked panel: there it stays closed until they open it again. The latest closed last. */
  readonly closedSites: readonly string[];
  /** Whether posts become seen by being on screen long enough; otherwise only by hand. */
  readonly autoSeen: boolean;
  /** What the toolbar button shows of new posts. */
  readonly badge: BadgeStyle;
  /** How many days after its last visit a live blog is forgotten; null: never. */
  readonly retentionDays: number | null;
  /** Which way the timeline runs, from its top. */
  readonly timelineOrder: "oldestFirst" | "newestFirst";
}

export type BadgeStyle = "off" | "dot" | "count";

/** Reads the settings; whatever is missing or malformed is as at first. */
export async function readSettings(): Promise<Settings> {
  return interpretSettings(await browser.storage.sync.get(SETTING_NAMES));
}

/** Stores the settings given and leaves the others. */
export async function writeSettings(changed: Partial<Settings>): Promise<void> {
  await browser.storage.sync.set(changed);
}

/** Calls back with the settings now, and again after every change, wherever it was made, until `signal` is aborted. */
export async function watchSettings(onSettings: (settings: Settings) => void, signal: AbortSignal): Promise<void> {
  // Readings that overlap may end in another order than they began.
  let latest = 0;
  const read = async (): Promise<void> => {
    const number = ++latest;
    const settings = await readSettings();
    if (number === latest && !signal.aborted) onSettings(settings);
  };
  const onChanged = (_: unknown, area: string): void => {
    if (area === "sync") void read();
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(onChanged));
  await read();
}

/** Remembers whether the docked panel stands open on a host. */
export async function rememberDock(host: string, open: boolean): Promise<void> {
  const { closedSites } = await readSettings();
  const changed = withSite(closedSites, host, !open);
  if (changed !== closedSites) await writeSettings({ closedSites: changed });
}
