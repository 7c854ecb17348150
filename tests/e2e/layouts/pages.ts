import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readStorm } from "../../../scripts/pictures/storm-page.ts";
import { layoutPage } from "./layout-page.ts";
import { LAYOUTS, type Layout } from "./layouts.ts";

/** A live blog to lay a dock beside. */
export interface LayoutCase {
  readonly name: string;
  readonly path: string;
  /** The whole page, as it stands at an address. */
  readonly html: (address: string) => string;
  /** What is known of its layout; null of a page that was not made for this. */
  readonly layout: Layout | null;
}

const SHARED = fileURLToPath(new URL("../../../../shared/pages/live/", import.meta.url));
const OWN = fileURLToPath(new URL("../../pages/", import.meta.url));
/** Pages of our own whose markup differs most: they have no style, as a page has none that is read before its style sheets have come. */
const OWN_NAMES = ["cnn-2023-russia-ukraine", "hard-13-table", "hard-19-arabic"];

/** Hard layouts of our own, pages of our own, and publishers' own as they served them, where those lie beside the project. */
export async function readLayoutCases(): Promise<LayoutCase[]> {
  const storm = await readStorm(Date.now());
  const isThere = existsSync(SHARED);
  if (!isThere) console.warn("skipped: no saved pages of publishers beside the project (../shared/pages)");
  const saved = isThere ? readdirSync(SHARED).filter((name) => name.endsWith(".html")) : [];
  return [
    ...LAYOUTS.map((layout, at) => ({
      name: layout.name,
      path: `/world/live/layout-${at}`,
      html: (address: string) => layoutPage(storm, layout, address),
      layout,
    })),
    ...OWN_NAMES.map((name) => ({
      name,
      path: `/world/live/${name}`,
      html: () => readFileSync(join(OWN, name, "source.html"), "utf8"),
      layout: null,
    })),
    ...saved.map((name) => ({
      name,
      path: `/world/live/${name}`,
      html: () => withoutLinks(readFileSync(join(SHARED, name), "utf8")),
      layout: null,
    })),
  ];
}

/** No policy keeps a browser from connecting to where a `link` says it soon will, and the style sheets are not there. */
function withoutLinks(html: string): string {
  return html.replace(/<link\b(?![^>]*\bcanonical\b)[^>]*>/gi, "");
}
