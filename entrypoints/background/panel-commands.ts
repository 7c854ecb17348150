import { browser } from "../../lib/browser.ts";
import { type Handlers, type PanelCommands, sendToPage } from "../../lib/messages.ts";
import type { LiveBlogId, PostId } from "../../lib/model.ts";
import { isWebUrl } from "../../lib/same-site.ts";
import { readTab, readTabOf } from "../../lib/store/queries.ts";
import type { Store } from "../../lib/store/schema.ts";
import { readWriteFailure } from "../../lib/write-failure.ts";
import { moveDock, setDock } from "./dock-choices.ts";
import { isAnswering, lookAgain } from "./open-pages.ts";
import { putReader } from "./put-reader.ts";
import { refreshMarks } from "./tab-marks.ts";

/**
 * The panel's page under a name of its own. Chrome lets no tab open `sidepanel.html` itself: as a web-accessible resource with `use_dynamic_url` it answers only
 * at the address of the session.
 */
const TAB_PANEL = "/tab-sidepanel.html";

const LIBRARY = "/library.html";

/** What the background does for the panel and the popup, which may stand where there is no tabs API. */
export function panelCommandHandlers(store: Store): Handlers<PanelCommands> {
  return {
    jumpToPost: (wanted) => jumpToPost(store, wanted),
    async goBack({ liveBlogId, tabId }) {
      const shownIn = await tabShowing(store, liveBlogId, tabId);
      if (shownIn !== null && (await focusTab(shownIn))) await sendToPage(shownIn, "returnToPlace", {});
    },
    async setDock({ tabId, open }) {
      await setDock(store, tabId, open ? "opened" : "closed");
    },
    async closeDockForGood({ tabId }) {
      await setDock(store, tabId, "closedForGood");
    },
    async moveDock({ tabId }) {
      await moveDock(store, tabId);
    },
    openPanelTab: ({ liveBlogId }) => openPanelTab(liveBlogId),
    async openLiveBlog({ liveBlogId }) {
      const shownIn = await tabShowing(store, liveBlogId, null);
      if (shownIn !== null && (await focusTab(shownIn))) return;
      const url = (await store.liveBlogs.get(liveBlogId))?.url;
      await browser.tabs.create({ url: url !== undefined && isWebUrl(url) ? url : liveBlogId });
    },
    async openLibrary() {
      await browser.tabs.create({ url: browser.runtime.getURL(LIBRARY) });
    },
    async refreshMarks({ liveBlogId }) {
      await refreshMarks(store, liveBlogId);
    },
    async readTabOnce({ tabId }) {
      await putReader(tabId);
    },
    lookAgain: ({ tabId }) => lookAgain(tabId),
    isPageAnswering: ({ tabId }) => isAnswering(tabId),
    sayWriteFailure: readWriteFailure,
    async reloadPage({ tabId }) {
      await browser.tabs.reload(tabId);
    },
  };
}

/** Brings a post into view in a tab that shows its live blog, the one asked for first, or opens one. */
export async function jumpToPost(
  store: Store,
  { liveBlogId, tabId, postId }: { readonly liveBlogId: LiveBlogId; readonly tabId: number | null; readonly postId: PostId },
): Promise<undefined> {
  const shownIn = await tabShowing(store, liveBlogId, tabId);
  if (shownIn !== null && (await focusTab(shownIn)) && (await revealIn(shownIn, postId))) return;
  await openPost(store, liveBlogId, postId);
}

/** Opens the panel in a tab of its own, on a live blog or, null, on none. */
export async function openPanelTab(liveBlogId: LiveBlogId | null): Promise<undefined> {
  const query = liveBlogId === null ? "" : `?liveBlog=${encodeURIComponent(liveBlogId)}`;
  await browser.tabs.create({ url: `${browser.runtime.getURL(TAB_PANEL)}${query}` });
}

/** The tab asked for if it shows that live blog, otherwise any that does. */
async function tabShowing(store: Store, liveBlogId: LiveBlogId, tabId: number | null): Promise<number | null> {
  const asked = tabId === null ? null : await readTab(store, tabId);
  return asked?.liveBlogId === liveBlogId ? asked.tabId : ((await readTabOf(store, liveBlogId))?.tabId ?? null);
}

/** Brings a tab to the front; false where it is gone. */
async function focusTab(tabId: number): Promise<boolean> {
  try {
    const { windowId } = await browser.tabs.update(tabId, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}

/** False, too, where no reader answers: the page may have gone elsewhere. */
async function revealIn(tabId: number, postId: PostId): Promise<boolean> {
  try {
    return await sendToPage(tabId, "revealPost", { postId });
  } catch {
    return false;
  }
}

async function openPost(store: Store, liveBlogId: LiveBlogId, postId: PostId): Promise<void> {
  const [post, liveBlog] = await Promise.all([store.posts.get([liveBlogId, postId]), store.liveBlogs.get(liveBlogId)]);
  const url = [post?.permalink, liveBlog?.url, liveBlogId].find((address) => typeof address === "string" && isWebUrl(address));
  if (url !== undefined && url !== null) await browser.tabs.create({ url });
}
