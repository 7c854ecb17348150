import { existsSync, readdirSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserName, LaunchOptions, RunningBrowser } from "./browser.ts";
import { launchChromium } from "./chromium.ts";
import { requireBrowser } from "./find.ts";
import { beginFirefoxProfile, launchFirefox } from "./firefox.ts";

/** Where `npm run build` puts the build for each engine, from the project's root. */
export const BUILDS: Readonly<Record<BrowserName, string>> = { chromium: ".output/chrome-mv3", firefox: ".output/firefox-mv3" };

/** Name of the variable of the environment that says the port of a proxy for browsers that are told of none. Tests watch the network by it. */
export const PROXY_PORT = "CATCHLINE_PROXY_PORT";

/**
 * Starts a browser of that name, installing it first where that is allowed. With a new profile the extension has been installed when this resolves, and its first page has
 * been opened, and closed again unless it is to be kept.
 */
export async function launch(name: BrowserName, wanted: LaunchOptions): Promise<RunningBrowser> {
  const options = watched(wanted);
  const executable = requireBrowser(name);
  const isFirstStart = !existsSync(options.profile) || readdirSync(options.profile).length === 0;
  if (isFirstStart && options.begunAs !== undefined) await cp(options.begunAs, options.profile, { recursive: true });
  const browser = await (name === "chromium" ? launchChromium(executable, options) : launchFirefox(executable, options));
  // A Firefox that never remembers shows nothing but private windows, where the extension does not run.
  if (!isFirstStart || options.neverRemember) return browser;
  try {
    const welcome = await browser.findExtensionPage("welcome.html");
    // Closed before it has loaded, it would leave Chromium's next page of the extension without its words now and then.
    await welcome.waitFor("the first page to load", () => document.readyState === "complete" && document.querySelector("h1") !== null);
    if (!options.keepWelcome) await welcome.close();
    return browser;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * Makes a profile of Firefox with which it was started once and closed, and which holds nothing of the extension's. A Firefox that finds one starts in half the time: with a new
 * one it fills its caches and databases first.
 */
export function beginProfile(profile: string): Promise<void> {
  return beginFirefoxProfile(requireBrowser("firefox"), watched({ extension: BUILDS.firefox, profile, hosts: [] }));
}

function watched(options: LaunchOptions): LaunchOptions {
  const port = process.env[PROXY_PORT];
  return port === undefined ? options : { proxyPort: Number(port), ...options };
}

/** Makes a directory for a profile and calls `use` with it; the directory is gone afterwards, however `use` ends. */
export async function withProfile<T>(use: (profile: string) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), "catchline-profile-"));
  try {
    return await use(profile);
  } finally {
    // A browser may still be writing its last.
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
