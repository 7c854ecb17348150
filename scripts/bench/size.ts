import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { BUILDS } from "../browsers/launch.ts";
import { ROOT } from "../tool.ts";
import type { Row } from "./row.ts";

const BUILD = join(ROOT, BUILDS.chromium);
/** In kilobytes; the whole is what stores and readers load. */
const MOST_OF_GATE = 12;
const MOST_OF_ALL = 900;

/** What every page of a site loads, gzipped, and the whole extension packed, each against the most it may be. */
export async function measureSizes(): Promise<Row[]> {
  const files = (await readdir(BUILD, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => {
      const path = join(file.parentPath, file.name);
      return { path: path.slice(BUILD.length + 1), packed: gzipSync(await readFile(path), { level: 9 }).length };
    }),
  );
  const sum = (wanted: (path: string) => boolean): number =>
    sizes.filter(({ path }) => wanted(path)).reduce((total, { packed }) => total + packed, 0) / 1000;
  return [
    { name: "content script, gzip / 12 kB", measured: sum((path) => path.endsWith("gate.js")), against: MOST_OF_GATE, unit: "kB", goal: 1 },
    { name: "packed extension / 900 kB", measured: sum(() => true), against: MOST_OF_ALL, unit: "kB", goal: 1 },
  ];
}
