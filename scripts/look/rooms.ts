import type { Tab, View } from "../browsers/browser.ts";
import type { Home, State } from "./state.ts";

/** How much room a document has, in CSS pixels. */
export interface Room {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

const DOCKED: Room = { name: "docked", width: 380, height: 800 };
const NARROW: Room = { name: "narrow", width: 300, height: 800 };
/** The width down to which WCAG asks that nothing be scrolled sideways (https://www.w3.org/TR/WCAG22/#reflow). */
const REFLOW: Room = { name: "320 px", width: 320, height: 800 };
const WIDE: Room = { name: "wide", width: 1100, height: 800 };

/** The rooms that a document of each home may have. The popup, the side panel and the dock have the one that the browser gives them. */
export const ROOMS: Readonly<Record<Home, readonly Room[]>> = {
  panel: [DOCKED, NARROW, WIDE],
  page: [WIDE, REFLOW],
  // Where the panel has no room beside its page, the panel is what is seen.
  sample: [WIDE],
  beside: [],
  side: [],
  popup: [],
};

/** The rooms to show a state in, one after another; for a document whose room is the browser's own, that one alone, under the name of its home. */
export async function inEachRoom({ home, again }: State, view: View, see: (room: string) => Promise<void>): Promise<void> {
  if (ROOMS[home].length === 0) await see(home);
  for (const { name, width, height } of ROOMS[home]) {
    await (view as Tab).resize(width, height);
    await again?.(view);
    await see(name);
  }
}
