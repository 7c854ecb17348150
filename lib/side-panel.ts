import { browser } from "./browser.ts";

/** Chrome's side panel, which `webextension-polyfill` does not know. https://developer.chrome.com/docs/extensions/reference/api/sidePanel */
interface ChromeSidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/**
 * Opens the panel as the browser's own side panel (Chrome) or sidebar (Firefox). Browsers allow this only while a click of the reader is being handled, so
 * nothing may be awaited before it. Rejects when the browser refuses.
 */
export function openSidePanel(windowId: number): Promise<void> {
  const sidePanel = (globalThis as { chrome?: { sidePanel?: ChromeSidePanel } }).chrome?.sidePanel;
  return sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open();
}
