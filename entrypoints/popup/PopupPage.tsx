import type { Tabs } from "webextension-polyfill";
import { Popup } from "../../components/Popup.tsx";
import { useWatch } from "../../components/use-watch.ts";
import { browser } from "../../lib/browser.ts";
import { send } from "../../lib/messages.ts";
import { openSidePanel } from "../../lib/side-panel.ts";
import { isListedSite } from "../../lib/sites.ts";
import { readTab, readTimeline } from "../../lib/store/queries.ts";
import type { Store } from "../../lib/store/schema.ts";

/** The popup for one tab: what the store holds of it, and its buttons as commands. */
export function PopupPage({ store, tab }: { store: Store; tab: Tabs.Tab }) {
  const tabId = tab.id ?? -1;
  const shown = useWatch(async () => {
    const view = await readTab(store, tabId);
    return { view: view ?? null, timeline: view ? await readTimeline(store, view.liveBlogId) : null };
  }, `${tabId}`);
  if (shown.state === "loading") return null;
  const { view, timeline } = shown.state === "ready" ? shown.value : { view: null, timeline: null };
  const closeAfter = async (asked: Promise<unknown>): Promise<void> => {
    await asked;
    window.close();
  };
  return (
    <Popup
      view={view}
      timeline={timeline}
      actions={{
        openDock: () => closeAfter(send("setDock", { tabId, open: true })),
        openSidePanel: () => closeAfter(openSidePanel(tab.windowId ?? -2)),
        openInTab: async () => {
          if (view) await closeAfter(send("openPanelTab", { liveBlogId: view.liveBlogId }));
        },
        readOnce: isListedSite(tab.url) ? null : () => send("readTabOnce", { tabId }),
        openLibrary: () => closeAfter(send("openLibrary", {})),
        openSettings: () => closeAfter(browser.runtime.openOptionsPage()),
      }}
    />
  );
}
