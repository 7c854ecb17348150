import { defineBackground } from "wxt/utils/define-background";
import { browser } from "../../lib/browser.ts";
import { handle } from "../../lib/messages.ts";
import { checkPageEvent, checkPanelCommand } from "../../lib/payloads.ts";
import { prune } from "../../lib/store/prune.ts";
import { forgetTab } from "../../lib/store/reading-actions.ts";
import { openStore } from "../../lib/store/schema.ts";
import { pageEventHandlers } from "./page-events.ts";
import { panelCommandHandlers } from "./panel-commands.ts";

/**
 * Decides and records. The browser may end it at any line and start it again with the next message, so every handler is registered before anything is awaited, and
 * nothing is kept here.
 */
export default defineBackground(() => {
  const store = openStore();
  const now = () => Temporal.Now.instant();
  handle(pageEventHandlers(store, now), checkPageEvent);
  handle(panelCommandHandlers(store), checkPanelCommand);
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(store, tabId));
  // Tabs have other numbers after a restart, and those that come back report themselves.
  browser.runtime.onStartup.addListener(() => void prune(store, now(), []));
  browser.runtime.onInstalled.addListener(async () => {
    const tabs = await browser.tabs.query({});
    await prune(
      store,
      now(),
      tabs.flatMap((tab) => tab.id ?? []),
    );
  });
  void browser.action.setBadgeBackgroundColor({ color: "#8a1c1c" });
});
