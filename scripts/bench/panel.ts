import { measureEntities } from "./entities.ts";
import { withPanelBench } from "./panel-bench.ts";
import { measurePaint } from "./panel-paint.ts";
import { measureScroll } from "./panel-scroll.ts";
import type { Row } from "./row.ts";

/** What is measured of the panel and of the names it shows, by group. */
export const PANEL_GROUPS: Readonly<Record<string, () => Promise<Row[]>>> = {
  "panel paint": () => withPanelBench(measurePaint),
  "panel scroll": () => withPanelBench(measureScroll),
  entities: measureEntities,
};
