import type { BrowserName } from "./browsers/browser.ts";
import { runTool, type ToolRun } from "./tool.ts";

/** Builds the extension for production, for one engine, into `.output`. `root`: that of the project or of a copy of it. */
export function build(name: BrowserName, root?: string): Promise<ToolRun> {
  return runTool("wxt", "wxt", ["build", "-b", name === "chromium" ? "chrome" : "firefox", "--mv3"], root);
}
