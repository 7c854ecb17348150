import { useEffect, useState } from "preact/hooks";
import type { Shortcut } from "../../components/options/KeyOptions.tsx";
import { browser } from "../../lib/browser.ts";

/** What Firefox has beside the common API; https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings. */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** Where Chrome and its kin change the keys of extensions; they have no call for it. */
const CHROMIUM_PAGE = "chrome://extensions/shortcuts";

/** Whose place that is. */
export function whoseShortcuts(): "firefox" | "chromium" {
  return (browser.commands as FirefoxCommands).openShortcutSettings ? "firefox" : "chromium";
}

/** Opens the place where the browser changes the keys. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as FirefoxCommands;
  if (open) await open();
  else await browser.tabs.create({ url: CHROMIUM_PAGE });
}

/** The keys as the browser has them now: asked again whenever the reader comes back to the page. Null until it has answered. */
export function useShortcuts(): readonly Shortcut[] | null {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[] | null>(null);
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const commands = await browser.commands.getAll();
      setShortcuts(commands.map(({ name = "", description = "", shortcut = "" }) => ({ name, description, keys: shortcut })));
    };
    const onFocus = (): void => void ask();
    onFocus();
    window.addEventListener("focus", onFocus);
    return () => window.removeEventListener("focus", onFocus);
  }, []);
  return shortcuts;
}
