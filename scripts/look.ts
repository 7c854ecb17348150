/**
 * `npm run look [-- --browser chromium|firefox] [-- --only WORDS]`: takes pictures of every state of the extension, light and dark, docked, narrow and wide, in both
 * browsers, and lays them side by side in `.output/look`.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { BrowserName } from "./browsers/browser.ts";
import { build } from "./build.ts";
import { takePictures } from "./look/take-pictures.ts";
import { ROOT } from "./tool.ts";

const FOLDER = join(ROOT, ".output", "look");

function readArguments(args: string[]): { names: readonly BrowserName[]; only: string } {
  const { values } = parseArgs({ args, options: { browser: { type: "string" }, only: { type: "string" } } });
  const { browser, only = "" } = values;
  if (browser === undefined) return { names: ["chromium", "firefox"], only };
  if (browser !== "chromium" && browser !== "firefox") throw new Error(`--browser is chromium or firefox, not "${browser}"`);
  return { names: [browser], only };
}

async function look(names: readonly BrowserName[], only: string): Promise<void> {
  for (const name of names) {
    console.log(`Building for ${name} …`);
    const built = await build(name);
    if (!built.succeeded) throw new Error(`the build failed:\n${built.output}`);
    const sheets = await takePictures(name, { folder: FOLDER, only, say: console.log });
    console.log(`${join(FOLDER, name, "index.html")}, and ${sheets.length} sheets beside it.`);
  }
}

try {
  const { names, only } = readArguments(process.argv.slice(2));
  try {
    await look(names, only);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message.split("\n", 1)[0] : error);
  process.exitCode = 2;
}
