import { browser } from "../../lib/browser.ts";
import { sendToPage } from "../../lib/messages.ts";
import type { TabView } from "../../lib/model.ts";
import { nextUnread } from "../../lib/reading/catch-up.ts";
import { readLastVisited } from "../../lib/store/library.ts";
import { readPosts, readTab } from "../../lib/store/queries.ts";
import type { Store } from "../../lib/store/schema.ts";
import { rememberDock } from "./dock-choices.ts";
import { jumpToPost, openPanelTab } from "./panel-commands.ts";

/** What the keys do that work in the whole browser. Other names are not ours to know. */
export async function runCommand(store: Store, name: string, tabId: number | undefined): Promise<void> {
  const view = await readTab(store, tabId ?? (await activeTabId()) ?? -1);
  if (name === "open-panel") await openPanel(store, view);
  if (name === "next-unseen" && view !== null) await jumpToNext(store, view);
}

/** Opens or closes the panel docked beside the active page; where there is none, opens that of the live blog visited last in a tab. */
async function openPanel(store: Store, view: TabView | null): Promise<void> {
  const open = view === null ? null : await toggleDock(view);
  if (view !== null && open !== null) await rememberDock(store, view.liveBlogId, open ? "opened" : "closed");
  else await openPanelTab(view?.liveBlogId ?? (await readLastVisited(store)));
}

/** Null where no reader answers. */
async function toggleDock({ tabId }: TabView): Promise<boolean | null> {
  try {
    return (await sendToPage(tabId, "toggleDock", {})) ?? null;
  } catch {
    return null;
  }
}

async function jumpToNext(store: Store, { tabId, liveBlogId, inView }: TabView): Promise<void> {
  const postId = nextUnread(await readPosts(store, liveBlogId), inView);
  if (postId !== null) await jumpToPost(store, { liveBlogId, tabId, postId });
}

async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}
