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
  readonly testResults: readonly {
    /** Path of the file. */
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/**
 * Runs vitest with these arguments and counts its tests. A file that could not be run at all counts as one failure. `root`: that of the project or of a copy of it.
 */
export async function runVitest(args: readonly string[], root?: string): Promise<Outcome & Required<Pick<Outcome, "red">>> {
  const folder = await mkdtemp(join(tmpdir(), "catchline-report-"));
  const file = join(folder, "report.json");
  try {
    const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const run = await runTool("vitest", "vitest", ["run", ...args, ...report], root);
    const ended = JSON.parse(await readFile(file, "utf8").catch(() => "null")) as Report | null;
    if (ended === null) return { passed: 0, failed: 1, said: run.output, red: [] };
    const notRun = ended.testResults
      .filter((result) => result.status === "failed" && !result.assertionResults.some((test) => test.status === "failed"))
      .map(({ name, message }) => ({ name, why: firstLine(message) }));
    const failed = ended.numFailedTests + notRun.length;
    return {
      passed: ended.numPassedTests,
      // An error outside every test fails the run too.
      failed: failed === 0 && !run.succeeded ? 1 : failed,
      skipped: ended.numPendingTests + ended.numTodoTests,
      said: run.output,
      red: ended.testResults
        .flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === "failed"))
        .map(({ fullName, failureMessages }) => ({ name: fullName, why: firstLine(failureMessages?.[0]) }))
        .concat(notRun),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function firstLine(text = ""): string {
  return text.split("\n", 1)[0] ?? "";
}
