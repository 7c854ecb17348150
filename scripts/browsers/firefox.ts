import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { archive } from "./archive.ts";
import { type Bidi, connectBidi } from "./bidi.ts";
import type { LaunchOptions, RunningBrowser, Tab } from "./browser.ts";
import { appearInFirefox } from "./firefox-appearance.ts";
import { type FirefoxWindow, firefoxWindow } from "./firefox-chrome.ts";
import {
  allowInPrivate,
  badgeOf,
  changeSites,
  endBackground,
  isActive,
  isInstalled,
  openInPrivateWindow,
  pressToolbarButton,
} from "./firefox-privileged.ts";
import { downloadsOf, EXTENSION_UUID, prepareFirefoxProfile } from "./firefox-profile.ts";
import { firefoxTab } from "./firefox-tab.ts";
import { poll } from "./poll.ts";

const START_MS = 60_000;

/** Starts the Firefox at `executable` with the extension installed; what the extension stores is still there after a restart. */
export async function launchFirefox(executable: string, options: LaunchOptions): Promise<RunningBrowser> {
  const extensionId = idOf(options.extension);
  prepareFirefoxProfile(extensionId, options);
  const started = await start(executable, options);
  try {
    const window = await firefoxWindow(started.bidi, extensionId);
    await install(started.bidi, window, options.extension);
    return running({ ...started, window, options });
  } catch (error) {
    started.child.kill("SIGKILL");
    await started.ended;
    throw error;
  }
}

/** Makes a profile by a start of its own, without the extension. `options` are those that the copies of it are started with. */
export async function beginFirefoxProfile(executable: string, options: LaunchOptions): Promise<void> {
  prepareFirefoxProfile(idOf(options.extension), options);
  const { bidi, ended } = await start(executable, options);
  await bidi.send("browser.close");
  await ended;
  bidi.close();
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  readonly bidi: Bidi;
  readonly version: string;
}

/** Starts it on a profile that is prepared, and begins a session. */
async function start(executable: string, options: LaunchOptions): Promise<Started> {
  const { width, height } = options.windowSize ?? { width: 1300, height: 900 };
  const headless = options.headless ?? true;
  const size = { MOZ_HEADLESS_WIDTH: String(width), MOZ_HEADLESS_HEIGHT: String(height) };
  const child = spawn(
    executable,
    [
      ...(headless ? ["--headless"] : []),
      "--no-remote",
      "--profile",
      options.profile,
      "--remote-allow-system-access",
      "--remote-debugging-port=0",
      ...["--width", String(width), "--height", String(height)],
      "about:blank",
    ],
    // Its own caches go with the profile.
    {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, ...(headless ? { MOZ_HEADLESS: "1", HOME: options.profile, ...size } : {}) },
    },
  );
  const ended = once(child, "exit").then(() => {});
  try {
    const bidi = await connectBidi(`${await bidiAddress(child)}/session`);
    // What a page asks its reader waits for an answer.
    const wanted = { acceptInsecureCerts: true, unhandledPromptBehavior: { confirm: "ignore" } };
    const { capabilities } = (await bidi.send("session.new", { capabilities: { alwaysMatch: wanted } })) as {
      capabilities: { browserVersion: string };
    };
    return { child, ended, bidi, version: `Firefox/${capabilities.browserVersion}` };
  } catch (error) {
    child.kill("SIGKILL");
    await ended;
    throw error;
  }
}

interface Manifest {
  readonly version: string;
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

function manifestOf(extension: string): Manifest {
  return JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8")) as Manifest;
}

function versionOf(extension: string): string {
  return manifestOf(extension).version;
}

function idOf(extension: string): string {
  const id = manifestOf(extension).browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extension} is no build for Firefox: its manifest names no gecko id`);
  return id;
}

/** Firefox says its address on standard error. */
async function bidiAddress(child: ChildProcess): Promise<string> {
  let said = "";
  child.stderr?.on("data", (text) => {
    said += text;
  });
  return poll(
    "Firefox to start",
    () => {
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (!address && child.exitCode !== null) throw new Error(said.slice(-500));
      return address;
    },
    START_MS,
  );
}

async function install(bidi: Bidi, window: FirefoxWindow, extension: string): Promise<void> {
  const there = await window.call(isInstalled);
  if (!there) {
    // A release of Firefox takes an unsigned build for one session only; an ESR takes it for good.
    await bidi.send("webExtension.install", await forGood(extension)).catch(() => bidi.send("webExtension.install", thisOnce(extension)));
  }
  await poll("Firefox to start the extension", () => window.call(isActive));
}

async function forGood(extension: string): Promise<object> {
  const value = (await archive(extension)).toString("base64");
  return { extensionData: { type: "base64", value }, "moz:permanent": true };
}

function thisOnce(extension: string): object {
  return { extensionData: { type: "path", path: resolve(extension) } };
}

interface Parts extends Started {
  readonly window: FirefoxWindow;
  readonly options: LaunchOptions;
}

function running({ bidi, window, child, ended, version, options }: Parts): RunningBrowser {
  const tabOf = (context: string): Tab => firefoxTab(bidi, context, () => window.call(badgeOf, context));
  const tabs = async (): Promise<{ readonly context: string; readonly url: string }[]> => {
    const tree = (await bidi.send("browsingContext.getTree", { maxDepth: 0 })) as { contexts: { context: string; url: string }[] };
    return tree.contexts;
  };
  const contexts = async (): Promise<string[]> => (await tabs()).map((one) => one.context);
  const address = (path: string): string => `moz-extension://${EXTENSION_UUID}/${path}`;
  const open = async (url: string, wait: "complete" | "none", type: "tab" | "window" = "tab"): Promise<Tab> => {
    // The first window is no private one, whichever is in front.
    const [referenceContext] = await contexts();
    const { context } = (await bidi.send("browsingContext.create", { type, referenceContext })) as { context: string };
    const tab = tabOf(context);
    await bidi.send("browsingContext.navigate", { context, url, wait });
    return tab;
  };
  return {
    name: "firefox",
    version,
    downloads: downloadsOf(options.profile),
    ended,
    openTab: (url) => open(url, "complete"),
    openWindow: (url) => open(url, "complete", "window"),
    async openPrivateWindow(url) {
      await window.call(allowInPrivate);
      const before = await contexts();
      await window.call(openInPrivateWindow, url);
      const context = await poll("a private window", async () => (await contexts()).find((one) => !before.includes(one)));
      const tab = tabOf(context);
      await tab.waitFor(`${url} to load`, (wanted) => location.href === wanted && document.readyState === "complete", url);
      return tab;
    },
    async openExtensionPage(path) {
      // A wait for the load of an extension's page never ends.
      const tab = await open(address(path), "none");
      await tab.waitFor(`${path} to load`, () => location.protocol === "moz-extension:" && document.readyState === "complete");
      return tab;
    },
    async findExtensionPage(path) {
      const found = async (): Promise<string | undefined> => (await tabs()).find(({ url }) => url === address(path))?.context;
      return tabOf(await poll(`${path} in a tab`, found));
    },
    addresses: async () => (await tabs()).map(({ url }) => url),
    async tabOpenedBy(act) {
      const before = await contexts();
      await act();
      return tabOf(await poll("a tab to open", async () => (await contexts()).find((context) => !before.includes(context))));
    },
    async openPopup() {
      await window.call(pressToolbarButton);
      return window.view("popup");
    },
    sidePanel: () => window.view("sidebar"),
    setSites: (change) => window.call(changeSites, change),
    async update(directory) {
      const version = versionOf(directory);
      await bidi.send("webExtension.install", await forGood(directory)).catch(() => bidi.send("webExtension.install", thisOnce(directory)));
      await poll("Firefox to update the extension", () => window.call(isActive, version));
    },
    async remove() {
      await bidi.send("webExtension.uninstall", { extension: idOf(options.extension) });
    },
    appear: ({ colorScheme = options.colorScheme ?? "light", forcedColors = false, reducedMotion = false }) =>
      appearInFirefox(bidi, window, { colorScheme, forcedColors, reducedMotion }),
    async stopBackground() {
      await window.call(endBackground);
    },
    async close() {
      await bidi.send("browser.close").catch(() => {});
      const timer = setTimeout(() => child.kill("SIGKILL"), 15_000);
      await ended;
      clearTimeout(timer);
      bidi.close();
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
      bidi.close();
      for (const lock of ["lock", ".parentlock"]) await rm(join(options.profile, lock), { force: true });
    },
  };
}
