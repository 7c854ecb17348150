import { copyFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserName } from "../../scripts/browsers/browser.ts";
import { BUILDS } from "../../scripts/browsers/launch.ts";

/** How a copy of the build differs from it. */
export interface BuildChanges {
  /** The language it speaks to any browser, as its folder in `_locales` is named. */
  readonly language?: string | undefined;
  /** What its manifest says otherwise. */
  readonly manifest?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Calls `use` with the folder of a build that is changed so: a copy, or the build itself where nothing is. One in another language has its words in the place of the
 * English ones: the browsers of the tests are in English, and Firefox knows no other language without a pack of its own.
 */
export async function withBuild<T>(
  { language, manifest }: BuildChanges,
  name: BrowserName,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  if (language === undefined && manifest === undefined) return use(BUILDS[name]);
  const folder = await mkdtemp(join(tmpdir(), "catchline-build-"));
  try {
    await cp(BUILDS[name], folder, { recursive: true });
    const wordsIn = (one: string): string => join(folder, "_locales", one, "messages.json");
    if (language !== undefined) await copyFile(wordsIn(language), wordsIn("en"));
    await changeManifest(folder, manifest ?? {});
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Has the manifest of a build say this otherwise. `folder` is that of a copy. */
export async function changeManifest(folder: string, changes: Readonly<Record<string, unknown>>): Promise<void> {
  await writeFile(manifestIn(folder), JSON.stringify({ ...(await readManifest(folder)), ...changes }));
}

/** The manifest of a build. */
export async function readManifest(
  folder: string,
): Promise<Readonly<Record<string, unknown>> & { readonly host_permissions: readonly string[] }> {
  return JSON.parse(await readFile(manifestIn(folder), "utf8"));
}

function manifestIn(folder: string): string {
  return join(folder, "manifest.json");
}
