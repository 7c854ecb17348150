import { browser } from "../../lib/browser.ts";
import { extensionWords } from "../../lib/extension-words.ts";

/** Shows on the toolbar button of a tab how many posts are new there; `null`: it shows no live blog. A tab that is gone is none of our business. */
export async function showBadge(tabId: number, newCount: number | null): Promise<void> {
  const words = extensionWords();
  const name = words.say("extensionName");
  const title = newCount === null ? name : `${name}: ${words.count("popupNew", newCount)}`;
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: newCount === null || newCount === 0 ? "" : newCount > 999 ? "999+" : String(newCount) }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
