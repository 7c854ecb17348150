/**
 * What runs in the privileged scope of Firefox's own window (`FirefoxWindow.call`), which gets each function as text: none may use anything
 * outside itself. The first argument is the extension's id.
 */
import type { RunningBrowser } from "./browser.ts";

export async function isInstalled(extensionId: string): Promise<boolean> {
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  return (await AddonManager?.getAddonByID(extensionId)) != null;
}

/** Whether the extension is running, in that version where one is named. */
export function isActive(extensionId: string, version?: string): boolean {
  const policy = WebExtensionPolicy.getByID(extensionId);
  return policy?.active === true && (version == null || policy.extension.version === version);
}

/** What the toolbar button says for the tab of that BiDi context. */
export function badgeOf(extensionId: string, context: string): string {
  const { NavigableManager } = ChromeUtils.importESModule("chrome://remote/content/shared/NavigableManager.sys.mjs");
  const tab = gBrowser.getTabForBrowser(NavigableManager?.getBrowserById(context));
  const { extension } = WebExtensionPolicy.getByID(extensionId) ?? {};
  return extension?.apiManager.global.browserActionFor(extension).action.getProperty(tab, "badgeText") ?? "";
}

/** Does what the page of add-ons does. */
export async function changeSites(extensionId: string, change: Parameters<RunningBrowser["setSites"]>[0]): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
  const { extension } = WebExtensionPolicy.getByID(extensionId) ?? {};
  if (!extension || !ExtensionPermissions) throw new Error("the extension is not running");
  const of = (origins: readonly string[]) => ({ permissions: [], origins, data_collection: [] });
  if (change === "revokeAll") await ExtensionPermissions.remove(extensionId, of(extension.manifest.host_permissions), extension);
  else if ("grant" in change) await ExtensionPermissions.add(extensionId, of([change.grant]), extension);
  else await ExtensionPermissions.remove(extensionId, of([change.revoke]), extension);
}

/** Does what the page of add-ons does. */
export async function allowInPrivate(extensionId: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  const { extension } = WebExtensionPolicy.getByID(extensionId) ?? {};
  if (!extension) throw new Error("the extension is not running");
  const allowed = { permissions: ["internal:privateBrowsingAllowed"], origins: [], data_collection: [] };
  await ExtensionPermissions?.add(extensionId, allowed, extension);
  await (await AddonManager?.getAddonByID(extensionId))?.reload();
}

/** Opens the page as the first one of a private window: a navigation that comes to a window which is still starting may never be answered. */
export function openInPrivateWindow(_extensionId: string, url: string): void {
  openTrustedLinkIn(url, "window", { private: true });
}

/** Presses the toolbar button; a popup that is still open is closed before, since the button would only close it. */
export async function pressToolbarButton(extensionId: string): Promise<void> {
  const { extension } = WebExtensionPolicy.getByID(extensionId) ?? {};
  const open = document.querySelector("browser.webextension-popup-browser")?.closest("panel") as (Element & { hidePopup(): void }) | null;
  if (open) {
    const hidden = new Promise((resolve) => open.addEventListener("popuphidden", resolve, { once: true }));
    open.hidePopup();
    await hidden;
  }
  extension?.apiManager.global.browserActionFor(extension).triggerAction(globalThis);
}

export async function endBackground(extensionId: string): Promise<void> {
  await WebExtensionPolicy.getByID(extensionId)?.extension.terminateBackground();
}

// What these functions find in that scope.
declare function openTrustedLinkIn(url: string, where: string, options: { private: boolean }): void;
declare const ChromeUtils: {
  importESModule(url: string): {
    AddonManager?: { getAddonByID(id: string): Promise<{ reload(): Promise<void> } | null> };
    NavigableManager?: { getBrowserById(id: string): unknown };
    ExtensionPermissions?: Record<"add" | "remove", (id: string, permissions: object, emitter: ParentExtension) => Promise<void>>;
  };
};
declare const gBrowser: { getTabForBrowser(browser: unknown): unknown };
declare const WebExtensionPolicy: { getByID(id: string): { active: boolean; extension: ParentExtension } | null };
interface ParentExtension {
  readonly version: string;
  readonly manifest: { readonly host_permissions: readonly string[] };
  terminateBackground(): Promise<void>;
  readonly apiManager: {
    readonly global: {
      browserActionFor(extension: ParentExtension): {
        triggerAction(window: unknown): void;
        readonly action: { getProperty(tab: unknown, name: string): string };
      };
    };
  };
}
