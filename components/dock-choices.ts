import type { Words } from "../lib/words.ts";
import type { MenuChoice } from "./Menu.tsx";
import type { DockActions } from "./panel-actions.ts";

/** What the panel's menu offers for the dock it stands in: nothing where it stands in none. `url`: of the live blog. */
export function dockChoices(dock: DockActions | null, url: string, words: Words): MenuChoice[] {
  if (dock === null) return [];
  const site = new URL(url).hostname.replace(/^www\./, "");
  return [
    { name: words.say("moveDock"), onChoose: dock.move },
    { name: words.say("closeForGood", site), onChoose: dock.closeForGood },
  ];
}
