import type { PageBench } from "./bench-page.ts";
import { measureEntities } from "./entities.ts";
import { measureArrival } from "./panel-arrival.ts";
import { withPanelBench } from "./panel-bench.ts";
import { measurePaint } from "./panel-paint.ts";
import { measureScroll } from "./panel-scroll.ts";
import { measureFind, measureTyping } from "./panel-search.ts";
import { measureReturn } from "./return.ts";
import type { Row } from "./row.ts";

/** What is measured of the panel and of the names it shows, by group. `bench` times code in a page by itself. */
export function panelGroups(bench: PageBench): Readonly<Record<string, () => Promise<Row[]>>> {
  return {
    "panel paint": () => withPanelBench(measurePaint),
    "panel search": async () => [...(await measureFind(bench)), ...(await withPanelBench(measureTyping))],
    "panel scroll": () => withPanelBench(measureScroll),
    entities: measureEntities,
    return: measureReturn,
    "entities arrival": () => withPanelBench(measureArrival),
  };
}
