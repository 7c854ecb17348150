import type { Tab } from "../../scripts/browsers/browser.ts";
import { poll } from "../../scripts/browsers/poll.ts";

/** How the dock stands in a page. Lengths in CSS pixels. */
export interface DockState {
  /** Beside the text, or over the edge of the page: folded to a rail, or unfolded. `none`: nothing of it is to be seen. */
  readonly stands: "beside" | "folded" | "unfolded" | "none";
  readonly side: "left" | "right";
  /** Of the panel. */
  readonly left: number;
  readonly right: number;
  /** The root's attributes, as text: where the room comes from. */
  readonly root: string;
}

/** Reads how the dock stands now. */
export function dockState(tab: Tab): Promise<DockState> {
  return tab.inDock((root) => {
    const box = root.querySelector(".dock");
    const rail = root.querySelector(".rail");
    const { left, right } = box?.getBoundingClientRect() ?? { left: 0, right: 0 };
    const isSeen = (element: Element | null): boolean => element !== null && element.getClientRects().length > 0;
    const over = box?.classList.contains("over") ?? false;
    const attributes = document.documentElement.getAttributeNames().map((name) => `${name}=${document.documentElement.getAttribute(name)}`);
    return {
      stands: isSeen(box) ? (over ? "unfolded" : "beside") : isSeen(rail) ? "folded" : "none",
      side: box?.classList.contains("left") ? "left" : "right",
      left: Math.round(left * 10) / 10,
      right: Math.round(right * 10) / 10,
      root: attributes.join(" "),
    } as const;
  });
}

/** Waits until the dock stands as wanted, and answers how; says how it stood instead when that does not come. */
export function dockWhen(what: string, tab: Tab, holds: (state: DockState) => boolean): Promise<DockState> {
  return poll(what, async () => {
    const state = await dockState(tab);
    if (holds(state)) return state;
    throw new Error(JSON.stringify(state));
  });
}
