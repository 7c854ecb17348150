import { spawnSync } from "node:child_process";
import { accessSync, constants, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { BrowserName } from "./browser.ts";

interface Kind {
  /** Environment variable that names an executable and goes before all else. */
  readonly variable: string;
  /** Commands to look for on the path. */
  readonly commands: readonly string[];
  /** Places outside the path, by `process.platform`. */
  readonly places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>>;
  /** Debian's package. */
  readonly debian: string;
  /** What a reader of an error is told to install. */
  readonly advice: string;
}

const KINDS: Readonly<Record<BrowserName, Kind>> = {
  chromium: {
    variable: "CHROME",
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"],
    places: {
      darwin: [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      ],
      win32: ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"],
    },
    debian: "chromium",
    advice: "Chromium, Chrome or Edge 144 or later, or set CHROME to its path",
  },
  firefox: {
    variable: "FIREFOX",
    // An ESR, Developer Edition or Nightly takes an own build for good; a plain release does not.
    commands: ["firefox-esr", "firefox-developer-edition", "firefox-devedition", "firefox-nightly", "firefox"],
    places: {
      darwin: [
        "/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox",
        "/Applications/Firefox Nightly.app/Contents/MacOS/firefox",
        "/Applications/Firefox.app/Contents/MacOS/firefox",
      ],
      win32: ["Firefox Developer Edition\\firefox.exe", "Firefox Nightly\\firefox.exe", "Mozilla Firefox\\firefox.exe"],
    },
    debian: "firefox-esr",
    advice: "Firefox 142 or later, or set FIREFOX to its path",
  },
};

/**
 * Path of an installed browser; installs Debian's when there is none and that is allowed (root on Debian or Ubuntu), saying so on standard error.
 * Throws with one line that says what to install.
 */
export function requireBrowser(name: BrowserName): string {
  const kind = KINDS[name];
  const found = find(kind);
  if (found) return found;
  if (mayInstall()) {
    console.error(`Installing ${kind.debian} …`);
    const said = { stdio: ["ignore", 2, 2] as ["ignore", number, number], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update", "-qq"], said);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", kind.debian], said);
    const installed = find(kind);
    if (installed) return installed;
  }
  throw new Error(`No ${name} found: install ${kind.advice}.`);
}

/** Whether such a browser stands on this machine already. */
export function isInstalled(name: BrowserName): boolean {
  return find(KINDS[name]) !== undefined;
}

function find(kind: Kind): string | undefined {
  const named = process.env[kind.variable];
  if (named) {
    if (!isExecutable(named)) throw new Error(`${kind.variable} names ${named}, which can't be run.`);
    return named;
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = kind.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const programs = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  const places = kind.places[process.platform] ?? [];
  const elsewhere = process.platform === "win32" ? places.flatMap((place) => programs.map((folder) => join(folder, place))) : places;
  return [...onPath, ...elsewhere].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function mayInstall(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
