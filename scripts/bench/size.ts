import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { BUILDS } from "../browsers/launch.ts";
import { ROOT } from "../tool.ts";
import type { Row } from "./row.ts";

const BUILD = join(ROOT, BUILDS.chromium);

/** What a news page has to load, against all of the extension's scripts, both gzipped. */
export async function measureContentScript(): Promise<Row> {
  const scripts = await sizes((path) => path.endsWith(".js"));
  const inPage = scripts.filter(({ path }) => path.startsWith("content-scripts"));
  return { name: "content script / all scripts, gzip", measured: sum(inPage, "packed"), against: sum(scripts, "packed"), unit: "kB" };
}

/** The whole extension, each file gzipped, against the same unpacked. */
export async function measurePackage(): Promise<Row> {
  const files = await sizes(() => true);
  return { name: "extension packed / unpacked", measured: sum(files, "packed"), against: sum(files, "plain"), unit: "kB" };
}

interface Size {
  readonly path: string;
  readonly plain: number;
  readonly packed: number;
}

async function sizes(wanted: (path: string) => boolean): Promise<Size[]> {
  const files = (await readdir(BUILD, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name).slice(BUILD.length + 1)).filter(wanted);
  return Promise.all(
    paths.map(async (path) => {
      const content = await readFile(join(BUILD, path));
      return { path, plain: content.length, packed: gzipSync(content, { level: 9 }).length };
    }),
  );
}

function sum(files: readonly Size[], which: "plain" | "packed"): number {
  return files.reduce((total, file) => total + file[which], 0) / 1000;
}
