import { cp, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import puppeteer, { type Browser, type CDPSession, type Extension, type Page, type Target as Place } from "puppeteer-core";
import type { LaunchOptions, RunningBrowser, Tab, View } from "./browser.ts";
import { mediaFeatures } from "./chromium-appearance.ts";
import { chromiumTab, chromiumView } from "./chromium-tab.ts";
import { poll } from "./poll.ts";

/** What every Chromium is started with that is driven from here. */
export const CHROMIUM_FLAGS: readonly string[] = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-search-engine-choice-screen",
  // Chromium refuses its sandbox to root.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** Starts the Chromium, Chrome or Edge at `executable` with the extension installed. */
export async function launchChromium(executable: string, options: LaunchOptions): Promise<RunningBrowser> {
  const { width, height } = options.windowSize ?? { width: 1300, height: 900 };
  const browser = await puppeteer.launch({
    executablePath: executable,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    headless: options.headless ?? true,
    userDataDir: options.profile,
    defaultViewport: null,
    // The demo ends the browser itself.
    handleSIGINT: false,
    args: [
      ...CHROMIUM_FLAGS,
      `--window-size=${width},${height}`,
      ...networkFlags(options),
      `--blink-settings=preferredColorScheme=${options.colorScheme === "dark" ? 0 : 1}`,
    ],
  });
  try {
    const id = await browser.installExtension(resolve(options.extension));
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error(`Chromium did not take the extension in ${options.extension}`);
    const downloads = join(options.profile, "downloads");
    const session = await browser.target().createCDPSession();
    await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads });
    return await running({ browser, extension, options, downloads });
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** The named hosts lead to loopback; others to the proxy, nowhere, or where they belong. */
function networkFlags({ hosts, network, proxyPort }: LaunchOptions): string[] {
  const mapped = hosts.map((host) => `MAP ${host} 127.0.0.1`);
  if (network) return [`--host-resolver-rules=${mapped.join(",")}`];
  if (proxyPort === undefined) return [`--host-resolver-rules=${[...mapped, "MAP * ~NOTFOUND"].join(",")}`];
  return [`--host-resolver-rules=${mapped.join(",")}`, `--proxy-server=127.0.0.1:${proxyPort}`, `--proxy-bypass-list=${hosts.join(";")}`];
}

interface Parts {
  readonly browser: Browser;
  readonly extension: Extension;
  readonly options: LaunchOptions;
  readonly downloads: string;
}

async function running({ browser, extension, options, downloads }: Parts): Promise<RunningBrowser> {
  const loadedFrom = resolve(options.extension);
  const ended = new Promise<void>((resolve) => browser.on("disconnected", () => resolve()));
  const tabOf = (page: Page): Tab => chromiumTab(page, () => badgeOf(browser, extension.id, page));
  const open = async (url: string, type: "tab" | "window" = "tab"): Promise<Tab> => {
    const page = await browser.newPage({ type });
    await page.goto(url);
    return tabOf(page);
  };
  const address = (path: string): string => `chrome-extension://${extension.id}/${path}`;
  /** Popups and side panels: no tabs of the browser's. */
  const outside = new Set<Page>();
  /** Docked panels, each a process of its own. How it appears lasts as long as its session. */
  const docked = new Map<Place, CDPSession>();
  const viewOutside = async (path: string, before: ReadonlySet<Place> = new Set()): Promise<View> => {
    const page = await extensionPage(browser, (place) => !before.has(place) && place.url().startsWith(address(path)));
    outside.add(page);
    return chromiumView(page);
  };
  return {
    name: "chromium",
    version: await browser.version(),
    downloads,
    ended,
    openTab: (url) => open(url),
    openWindow: (url) => open(url, "window"),
    async openPrivateWindow(url) {
      await browser.installExtension(loadedFrom, { enabledInIncognito: true });
      const before = new Set(browser.targets());
      const backstage = await browser.newPage({ type: "tab", background: true });
      await backstage.goto(address("manifest.json"));
      // Not a browser context of the driver's: that is a private mode of its own, whose tabs no extension reaches.
      await backstage.evaluate(
        (wanted) => (globalThis as unknown as { chrome: ChromeApi }).chrome.windows.create({ incognito: true, url: wanted }),
        url,
      );
      await backstage.close();
      const opened = await poll("a private window", () => browser.targets().find((place) => !before.has(place) && place.url() === url));
      return tabOf(await opened.asPage());
    },
    openExtensionPage: (path) => open(address(path)),
    async findExtensionPage(path) {
      const found = async (): Promise<Page | undefined> => (await browser.pages()).find((page) => page.url() === address(path));
      return tabOf(await poll(`${path} in a tab`, found));
    },
    addresses: async () => (await browser.pages()).map((page) => page.url()),
    async tabOpenedBy(act) {
      const before = new Set(await browser.pages());
      await act();
      const opened = await poll("a tab to open", async () => (await browser.pages()).find((page) => !before.has(page)));
      return tabOf(opened);
    },
    async openPopup() {
      // The popup that was open is still there for a moment.
      const before = new Set(browser.targets());
      await extension.triggerAction(await frontPage(browser));
      return viewOutside("popup.html", before);
    },
    sidePanel: () => viewOutside("sidepanel.html"),
    async appear(appearance) {
      const features = mediaFeatures(appearance, options.colorScheme);
      for (const page of [...(await browser.pages()), ...outside]) if (!page.isClosed()) await page.emulateMediaFeatures(features);
      for (const place of docked.keys()) if (!browser.targets().includes(place)) docked.delete(place);
      for (const place of browser.targets()) {
        if (place.type() !== "other" || !/^chrome-extension:.*\/sidepanel\.html/.test(place.url())) continue;
        const session = docked.get(place) ?? (await place.createCDPSession());
        docked.set(place, session);
        await session.send("Emulation.setEmulatedMedia", { features: [...features] });
      }
    },
    async setSites(change) {
      const settings = await browser.newPage({ type: "tab", background: true });
      try {
        await settings.goto("chrome://extensions");
        await settings.evaluate(changeSites, extension.id, change);
      } finally {
        await settings.close();
      }
    },
    async update(directory) {
      // It stays the same extension where it stands in the same directory.
      if (resolve(directory) !== loadedFrom) await cp(directory, loadedFrom, { recursive: true });
      await browser.installExtension(loadedFrom);
    },
    remove: () => browser.uninstallExtension(extension.id),
    async stopBackground() {
      const isWorker = (place: Place): boolean => place.type() === "service_worker" && place.url().startsWith(address(""));
      const worker = browser.targets().find(isWorker);
      await poll("the background to end", async () => {
        if (worker === undefined || !browser.targets().includes(worker)) return true;
        // A message that comes just then starts it again as the same target.
        await (await worker.worker())?.close();
        return false;
      });
    },
    async close() {
      await browser.close();
    },
    async kill() {
      browser.process()?.kill("SIGKILL");
      await ended;
      for (const lock of ["SingletonLock", "SingletonSocket", "SingletonCookie"]) await rm(join(options.profile, lock), { force: true });
    },
  };
}

/** Runs in the page of Chromium's settings for extensions. */
async function changeSites(id: string, change: Parameters<RunningBrowser["setSites"]>[0]): Promise<void> {
  const { developerPrivate } = (globalThis as unknown as { chrome: SettingsApi }).chrome;
  if (change === "revokeAll") await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: "ON_CLICK" });
  else if ("grant" in change) await developerPrivate.addHostPermission(id, change.grant);
  else await developerPrivate.removeHostPermission(id, change.revoke);
}

interface SettingsApi {
  readonly developerPrivate: {
    updateExtensionConfiguration(changed: { extensionId: string; hostAccess: string }): Promise<void>;
    addHostPermission(id: string, pattern: string): Promise<void>;
    removeHostPermission(id: string, pattern: string): Promise<void>;
  };
}

function frontPage(browser: Browser): Promise<Page> {
  return poll("a tab in front", async () => {
    for (const page of await browser.pages()) {
      if (await page.evaluate(() => document.visibilityState === "visible")) return page;
    }
    return null;
  });
}

/** A page of the extension that is neither a tab nor framed in one: popup or side panel. */
async function extensionPage(browser: Browser, matches: (place: Place) => boolean): Promise<Page> {
  return poll("a page of the extension outside the tabs", async () => {
    const tabs = new Set((await browser.pages()).map((page) => page.target()));
    const place = browser.targets().find((one) => one.type() === "page" && matches(one) && !tabs.has(one));
    if (!place) return null;
    const page = await place.asPage();
    return (await page.evaluate(() => document.readyState === "complete")) ? page : null;
  });
}

/** Only the extension itself can tell: it is asked in a tab of its own, opened behind the others so that nothing is hidden from the reader. */
async function badgeOf(browser: Browser, id: string, page: Page): Promise<string> {
  const backstage = await browser.newPage({ type: "tab", background: true });
  try {
    await backstage.goto(`chrome-extension://${id}/manifest.json`);
    return await backstage.evaluate(async (url) => {
      const { tabs, action } = (globalThis as unknown as { chrome: ChromeApi }).chrome;
      const tab = (await tabs.query({})).find((one) => one.url === url);
      if (!tab) throw new Error(`no tab at ${url}`);
      return action.getBadgeText({ tabId: tab.id });
    }, page.url());
  } finally {
    await backstage.close();
  }
}

interface ChromeApi {
  readonly windows: { create(options: { readonly incognito: boolean; readonly url: string }): Promise<unknown> };
  readonly tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
}
