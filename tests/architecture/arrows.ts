import { type Arrow, arrowsOf, type Source, variablesOf } from "./sources.ts";

interface Layer {
  /** Files the rule is about, by the beginning of their path. */
  readonly files: string;
  /** Beginnings of paths they may import. A layer may always import itself. */
  readonly mayImport: readonly string[];
  readonly packages: readonly string[];
}

const MODEL = "lib/model.ts";
const DOCK_PLACE = "lib/dock-place.ts";
const GROWN_LIST = "lib/grown-list.ts";
const SLICES = "lib/slices.ts";

/**
 * The arrows of the design, first match first. What is not named here is forbidden; `entrypoints`, `scripts` and `tests` compose and may import everything but
 * the extension API, which has one seam.
 */
const LAYERS: readonly Layer[] = [
  {
    files: "components/",
    mayImport: [
      "lib/reading/",
      "lib/atlas/",
      "lib/store/",
      "lib/messages.ts",
      "lib/words.ts",
      "lib/appearance.ts",
      DOCK_PLACE,
      MODEL,
      "public/_locales/",
    ],
    packages: ["preact", "@tanstack/virtual-core"],
  },
  { files: "lib/page/", mayImport: [MODEL, DOCK_PLACE, GROWN_LIST, SLICES, "lib/list-patch.ts"], packages: [] },
  { files: "lib/reading/", mayImport: [MODEL], packages: ["diff"] },
  { files: "lib/entities/", mayImport: [MODEL], packages: ["compromise"] },
  { files: "lib/atlas/", mayImport: [MODEL], packages: [] },
  { files: "lib/store/", mayImport: [MODEL, "lib/reading/", "lib/backup-format.ts", "lib/mirror-format.ts"], packages: ["dexie"] },
  { files: MODEL, mayImport: [], packages: [] },
  { files: DOCK_PLACE, mayImport: [], packages: [] },
  { files: GROWN_LIST, mayImport: [], packages: [] },
  { files: SLICES, mayImport: [], packages: [] },
  { files: "lib/list-patch.ts", mayImport: [MODEL, GROWN_LIST], packages: [] },
  { files: "lib/messages.ts", mayImport: [MODEL, DOCK_PLACE, "lib/browser.ts", "lib/list-patch.ts"], packages: [] },
  { files: "lib/browser.ts", mayImport: [], packages: ["webextension-polyfill"] },
  { files: "lib/words.ts", mayImport: ["public/_locales/", "lib/isolate.ts"], packages: [] },
  { files: "lib/sites.ts", mayImport: [], packages: [] },
  {
    files: "lib/site-access/",
    mayImport: ["lib/browser.ts", "lib/match-pattern.ts", "lib/off-site-keys.ts", "lib/off-sites.ts", "lib/sites.ts"],
    packages: [],
  },
  // What stands at the root of lib knows its neighbours there and no layer; payloads are checked with valibot.
  { files: "lib/", mayImport: ["public/_locales/"], packages: ["valibot"] },
];

/** Packages that have one home. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  "webextension-polyfill": ["lib/browser.ts"],
  dexie: ["lib/store/"],
  compromise: ["lib/entities/", "scripts/"],
  preact: ["components/", "entrypoints/"],
  "@tanstack/virtual-core": ["components/"],
  wxt: ["entrypoints/"],
};

/** Globals that only the page side may touch; pages of the extension are composed in `entrypoints`, and `scripts` drive browsers. */
const PAGE_ONLY = ["document", "MutationObserver", "IntersectionObserver", "ResizeObserver", "PerformanceObserver"];
const PAGE_SIDE = ["lib/page/", "entrypoints/", "scripts/"];

/** Every import among these sources that the design forbids, as "from → to". */
export function forbiddenArrows(sources: readonly Source[]): string[] {
  return sources
    .flatMap(arrowsOf)
    .filter((arrow) => !isAllowed(arrow))
    .map(({ from, to }) => `${from} → ${to}`);
}

/** Every round trip of imports that exist at run time, each once, as "a → b → a". */
export function cycles(sources: readonly Source[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of sources.flatMap(arrowsOf).filter((arrow) => !arrow.typeOnly)) next.set(from, [...(next.get(from) ?? []), to]);
  const found: string[] = [];
  const done = new Set<string>();
  const follow = (path: readonly string[]): void => {
    const here = path.at(-1) ?? "";
    const start = path.indexOf(here);
    if (start < path.length - 1) found.push(path.slice(start).join(" → "));
    else if (!done.has(here)) {
      for (const to of next.get(here) ?? []) follow([...path, to]);
      done.add(here);
    }
  };
  for (const { path } of sources) follow([path]);
  return found;
}

/** Every use of a page-side global outside the page side, as "file: name". */
export function forbiddenGlobals(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !startsWithAny(path, PAGE_SIDE))
    .flatMap((source) => {
      const used = variablesOf(source);
      return PAGE_ONLY.filter((name) => used.has(name)).map((name) => `${source.path}: ${name}`);
    });
}

function isAllowed(arrow: Arrow): boolean {
  const isPackage = !/^[\w-]+\/.*\.\w+$/.test(arrow.to);
  // A package's types leave nothing behind at run time.
  if (isPackage && arrow.typeOnly) return true;
  if (isPackage && HOMES[arrow.to] && !startsWithAny(arrow.from, HOMES[arrow.to] ?? [])) return false;
  const layer = LAYERS.find(({ files }) => arrow.from.startsWith(files));
  if (!layer) return true;
  if (isPackage) return layer.packages.includes(arrow.to);
  const isNeighbour = layer.files === "lib/" ? /^lib\/[^/]+$/.test(arrow.to) : arrow.to.startsWith(layer.files);
  return isNeighbour || startsWithAny(arrow.to, layer.mayImport);
}

function startsWithAny(path: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => path.startsWith(beginning));
}
