/**
 * How the reader wants Catchline to look. This file is read before anything else on every page of the extension, so it imports nothing, and takes the page's
 * root and the place of the mirror as parameters.
 */

/** `auto` follows the system. */
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Sizes of text in percent of the browser's own. */
export const TEXT_SIZES = [87, 100, 112, 125, 150] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const DENSITIES = ["comfortable", "compact"] as const;
export type Density = (typeof DENSITIES)[number];

/** Colors of the marks; `clear` is told apart without red and green, `ink` without color. */
export const PALETTES = ["classic", "clear", "plum", "ink"] as const;
export type Palette = (typeof PALETTES)[number];

export interface Appearance {
  readonly theme: Theme;
  readonly textSize: TextSize;
  readonly density: Density;
  readonly palette: Palette;
}

/** The appearance among stored values; whatever is missing or malformed is as at first. */
export function interpretAppearance(values: Readonly<Record<string, unknown>>): Appearance {
  return {
    theme: oneOf(THEMES, values.theme, "auto"),
    textSize: oneOf(TEXT_SIZES, values.textSize, 100),
    density: oneOf(DENSITIES, values.density, "comfortable"),
    palette: oneOf(PALETTES, values.palette, "classic"),
  };
}

/** Gives a page of the extension its looks, by attributes and one property of its root; `tokens.css` and `palettes.css` do the rest. */
export function applyAppearance(root: HTMLElement, { theme, textSize, density, palette }: Appearance): void {
  root.dataset.theme = theme;
  root.dataset.density = density;
  root.dataset.palette = palette;
  root.style.setProperty("--text-scale", String(textSize / 100));
}

const MIRROR = "appearance";

/**
 * The appearance last kept in the mirror; null where there is none. Settings can only be read later than the first paint, so what they said last is mirrored in
 * the extension's `localStorage`, which is read at once. Where a browser refuses that (third-party storage switched off), the page starts as at first.
 */
export function readMirror(mirror: () => Storage): Appearance | null {
  try {
    const kept = mirror().getItem(MIRROR);
    return kept === null ? null : interpretAppearance(Object(JSON.parse(kept)) as Record<string, unknown>);
  } catch {
    return null;
  }
}

/** Keeps the appearance, and of wider settings nothing else, for the next page to start with. */
export function writeMirror(mirror: () => Storage, { theme, textSize, density, palette }: Appearance): void {
  try {
    mirror().setItem(MIRROR, JSON.stringify({ theme, textSize, density, palette } satisfies Appearance));
  } catch {
    // The next page starts as at first, and is right a moment later.
  }
}

function oneOf<T extends string | number>(choices: readonly T[], value: unknown, first: T): T {
  return choices.find((choice) => choice === value) ?? first;
}
