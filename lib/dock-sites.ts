import * as v from "valibot";
import { type ChosenSide, DOCK_WIDTH, type DockSide } from "./dock-place.ts";
import type { Settings } from "./settings.ts";

/** What a reader has chosen for the dock on one host; what is missing is as on every site. */
export interface DockSite {
  readonly host: string;
  /** Whether it opens by itself there. */
  readonly open?: boolean;
  readonly side?: DockSide;
  /** In CSS pixels, within `DOCK_WIDTH`. */
  readonly width?: number;
}

/** How the dock stands on a page. */
export interface DockChoice {
  readonly opensByItself: boolean;
  readonly side: ChosenSide;
  readonly width: number;
}

/** What the reader did with the dock: closed it for now, let it never again open by itself on this site, or opened it by hand, which undoes both. */
export type DockDone = "opened" | "closed" | "closedForGood";

const MOST_SITES = 100;
/** A synced value holds 8,192 bytes with its name (https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync). Host names are ASCII. */
const MOST_BYTES = 8_000;

const site = v.object({
  host: v.pipe(v.string(), v.minLength(1), v.maxLength(253)),
  open: v.exactOptional(v.boolean()),
  side: v.exactOptional(v.picklist(["left", "right"])),
  width: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(DOCK_WIDTH.least), v.maxValue(DOCK_WIDTH.most))),
});

/** The choices as stored; what is malformed is left out. */
export function interpretDockSites(stored: unknown): readonly DockSite[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => {
    const result = v.safeParse(site, one);
    return result.success ? [result.output] : [];
  });
}

/** How the dock stands on pages of this host. */
export function dockOn({ openByItself, dockSide, dockWidth, dockSites }: Settings, host: string): DockChoice {
  const chosen = dockSites.find((one) => one.host === host);
  return { opensByItself: chosen?.open ?? openByItself, side: chosen?.side ?? dockSide, width: chosen?.width ?? dockWidth };
}

/** `dockSites` once the reader has given the dock on this host another side or width. */
export function withDockPlace(
  { dockSites }: Settings,
  host: string,
  place: { readonly side?: DockSide; readonly width?: number },
): readonly DockSite[] {
  return withSite(dockSites, host, (chosen) => ({ ...chosen, ...place }));
}

/**
 * `dockSites` once the reader has done this on a host. Only what differs from every other site is remembered: where docks open by themselves, that it never does;
 * where they don't, that this one was left open.
 */
export function withDockDone({ dockSites, openByItself }: Settings, host: string, done: DockDone): readonly DockSite[] {
  return withSite(dockSites, host, ({ open, ...chosen }) => {
    if (done === "closedForGood") return { ...chosen, open: false };
    if (done === "opened") return openByItself ? chosen : { ...chosen, open: true };
    return open === false ? { ...chosen, open } : chosen;
  });
}

/** The same list where nothing changes. What was chosen longest ago goes first when it gets too long, but for where the dock may never open. */
function withSite(sites: readonly DockSite[], host: string, change: (chosen: DockSite) => DockSite): readonly DockSite[] {
  const before = sites.find((one) => one.host === host);
  const after = change(before ?? { host });
  if (sameChoice(before ?? { host }, after)) return sites;
  const others = sites.filter((one) => one.host !== host);
  const isChoice = after.open !== undefined || after.side !== undefined || after.width !== undefined;
  return isChoice ? fitted([...others, after]) : others;
}

function sameChoice(a: DockSite, b: DockSite): boolean {
  return a.open === b.open && a.side === b.side && a.width === b.width;
}

function fitted(sites: DockSite[]): readonly DockSite[] {
  while (sites.length > MOST_SITES || JSON.stringify(sites).length > MOST_BYTES) {
    const dispensable = sites.findIndex(({ open }) => open !== false);
    sites.splice(dispensable < 0 || dispensable === sites.length - 1 ? 0 : dispensable, 1);
  }
  return sites;
}
