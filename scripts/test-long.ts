/**
 * `npm run test:long`: the campaigns that take longer than `npm test` may. The same tests as there, played many more times: every write cut off at each of its points on
 * 50 random pasts, eight tabs racing on 50 live blogs, 50,000 hostile pages, an hour of 20 mutations a second on a page of 10,000 posts, the background ended 50 times and the browser killed 25 times around a write, a full disk cleared, and every known fault planted for the tests to find, in both browsers. `CATCHLINE_ROUNDS`
 * and `CATCHLINE_RUNS` say how often, `CATCHLINE_SEED` repeats a run. Ends as `npm test` does.
 */
import { performance } from "node:perf_hooks";
import { requireBrowser } from "./browsers/find.ts";
import { build } from "./build.ts";
import { FAULTS } from "./plants/faults.ts";
import { findFaults, TABLE_HEAD } from "./plants/find-faults.ts";
import { count, type Outcome } from "./test/outcome.ts";
import { runVitest } from "./test/run-vitest.ts";

process.env.CATCHLINE_ROUNDS ??= "50";
process.env.CATCHLINE_RUNS ??= "2000";

const inBrowser = (name: "chromium" | "firefox"): Promise<Outcome> => {
  requireBrowser(name);
  return runVitest(["-c", "tests/e2e/vitest.config.ts", "--project", name, "tests/e2e/ended.test.ts", "tests/e2e/full-disk.test.ts"]);
};

/** In as many rounds as on any day: a fault that only more of them find would be found too late. */
async function plantAll(): Promise<Outcome> {
  delete process.env.CATCHLINE_ROUNDS;
  console.log(TABLE_HEAD);
  return await findFaults(FAULTS, ["chromium", "firefox"], console.log);
}

const CAMPAIGNS: readonly (readonly [name: string, run: () => Promise<Outcome>])[] = [
  ["build for Chrome", async () => count(await build("chromium"))],
  ["build for Firefox", async () => count(await build("firefox"))],
  ["cut off in a write", () => runVitest(["tests/store/cut-off.test.ts", "tests/store/restore.test.ts"])],
  ["the model, and races", () => runVitest(["tests/model"])],
  ["hostile pages", () => runVitest(["-c", "tests/long/vitest.config.ts", "tests/long/hostile.test.ts", "tests/long/expressions.test.ts"])],
  ["an hour of mutations", () => runVitest(["-c", "tests/long/vitest.config.ts", "tests/long/soak.test.ts"])],
  ["ended in Chromium", () => inBrowser("chromium")],
  ["ended in Firefox", () => inBrowser("firefox")],
  ["planted faults", plantAll],
];

let passed = 0;
let failed = 0;
for (const [name, run] of CAMPAIGNS) {
  const start = performance.now();
  const outcome = await run().catch((error: unknown): Outcome => ({ passed: 0, failed: 1, said: String(error) }));
  passed += outcome.passed;
  failed += outcome.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${outcome.failed === 0 ? "✓" : "✗"} ${name.padEnd(20)} ${seconds.padStart(7)} s  ${outcome.passed} passed, ${outcome.failed} failed`,
  );
  if (outcome.failed > 0) console.log(outcome.said);
  else for (const [figure] of outcome.said.matchAll(/^figure: .*$/gm)) console.log(`  ${figure}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
