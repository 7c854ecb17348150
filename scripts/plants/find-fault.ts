import type { BrowserName } from "../browsers/browser.ts";
import { build } from "../build.ts";
import { runVitest } from "../test/run-vitest.ts";
import type { Fault } from "./faults.ts";
import { withPlanted } from "./plant.ts";

/** How the tests took a planted fault. */
export interface Found {
  /** Whether what was to turn red did. */
  readonly found: boolean;
  /** All that did, by their full names. */
  readonly red: readonly string[];
  /** What there is to read when it was not found. */
  readonly said: string;
}

/** Builds a copy of the project with a fault planted in it, and runs the tests that are there to find it. A copy that can't be built finds nothing. */
export function findFault({ changes, tests, red: wanted }: Fault, browser: BrowserName): Promise<Found> {
  return withPlanted(changes, async (root) => {
    const built = await build(browser, root);
    if (!built.succeeded) return { found: false, red: [], said: built.output };
    const { red, said } = await runVitest(["-c", "tests/e2e/vitest.config.ts", "--project", browser, `tests/e2e/${tests}.test.ts`], root);
    const names = red.map(({ name }) => name);
    return { found: names.some((name) => name.includes(wanted)), red: names, said };
  });
}
