import type { Appearance } from "./appearance.ts";
import { browser } from "./browser.ts";
import type { ChosenSide } from "./dock-place.ts";
import type { DockSite } from "./dock-sites.ts";
import { interpretSettings, SETTING_NAMES } from "./settings-rules.ts";

/** What the reader has chosen. Small, and synced by the browser where the reader lets it. */
export interface Settings extends Appearance {
  /** Whether the docked panel opens by itself when a live blog is found. */
  readonly openByItself: boolean;
  /** On which side of a page the docked panel stands, where nothing else was chosen for its site. */
  readonly dockSide: ChosenSide;
  /** How wide it is in CSS pixels, likewise; within `DOCK_WIDTH`. */
  readonly dockWidth: number;
  /** What the reader has chosen for it on single sites. The latest chosen last. */
  readonly dockSites: readonly DockSite[];
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

/** Remembers a choice the reader has made for the dock on a host. `change` answers the list it is given where nothing is new. */
export async function changeDockSites(change: (settings: Settings) => readonly DockSite[]): Promise<void> {
  // Two pages may tell of a choice at once; each change is made to what the one before has stored.
  await navigator.locks.request("dockSites", async () => {
    const settings = await readSettings();
    const dockSites = change(settings);
    if (dockSites !== settings.dockSites) await writeSettings({ dockSites });
  });
}
