/** Where a dock stands: the words that the page side and the settings share. */

/** A side of the page, as the eye sees it. */
export type DockSide = "left" | "right";

/** Where the reader wants it; `auto`: on the side where the page's lines end. */
export type ChosenSide = DockSide | "auto";

/** How wide it may be, and is where the reader has not chosen, in CSS pixels. The panel is made for 320 and more (WCAG 2.2, 1.4.10). */
export const DOCK_WIDTH = { least: 320, usual: 380, most: 720 } as const;
