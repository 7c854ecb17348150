import { defineBackground } from "wxt/utils/define-background";
import { browser } from "../../lib/browser.ts";
import { handle } from "../../lib/messages.ts";
import { openMirror } from "../../lib/mirror.ts";
import { checkPageEvent, checkPanelCommand } from "../../lib/payloads.ts";
import { readSettings } from "../../lib/settings.ts";
import { prune, pruneTabs } from "../../lib/store/prune.ts";
import { forgetTab } from "../../lib/store/reading-actions.ts";
import { forgetSamples } from "../../lib/store/samples.ts";
import { openStore } from "../../lib/store/schema.ts";
import { noteWriteFailure } from "../../lib/write-failure.ts";
import { runCommand } from "./commands.ts";
import { placeDocksEverywhere } from "./dock-choices.ts";
import { keepMirror } from "./keep-mirror.ts";
import { keepStorage } from "./keep-storage.ts";
import { notingWrites } from "./note-writes.ts";
import { outsidePrivateWindows } from "./outside-private-windows.ts";
import { pageEventHandlers } from "./page-events.ts";
import { changeLooksEverywhere } from "./page-looks.ts";
import { panelCommandHandlers } from "./panel-commands.ts";
import { putReaderWhereKnown } from "./put-reader.ts";
import { followSites, readEverythingOpen } from "./site-changes.ts";
import { forgetIfLeft } from "./tab-changes.ts";
import { showNewEverywhere } from "./tab-marks.ts";
import { welcomeOnce } from "./welcome.ts";

/**
 * Decides and records. The browser may end it at any line and start it again with the next message, so every handler is registered before anything is awaited, and
 * nothing depends on what is kept here.
 */
export default defineBackground(() => {
  const store = openStore();
  const now = () => Temporal.Now.instant();
  const { mirroring } = keepMirror(store, openMirror(browser.storage.local, navigator.locks), now);
  const pageEvents = mirroring(notingWrites(pageEventHandlers(store, now), noteWriteFailure));
  handle(
    outsidePrivateWindows(pageEvents, () => browser.extension.inIncognitoContext === true),
    checkPageEvent,
  );
  handle(mirroring(panelCommandHandlers(store)), checkPanelCommand);
  const pruneNow = async (): Promise<void> => {
    await prune(store, now(), (await readSettings()).retentionDays);
  };
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(store, tabId));
  browser.tabs.onUpdated.addListener((tabId, { status }, tab) => {
    if (status !== undefined) void forgetIfLeft(store, tabId);
    // Where the page is gone again by then, the gate of the next one sees to it.
    if (status === "loading") void putReaderWhereKnown(store, tab).catch(() => undefined);
  });
  followSites();
  browser.commands.onCommand.addListener((name, tab) => void runCommand(store, name, tab?.id));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== "sync") return;
    if (Object.hasOwn(changes, "badge")) void showNewEverywhere(store);
    if (["theme", "palette"].some((name) => Object.hasOwn(changes, name))) void changeLooksEverywhere(store);
    if (["dockSide", "dockWidth"].some((name) => Object.hasOwn(changes, name))) void placeDocksEverywhere(store);
    if (Object.hasOwn(changes, "retentionDays")) void pruneNow();
  });
  // No tab is opened on an update, of the extension or the browser.
  browser.runtime.onInstalled.addListener(({ reason }) => void (reason === "install" && welcomeOnce(now())));
  const forgetLeftSamples = (): void => void forgetSamples();
  browser.runtime.onStartup.addListener(forgetLeftSamples);
  browser.tabs.onRemoved.addListener(forgetLeftSamples);
  // Tabs have other numbers after a restart, and those that come back report themselves.
  browser.runtime.onStartup.addListener(() => void Promise.all([pruneTabs(store, []), pruneNow()]));
  browser.runtime.onInstalled.addListener(async () => {
    const tabs = await browser.tabs.query({});
    await Promise.all([
      pruneTabs(
        store,
        tabs.flatMap((tab) => tab.id ?? []),
      ),
      pruneNow(),
      readEverythingOpen(),
    ]);
  });
  void keepStorage();
  void browser.action.setBadgeBackgroundColor({ color: "#8a1c1c" });
});
