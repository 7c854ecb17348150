import * as v from "valibot";
import { interpretAppearance } from "./appearance.ts";
import type { Settings } from "./settings.ts";

/** The names settings are stored under. */
export const SETTING_NAMES = [
  "openByItself",
  "closedSites",
  "autoSeen",
  "badge",
  "retentionDays",
  "theme",
  "textSize",
  "density",
  "palette",
  "timelineOrder",
];

/** At first. */
const RETENTION_DAYS = 90;

/** A synced value holds 8 KB at most (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/storage/sync). */
const MOST_SITES = 100;

const stored = v.object({
  openByItself: v.fallback(v.optional(v.boolean(), true), true),
  closedSites: v.fallback(v.optional(v.array(v.pipe(v.string(), v.maxLength(253))), []), []),
  autoSeen: v.fallback(v.optional(v.boolean(), true), true),
  badge: v.fallback(v.optional(v.picklist(["off", "dot", "count"]), "count"), "count"),
  timelineOrder: v.fallback(v.optional(v.picklist(["oldestFirst", "newestFirst"]), "oldestFirst"), "oldestFirst"),
  retentionDays: v.fallback(v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), RETENTION_DAYS), RETENTION_DAYS),
});

/** The settings as stored; whatever is missing or malformed is as at first. */
export function interpretSettings(values: Record<string, unknown>): Settings {
  return { ...v.parse(stored, values), ...interpretAppearance(values) };
}

/** `closedSites` once the reader has closed or opened the docked panel on a host: the same list where nothing changes. Only the latest 100 are kept. */
export function withSite(closedSites: readonly string[], host: string, closed: boolean): readonly string[] {
  if (closedSites.includes(host) === closed) return closedSites;
  const others = closedSites.filter((other) => other !== host);
  return closed ? [...others, host].slice(-MOST_SITES) : others;
}

/** Whether the docked panel should stand open by itself on a page of this host. */
export function opensByItself({ openByItself, closedSites }: Settings, host: string): boolean {
  return openByItself && !closedSites.includes(host);
}
