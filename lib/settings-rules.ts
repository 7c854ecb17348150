import * as v from "valibot";
import { interpretAppearance } from "./appearance.ts";
import { DOCK_WIDTH } from "./dock-place.ts";
import { interpretDockSites } from "./dock-sites.ts";
import type { Settings } from "./settings.ts";

/** The names settings are stored under. */
export const SETTING_NAMES = [
  "openByItself",
  "dockSide",
  "dockWidth",
  "dockSites",
  "autoSeen",
  "badge",
  "timelineOrder",
  "retentionDays",
  "theme",
  "textSize",
  "density",
  "palette",
];

/** At first. */
const RETENTION_DAYS = 90;

const stored = v.object({
  openByItself: v.fallback(v.optional(v.boolean(), true), true),
  dockSide: v.fallback(v.optional(v.picklist(["auto", "left", "right"]), "auto"), "auto"),
  dockWidth: v.fallback(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(DOCK_WIDTH.least), v.maxValue(DOCK_WIDTH.most)), DOCK_WIDTH.usual),
    DOCK_WIDTH.usual,
  ),
  dockSites: v.optional(v.pipe(v.unknown(), v.transform(interpretDockSites)), []),
  autoSeen: v.fallback(v.optional(v.boolean(), true), true),
  badge: v.fallback(v.optional(v.picklist(["off", "dot", "count"]), "count"), "count"),
  timelineOrder: v.fallback(v.optional(v.picklist(["oldestFirst", "newestFirst"]), "oldestFirst"), "oldestFirst"),
  retentionDays: v.fallback(v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), RETENTION_DAYS), RETENTION_DAYS),
});

/** The settings as stored; whatever is missing or malformed is as at first. */
export function interpretSettings(values: Record<string, unknown>): Settings {
  return { ...v.parse(stored, values), ...interpretAppearance(values) };
}
