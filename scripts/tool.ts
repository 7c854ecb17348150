import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root directory. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** How a tool ended, and all it said, in the order it said it. */
export interface ToolRun {
  readonly succeeded: boolean;
  readonly output: string;
}

/**
 * Runs the command of an installed package with the Node running now, e.g. `runTool("typescript", "tsc", ["-p", "."])`, and collects what it says. `root`: where it runs, the
 * root of the project or of a copy of it.
 */
export async function runTool(packageName: string, command: string, args: readonly string[], root = ROOT): Promise<ToolRun> {
  const child = spawn(process.execPath, [commandFile(packageName, command), ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const succeeded = await new Promise<boolean>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code === 0));
  });
  return { succeeded, output };
}

function commandFile(packageName: string, command: string): string {
  const folder = join(ROOT, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { bin: string | Record<string, string> };
  const file = typeof bin === "string" ? bin : bin[command];
  if (file === undefined) throw new Error(`the package ${packageName} has no command ${command}`);
  return join(folder, file);
}
