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
  readonly notices: readonly Finding[];
}

/** Lints a build as the add-on store does. Every error, warning and notice is a failure, but for those that are known and explained. */
export async function lintBuild(directory: string): Promise<Outcome> {
  const run = await runTool("web-ext", "web-ext", ["lint", "--source-dir", directory, "--output", "json", "--no-config-discovery"]);
  const json = run.output.slice(run.output.indexOf("{"));
  try {
    const { errors, warnings, notices } = JSON.parse(json) as Report;
    const findings = [...errors, ...warnings, ...notices];
    const failed = findings.filter((finding) => !isKnown(directory, finding));
    const said = failed.map(({ code, message, file, line }) => `${code} ${file ?? ""}:${line ?? ""} ${message}`).join("\n");
    return { passed: failed.length === 0 ? 1 : 0, failed: failed.length, said };
  } catch {
    return { passed: 0, failed: 1, said: run.output };
  }
}

/** What Firefox's linter finds and has to find. In the build for Firefox it is nothing. */
const KNOWN: readonly { readonly code: string; readonly in: RegExp; readonly why: string }[] = [
  // The linter is Firefox's; these are what makes the other build one for Chrome.
  { code: "BACKGROUND_SERVICE_WORKER_NOFALLBACK", in: /chrome/, why: "Chrome takes a service worker and no scripts" },
  { code: "ADDON_ID_REQUIRED", in: /chrome/, why: "Chrome's store gives the id" },
  { code: "MANIFEST_PERMISSIONS", in: /chrome/, why: "sidePanel is Chrome's alone" },
  { code: "MISSING_DATA_COLLECTION_PERMISSIONS", in: /chrome/, why: "a key of Firefox's" },
];

function isKnown(directory: string, { code }: Finding): boolean {
  return KNOWN.some((known) => known.code === code && known.in.test(directory));
}
