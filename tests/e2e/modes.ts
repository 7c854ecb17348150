import type { Appearance, RunningBrowser, View } from "../../scripts/browsers/browser.ts";

/** A way in which a reader may have set their system, and how a document is known to follow it. */
export interface Mode {
  readonly name: string;
  readonly appearance: Appearance;
  readonly direction: "ltr" | "rtl";
  readonly query: string;
}

export const MODES: readonly Mode[] = [
  { name: "light", appearance: { colorScheme: "light" }, direction: "ltr", query: "(prefers-color-scheme: light)" },
  { name: "dark", appearance: { colorScheme: "dark" }, direction: "ltr", query: "(prefers-color-scheme: dark)" },
  { name: "forced colours", appearance: { forcedColors: true }, direction: "ltr", query: "(forced-colors: active)" },
  { name: "right to left", appearance: {}, direction: "rtl", query: "(forced-colors: none)" },
];

/** Sets a document that is open to a mode, and waits until it follows. */
export async function enterMode(browser: RunningBrowser, view: View, mode: Mode): Promise<void> {
  await browser.appear(mode.appearance);
  await view.waitFor(
    `the document to follow "${mode.name}"`,
    (direction, query) => {
      document.documentElement.dir = direction;
      return matchMedia(query).matches && getComputedStyle(document.body).direction === direction;
    },
    mode.direction,
    mode.query,
  );
}
