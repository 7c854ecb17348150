import { browser } from "../../lib/browser.ts";
import type { LiveBlogId } from "../../lib/model.ts";

/** Which live blog the panel shows: that of a tab, whatever it holds, or one by its id; in a tab of its own without an id (`null`), the last visited. */
export type Subject =
  | { readonly home: "docked" | "side"; readonly tabId: number }
  | { readonly home: "tab"; readonly liveBlogId: LiveBlogId | null };

/**
 * Follows what the panel is about: docked (`?tab=`) it is its own tab, in a tab of its own (`?liveBlog=`) one live blog, and as the browser's side panel
 * whichever tab of this window is active.
 */
export async function watchSubject(location: Location, onSubject: (subject: Subject) => void, signal: AbortSignal): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  const tabId = parameters.get("tab");
  if (tabId !== null && Number.isInteger(Number(tabId))) {
    onSubject({ home: "docked", tabId: Number(tabId) });
    return;
  }
  const liveBlogId = parameters.get("liveBlog") as LiveBlogId | null;
  if (liveBlogId !== null || (await browser.tabs.getCurrent()) !== undefined) {
    onSubject({ home: "tab", liveBlogId });
    return;
  }
  const showActive = async (): Promise<void> => {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    if (active?.id !== undefined && !signal.aborted) onSubject({ home: "side", tabId: active.id });
  };
  const onActivated = (): void => void showActive();
  browser.tabs.onActivated.addListener(onActivated);
  signal.addEventListener("abort", () => browser.tabs.onActivated.removeListener(onActivated));
  await showActive();
}
