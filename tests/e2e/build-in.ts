import { copyFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserName } from "../../scripts/browsers/browser.ts";
import { BUILDS } from "../../scripts/browsers/launch.ts";

/**
 * Calls `use` with the folder of a build that speaks that language to any browser: a copy in which its words stand in the place of the English ones. The
 * browsers of the tests are in English, and Firefox knows no other language without a pack of its own. Without a language it is the build itself.
 */
export async function withBuildIn<T>(language: string | undefined, name: BrowserName, use: (folder: string) => Promise<T>): Promise<T> {
  if (language === undefined) return use(BUILDS[name]);
  const folder = await mkdtemp(join(tmpdir(), "catchline-language-"));
  try {
    await cp(BUILDS[name], folder, { recursive: true });
    const wordsIn = (one: string): string => join(folder, "_locales", one, "messages.json");
    await copyFile(wordsIn(language), wordsIn("en"));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
