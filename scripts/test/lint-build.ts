import { runTool } from "../tool.ts";
import type { Outcome } from "./outcome.ts";

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

interface Report {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Lints a build as the add-on store does. Every error and every warning is a failure, but for those that are known and explained. */
export async function lintBuild(directory: string): Promise<Outcome> {
  const run = await runTool("web-ext", "web-ext", ["lint", "--source-dir", directory, "--output", "json", "--no-config-discovery"]);
  const json = run.output.slice(run.output.indexOf("{"));
  try {
    const { errors, warnings } = JSON.parse(json) as Report;
    const findings = [...errors, ...warnings];
    const failed = findings.filter((finding) => !isKnown(directory, finding));
    const said = failed.map(({ code, message, file, line }) => `${code} ${file ?? ""}:${line ?? ""} ${message}`).join("\n");
    return { passed: failed.length === 0 ? 1 : 0, failed: failed.length, said };
  } catch {
    return { passed: 0, failed: 1, said: run.output };
  }
}

function isKnown(_directory: string, _finding: Finding): boolean {
  return false;
}
