import type { Palette } from "./appearance.ts";

/** Colors `#rrggbb` of the marks beside posts. */
export interface MarkColors {
  readonly new: string;
  readonly edited: string;
}

/**
 * The marks in a page, by palette: those of the light theme in `palettes.css`, whatever the theme, because every mark has a white seam that sets it off from the
 * page's own colors. The page side is told the two colors it needs and holds no palette.
 */
export const MARK_COLORS: Readonly<Record<Palette, MarkColors>> = {
  classic: { new: "#0f6b3c", edited: "#8a4b00" },
  clear: { new: "#0a4fa3", edited: "#8f5300" },
  plum: { new: "#7a2a8c", edited: "#00645c" },
  ink: { new: "#1b1b1a", edited: "#4a4843" },
};
