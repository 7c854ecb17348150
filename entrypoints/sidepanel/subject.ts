import { browser } from "../../lib/browser.ts";
import type { LiveBlogId } from "../../lib/model.ts";

/** Which live blog the panel shows: that of a tab, whatever it holds, or one by its id. */
export type Subject =
  | { readonly home: "docked" | "side"; readonly tabId: number }
  | { readonly home: "tab"; readonly liveBlogId: LiveBlogId };

/**
 * Follows what the panel is about: docked (`?tab=`) it is its own tab, in a tab of its own (`?liveBlog=`) one live blog, and as the browser's side panel
 * whichever tab of this window is active.
 */
export function watchSubject(location: Location, onSubject: (subject: Subject | null) => void, signal: AbortSignal): void {
  const parameters = new URLSearchParams(location.search);
  const liveBlogId = parameters.get("liveBlog");
  if (liveBlogId !== null) {
    onSubject({ home: "tab", liveBlogId: liveBlogId as LiveBlogId });
    return;
  }
  const tabId = Number(parameters.get("tab") ?? Number.NaN);
  if (Number.isInteger(tabId)) {
    onSubject({ home: "docked", tabId });
    return;
  }
  const showActive = async (): Promise<void> => {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    onSubject(active?.id === undefined ? null : { home: "side", tabId: active.id });
  };
  const onActivated = (): void => void showActive();
  browser.tabs.onActivated.addListener(onActivated);
  signal.addEventListener("abort", () => browser.tabs.onActivated.removeListener(onActivated));
  onActivated();
}
