/**
 * `npm test`: everything that has to hold before a change is taken, stage by stage, a line for each. Ends with `N passed, N failed` over all of
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

interface Stage {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

/** One group after the other. What is in a group runs at the same time: checks keep one core busy each, tests all there are. */
const STAGES: readonly (readonly Stage[])[] = [
  [{ name: "build for Chrome", run: async () => count(await build("chromium")) }],
  [{ name: "build for Firefox", run: async () => count(await build("firefox")) }],
  [
    { name: "format and lint", run: () => check("@biomejs/biome", "biome", "check", ".") },
    { name: "types", run: () => check("typescript", "tsc", "-p", ".") },
    { name: "dead code", run: () => check("knip", "knip") },
    { name: "store lint, Chrome", run: () => lintBuild(BUILDS.chromium) },
    { name: "store lint, Firefox", run: () => lintBuild(BUILDS.firefox) },
  ],
  [{ name: "unit tests", run: () => runVitest([]) }],
  [{ name: "in Chromium", run: () => inBrowser("chromium") }],
  [{ name: "in Firefox", run: () => inBrowser("firefox") }],
];

async function inBrowser(name: "chromium" | "firefox"): Promise<Outcome> {
  requireBrowser(name);
  return runVitest([...E2E, name]);
}

/** Runs it and says how it ended. */
async function runStage({ name, run }: Stage): Promise<void> {
  const start = performance.now();
  const outcome = await run().catch((error: unknown): Outcome => ({ passed: 0, failed: 1, said: String(error) }));
  passed += outcome.passed;
  failed += outcome.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const skipped = outcome.skipped ? `, ${outcome.skipped} skipped` : "";
  console.log(
    `${outcome.failed === 0 ? "✓" : "✗"} ${name.padEnd(20)} ${seconds.padStart(6)} s  ${outcome.passed} passed, ${outcome.failed} failed${skipped}`,
  );
  if (outcome.failed === 0) return;
  console.log(outcome.said);
  red.push(name, ...(outcome.red ?? []).map((test) => `  ${test.name}\n    ${test.why}`));
}

let passed = 0;
let failed = 0;
/** What failed, by its stage: said once more at the end, where it is looked for. */
const red: string[] = [];
for (const group of STAGES) await Promise.all(group.map(runStage));
if (red.length > 0) console.log(`\nFailed:\n${red.join("\n")}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
