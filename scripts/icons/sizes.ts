/** One size of the icon, in pixels. */
export interface IconSize {
  readonly size: number;
  /** Which drawing in `docs/icon` it is made of: the small one has its curves where few pixels can show them. */
  readonly drawing: "icon-small.svg" | "icon.svg";
  /** Clear space on each side. */
  readonly margin: number;
}

/**
 * Every size that a browser or a store asks for: toolbars at 100, 150 and 200 % (16, 24, 32), pages about extensions (48, 96), and the Chrome Web Store, which wants its 128
 * with 16 clear on each side (https://developer.chrome.com/docs/webstore/images).
 */
export const ICON_SIZES: readonly IconSize[] = [
  { size: 16, drawing: "icon-small.svg", margin: 0 },
  { size: 24, drawing: "icon-small.svg", margin: 0 },
  { size: 32, drawing: "icon-small.svg", margin: 0 },
  { size: 48, drawing: "icon.svg", margin: 0 },
  { size: 96, drawing: "icon.svg", margin: 0 },
  { size: 128, drawing: "icon.svg", margin: 16 },
];
