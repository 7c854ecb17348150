import type { Appearance } from "../../lib/appearance.ts";
import { MARK_COLORS } from "../../lib/mark-colors.ts";
import { type PageLooks, sendToPage } from "../../lib/messages.ts";
import { readSettings } from "../../lib/settings.ts";
import type { Store } from "../../lib/store/schema.ts";

/** What a page needs to know of the reader's choice: no more than it draws with. */
export function looksOf({ theme, palette }: Pick<Appearance, "theme" | "palette">): PageLooks {
  const colors = MARK_COLORS[palette];
  return { theme, newColor: colors.new, editedColor: colors.edited };
}

/** Has every tab that shows a live blog draw with the looks chosen now. A tab whose page does not answer hears of them with its next report. */
export async function changeLooksEverywhere(store: Store): Promise<void> {
  const [settings, tabs] = await Promise.all([readSettings(), store.tabs.toArray()]);
  await Promise.allSettled(tabs.map(({ tabId }) => sendToPage(tabId, "changeLooks", { looks: looksOf(settings) })));
}
