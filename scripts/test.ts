/**
 * `npm test`: everything that has to hold before a change is taken, one stage after the other, a line for each. Ends with `N passed, N failed` over all of
 * them: each test counts as one, and so does each check that is no test. The exit code is 0 only when nothing failed.
 */
import { performance } from "node:perf_hooks";
import { requireBrowser } from "./browsers/find.ts";
import { BUILDS } from "./browsers/launch.ts";
import { build } from "./build.ts";
import { lintBuild } from "./test/lint-build.ts";
import { count, type Outcome } from "./test/outcome.ts";
import { runVitest } from "./test/run-vitest.ts";
import { runTool } from "./tool.ts";

const check = async (packageName: string, command: string, ...args: string[]): Promise<Outcome> =>
  count(await runTool(packageName, command, args));

const E2E = ["-c", "tests/e2e/vitest.config.ts", "--project"];

const STAGES: readonly (readonly [name: string, run: () => Promise<Outcome>])[] = [
  ["build for Chrome", async () => count(await build("chromium"))],
  ["build for Firefox", async () => count(await build("firefox"))],
  ["format and lint", () => check("@biomejs/biome", "biome", "check", ".")],
  ["types", () => check("typescript", "tsc", "-p", ".")],
  ["dead code", () => check("knip", "knip")],
  ["unit tests", () => runVitest([])],
  ["store lint, Chrome", () => lintBuild(BUILDS.chromium)],
  ["store lint, Firefox", () => lintBuild(BUILDS.firefox)],
  ["in Chromium", () => inBrowser("chromium")],
  ["in Firefox", () => inBrowser("firefox")],
];

async function inBrowser(name: "chromium" | "firefox"): Promise<Outcome> {
  requireBrowser(name);
  return runVitest([...E2E, name]);
}

let passed = 0;
let failed = 0;
for (const [name, run] of STAGES) {
  const start = performance.now();
  const outcome = await run().catch((error: unknown): Outcome => ({ passed: 0, failed: 1, said: String(error) }));
  passed += outcome.passed;
  failed += outcome.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const skipped = outcome.skipped ? `, ${outcome.skipped} skipped` : "";
  console.log(
    `${outcome.failed === 0 ? "✓" : "✗"} ${name.padEnd(20)} ${seconds.padStart(6)} s  ${outcome.passed} passed, ${outcome.failed} failed${skipped}`,
  );
  if (outcome.failed > 0) console.log(outcome.said);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
