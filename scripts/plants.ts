/**
 * `npm run plants [-- --browser chromium|firefox] [-- --only WORDS]`: plants each known fault in a copy of the project and runs the tests in real browsers that are there to
 * find it, as a table of what turned red. Ends with 1 where one was not found. `--only` takes the faults in whose promise, name or file of tests the words stand.
 */
import { parseArgs } from "node:util";
import type { BrowserName } from "./browsers/browser.ts";
import { FAULTS, type Fault } from "./plants/faults.ts";
import { findFault } from "./plants/find-fault.ts";

const BROWSERS: readonly BrowserName[] = ["chromium", "firefox"];

function readArguments(args: string[]): { readonly browsers: readonly BrowserName[]; readonly only: string } {
  const { browser, only = "" } = parseArgs({ args, options: { browser: { type: "string" }, only: { type: "string" } } }).values;
  const browsers = BROWSERS.filter((name) => browser === undefined || name === browser);
  if (browsers.length === 0) throw new Error(`--browser is chromium or firefox, not "${browser}"`);
  return { browsers, only };
}

async function plantAll(browsers: readonly BrowserName[], faults: readonly Fault[]): Promise<void> {
  console.log("| promise | planted fault | browser | tests | turned red |\n| --- | --- | --- | --- | --- |");
  for (const fault of faults) {
    for (const browser of browsers.filter((name) => fault.browsers?.includes(name) ?? true)) {
      const { found, red, said } = await findFault(fault, browser);
      console.log(`| ${[fault.promise, fault.name, browser, fault.tests, red.join("; ") || "nothing"].join(" | ")} |`);
      if (found) continue;
      console.error(`${fault.name}: "${fault.red}" stayed green in ${browser}.\n${said}`);
      process.exitCode = 1;
    }
  }
}

try {
  const { browsers, only } = readArguments(process.argv.slice(2));
  await plantAll(
    browsers,
    FAULTS.filter(({ promise, name, tests }) => [promise, name, tests].some((words) => words.includes(only))),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message.split("\n", 1)[0] : error);
  process.exitCode = 2;
}
