import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LaunchOptions } from "./browser.ts";

/** The address of the extension's pages, fixed so that a page can be opened by it. */
export const EXTENSION_UUID = "11111111-2222-4333-8444-555555555555";

/** Nothing listens there. */
const CLOSED_PORT = 9;

/** Where the files land that a page saves. */
export function downloadsOf(profile: string): string {
  return join(profile, "downloads");
}

type Preferences = Record<string, string | number | boolean>;

const QUIET: Preferences = {
  "app.update.enabled": false,
  "app.normandy.enabled": false,
  "browser.aboutwelcome.enabled": false,
  "browser.region.network.url": "",
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "browser.tabs.warnOnClose": false,
  "browser.topsites.contile.enabled": false,
  "browser.warnOnQuit": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "datareporting.policy.firstRunURL": "",
  "dom.push.connection.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.update.enabled": false,
  // What the reader is asked for by a click of theirs is granted: a driver reaches no prompt of the browser.
  "extensions.webextOptionalPermissionPrompts": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "startup.homepage_welcome_url": "about:blank",
  "toolkit.telemetry.enabled": false,
};

/** Makes the profile, or refreshes its preferences and leaves what is stored in it. `extensionId` is the one in the manifest. */
export function prepareFirefoxProfile(extensionId: string, options: LaunchOptions): void {
  const hosts = options.hosts.join(",");
  const preferences: Preferences = {
    ...QUIET,
    // An own build has no signature; Firefox ESR lets one in when asked.
    "xpinstall.signatures.required": false,
    "extensions.autoDisableScopes": 0,
    // Where it takes the build for one session only, what the build stored stays for the next.
    "extensions.webextensions.keepStorageOnUninstall": true,
    "extensions.webextensions.keepUuidOnUninstall": true,
    "extensions.webextensions.uuids": JSON.stringify({ [extensionId]: EXTENSION_UUID }),
    // A JSON file of the extension is a plain document with the extension's API.
    "devtools.jsonview.enabled": false,
    // 2: the directory named.
    "browser.download.folderList": 2,
    "browser.download.dir": downloadsOf(options.profile),
    "network.dns.localDomains": hosts,
    "browser.privatebrowsing.autostart": options.neverRemember ?? false,
    "layout.css.prefers-color-scheme.content-override": options.colorScheme === "dark" ? 0 : 1,
    // Popup and sidebar follow the browser's own look.
    "browser.theme.toolbar-theme": options.colorScheme === "dark" ? 0 : 1,
    "ui.systemUsesDarkTheme": options.colorScheme === "dark" ? 1 : 0,
    ...(options.network ? {} : proxyFor(hosts, options.proxyPort ?? CLOSED_PORT)),
  };
  mkdirSync(options.profile, { recursive: true });
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(options.profile, "user.js"), lines.join("\n"));
}

/** Everything but the named hosts goes to the proxy. */
function proxyFor(hosts: string, port: number): Preferences {
  return {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": port,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": port,
    "network.proxy.no_proxies_on": `localhost,127.0.0.1,${hosts}`,
  };
}
