import { browser } from "../../lib/browser.ts";
import { extensionWords } from "../../lib/extension-words.ts";
import type { BadgeStyle } from "../../lib/settings.ts";

/** Shows on the toolbar button of a tab how many posts are new there; `null`: it shows no live blog. A tab that is gone is none of our business. */
export async function showBadge(tabId: number, newCount: number | null, style: BadgeStyle): Promise<void> {
  const words = extensionWords();
  const name = words.say("extensionName");
  const title = newCount === null ? name : words.say("nameAndCount", name, words.count("popupNew", newCount));
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: badgeText(newCount, style) }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/** Nothing where nothing is new. */
function badgeText(newCount: number | null, style: BadgeStyle): string {
  if (newCount === null || newCount === 0 || style === "off") return "";
  if (style === "dot") return "●";
  return newCount > 999 ? "999+" : String(newCount);
}
