import type { BrowserName } from "../browsers/browser.ts";
import type { Outcome } from "../test/outcome.ts";
import type { Fault } from "./faults.ts";
import { findFault } from "./find-fault.ts";

/** The head of the table that `findFaults` tells the rows of. */
export const TABLE_HEAD = "| promise | planted fault | browser | tests | turned red |\n| --- | --- | --- | --- | --- |";

/** Plants the faults one after the other, each in the browsers it is for, and tells `row` of each, as a row of a table. One that is not found is a failure. */
export async function findFaults(
  faults: readonly Fault[],
  browsers: readonly BrowserName[],
  row: (text: string) => void,
): Promise<Outcome> {
  let passed = 0;
  const missed: string[] = [];
  for (const fault of faults) {
    for (const browser of browsers.filter((name) => fault.browsers?.includes(name) ?? true)) {
      const { found, red, said } = await findFault(fault, browser);
      row(`| ${[fault.promise, fault.name, browser, fault.tests, red.join("; ") || "nothing"].join(" | ")} |`);
      if (found) passed++;
      else missed.push(`"${fault.red}" stayed green in ${browser}, although ${fault.name}:\n${said}`);
    }
  }
  return { passed, failed: missed.length, said: missed.join("\n") };
}
