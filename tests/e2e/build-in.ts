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
    const file = join(folder, "manifest.json");
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, "utf8")), ...manifest }));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
