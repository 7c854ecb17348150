import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTool } from "../tool.ts";
import type { Outcome } from "./outcome.ts";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

/** Runs vitest with these arguments and counts its tests. A file that could not be run at all counts as one failure. */
export async function runVitest(args: readonly string[]): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "catchline-report-"));
  const file = join(folder, "report.json");
  try {
    const run = await runTool("vitest", "vitest", ["run", ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]);
    const report = JSON.parse(await readFile(file, "utf8").catch(() => "null")) as Report | null;
    if (report === null) return { passed: 0, failed: 1, said: run.output };
    const notRun = report.testResults.filter(
      (result) => result.status === "failed" && !result.assertionResults.some((test) => test.status === "failed"),
    ).length;
    const failed = report.numFailedTests + notRun;
    return {
      passed: report.numPassedTests,
      // An error outside every test fails the run too.
      failed: failed === 0 && !run.succeeded ? 1 : failed,
      skipped: report.numPendingTests + report.numTodoTests,
      said: run.output,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
