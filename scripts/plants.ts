/**
 * `npm run plants [-- --browser chromium|firefox] [-- --only WORDS]`: plants each known fault in a copy of the project and runs the tests in real browsers that are there to
 * find it, as a table of what turned red. Ends with 1 where one was not found. `--only` takes the faults in whose promise, name or file of tests the words stand.
 */
import { parseArgs } from "node:util";
import type { BrowserName } from "./browsers/browser.ts";
import { FAULTS } from "./plants/faults.ts";
import { findFaults, TABLE_HEAD } from "./plants/find-faults.ts";

function readArguments(args: string[]): { readonly browsers: readonly BrowserName[]; readonly only: string } {
  const { browser, only = "" } = parseArgs({ args, options: { browser: { type: "string" }, only: { type: "string" } } }).values;
  if (browser === undefined) return { browsers: ["chromium", "firefox"], only };
  if (browser !== "chromium" && browser !== "firefox") throw new Error(`--browser is chromium or firefox, not "${browser}"`);
  return { browsers: [browser], only };
}

try {
  const { browsers, only } = readArguments(process.argv.slice(2));
  const wanted = FAULTS.filter(({ promise, name, tests }) => [promise, name, tests].some((words) => words.includes(only)));
  console.log(TABLE_HEAD);
  const { passed, failed, said } = await findFaults(wanted, browsers, console.log);
  if (failed > 0) console.error(said);
  console.log(`${passed} found, ${failed} not found`);
  process.exitCode = failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message.split("\n", 1)[0] : error);
  process.exitCode = 2;
}
