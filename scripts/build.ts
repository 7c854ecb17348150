import type { BrowserName } from "./browsers/browser.ts";
import { runTool, type ToolRun } from "./tool.ts";

/** Builds the extension for production, for one engine, into `.output`. */
export function build(name: BrowserName): Promise<ToolRun> {
  return runTool("wxt", "wxt", ["build", "-b", name === "chromium" ? "chrome" : "firefox", "--mv3"]);
}
