import type { DockSide } from "../../lib/dock-place.ts";
import { type DockDone, dockOn, withDockDone, withDockPlace } from "../../lib/dock-sites.ts";
import { type RecordedReading, sendToPage } from "../../lib/messages.ts";
import type { LiveBlogId } from "../../lib/model.ts";
import { changeDockSites, readSettings, type Settings } from "../../lib/settings.ts";
import { readTab } from "../../lib/store/queries.ts";
import type { Store } from "../../lib/store/schema.ts";
import { readDockClosed, recordDockClosed } from "../../lib/store/visit-dock.ts";

/** How the dock is to stand on the page of a live blog: as chosen for its site, and not open where it was closed during this visit. */
export async function dockFor(
  store: Store,
  liveBlogId: LiveBlogId,
  settings: Settings,
): Promise<Pick<RecordedReading, "dockOpen" | "dockSide" | "dockWidth">> {
  const { opensByItself, side, width } = dockOn(settings, hostOf(liveBlogId));
  return { dockOpen: opensByItself && !(await readDockClosed(store, liveBlogId)), dockSide: side, dockWidth: width };
}

/** Remembers what the reader did with the dock beside a live blog: for this visit, and for the site. */
export async function rememberDock(store: Store, liveBlogId: LiveBlogId, done: DockDone): Promise<void> {
  await Promise.all([
    recordDockClosed(store, liveBlogId, done !== "opened"),
    changeDockSites((settings) => withDockDone(settings, hostOf(liveBlogId), done)),
  ]);
}

/** Remembers for the site of a live blog where the reader has put the dock, or how wide they have made it. */
export async function rememberDockPlace(
  liveBlogId: LiveBlogId,
  place: { readonly side?: DockSide; readonly width?: number },
): Promise<void> {
  await changeDockSites((settings) => withDockPlace(settings, hostOf(liveBlogId), place));
}

/**
 * Opens or closes the dock in a tab, and remembers it, whether the page answers or not. A tab that shows no live blog is told all the same: its page may not have been
 * read to the end yet. Rejects where the page does not answer.
 */
export async function setDock(store: Store, tabId: number, done: DockDone): Promise<void> {
  const view = await readTab(store, tabId);
  // First what the reader sees: the browser refuses to store settings that change too often.
  try {
    await sendToPage(tabId, "showDock", { open: done === "opened" });
  } finally {
    if (view !== null) await rememberDock(store, view.liveBlogId, done);
  }
}

/** Moves the dock in a tab to the other side, and remembers it. */
export async function moveDock(store: Store, tabId: number): Promise<void> {
  const view = await readTab(store, tabId);
  const side = await sendToPage(tabId, "swapDock", {});
  if (view !== null) await rememberDockPlace(view.liveBlogId, { side });
}

/** Lets every page that shows a live blog know where the dock stands by the reader's settings, which have changed. */
export async function placeDocksEverywhere(store: Store): Promise<void> {
  const [settings, tabs] = await Promise.all([readSettings(), store.tabs.toArray()]);
  await Promise.allSettled(
    tabs.map(({ tabId, liveBlogId }) => {
      const { side, width } = dockOn(settings, hostOf(liveBlogId));
      return sendToPage(tabId, "placeDock", { side, width });
    }),
  );
}

function hostOf(liveBlogId: LiveBlogId): string {
  return new URL(liveBlogId).hostname;
}
