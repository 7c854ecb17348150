import { Options } from "../../components/Options.tsx";
import { useWatch } from "../../components/use-watch.ts";
import { useWords } from "../../components/words-context.tsx";
import { browser } from "../../lib/browser.ts";
import { openMirror } from "../../lib/mirror.ts";
import { removeEnabled, turnSiteOn } from "../../lib/site-access/requests.ts";
import { choicesOf } from "../../lib/site-access/site-state.ts";
import { SITES } from "../../lib/sites.ts";
import { exportBackup, importBackup } from "../../lib/store/backup.ts";
import { readLibrary, readStoredBytes } from "../../lib/store/library.ts";
import { forgetEverything } from "../../lib/store/reading-actions.ts";
import type { Store } from "../../lib/store/schema.ts";
import { useSiteAccess } from "../popup/use-site-access.ts";
import { saveFile } from "../take-away/save-file.ts";
import { parseBackup, sayWhyRefused } from "./backup-file.ts";
import { openShortcutSettings, useShortcuts, whoseShortcuts } from "./shortcuts.ts";
import { useSettings } from "./use-settings.ts";

/** The settings page: what the settings and the store hold, and what the reader does with it. */
export function OptionsPage({ store }: { store: Store }) {
  const words = useWords();
  const [settings, change] = useSettings();
  const shortcuts = useShortcuts();
  const stored = useWatch(async () => ({ count: (await readLibrary(store)).length, bytes: await readStoredBytes(store) }), "stored");
  const access = useSiteAccess();
  if (settings === null || access === null || stored.state === "loading") return null;

  const used =
    stored.state === "ready"
      ? words.list([words.count("liveBlogs", stored.value.count), writeSize(stored.value.bytes, words.language)])
      : "–";
  return (
    <Options
      settings={settings}
      onChange={change}
      used={used}
      storageFailure={stored.state === "failed" ? stored.reason : null}
      sites={{ ...choicesOf(access), listed: SITES }}
      shortcuts={shortcuts}
      browser={whoseShortcuts()}
      actions={{
        openLibrary: async () => void (await browser.tabs.create({ url: browser.runtime.getURL("/library.html") })),
        async forgetAll() {
          if (!confirm(words.say("forgetAllSure"))) return;
          await openMirror(browser.storage.local, navigator.locks).forget("everything", () => forgetEverything(store));
        },
        async exportBackup() {
          const now = Temporal.Now.instant();
          const text = JSON.stringify(await exportBackup(store, now));
          saveFile({ name: `catchline-${now.toString().slice(0, 10)}.json`, type: "application/json", text });
        },
        async importBackup(file) {
          const backup = parseBackup(await file.text(), words);
          const { liveBlogs, posts } = await importBackup(store, backup).catch((error: unknown) => {
            throw sayWhyRefused(error, words);
          });
          return words.list([words.count("liveBlogs", liveBlogs), words.count("storedPosts", posts)]);
        },
        changeShortcuts: openShortcutSettings,
        removeSite: removeEnabled,
        switchSiteOn: async (site) => void (await turnSiteOn(site)),
      }}
    />
  );
}

/** A size in kilobytes or megabytes, as the language writes it. */
function writeSize(bytes: number, language: string): string {
  const [unit, size] = bytes < 1e6 ? (["kilobyte", bytes / 1e3] as const) : (["megabyte", bytes / 1e6] as const);
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: unit === "megabyte" ? 1 : 0 }).format(size);
}
