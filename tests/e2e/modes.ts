import type { Appearance, RunningBrowser, View } from "../../scripts/browsers/browser.ts";

/** A way in which a reader may have set their system, and how a document is known to follow it. */
export interface Mode {
  readonly name: string;
  readonly appearance: Appearance;
  readonly direction: "ltr" | "rtl";
  readonly query: string;
  /** The rules of axe-core that may find something else in it than in the first, where both show the same; undefined: all. The others ask for structure, words and names. */
  readonly rules?: readonly string[];
}

/** What asks for colors. */
const OF_COLOR = ["color-contrast", "link-in-text-block"];
/** What asks for where something stands, and how large it is. */
const OF_PLACE = ["scrollable-region-focusable", "target-size"];

/** As at the start: what has it already need not be told. */
const AS_IT_IS: Appearance = {};

export const MODES: readonly Mode[] = [
  { name: "light", appearance: AS_IT_IS, direction: "ltr", query: "(prefers-color-scheme: light)" },
  { name: "right to left", appearance: AS_IT_IS, direction: "rtl", query: "(forced-colors: none)", rules: OF_PLACE },
  { name: "dark", appearance: { colorScheme: "dark" }, direction: "ltr", query: "(prefers-color-scheme: dark)", rules: OF_COLOR },
  {
    name: "forced colours",
    appearance: { forcedColors: true },
    direction: "ltr",
    query: "(forced-colors: active)",
    // It has borders of its own.
    rules: [...OF_COLOR, ...OF_PLACE],
  },
];

/** Sets a document that is open to a mode, and waits until it follows. `browser` appears as at the start when the first of them is entered, and is to do so again after the last. */
export async function enterMode(browser: RunningBrowser, view: View, { name, appearance, direction, query }: Mode): Promise<void> {
  if (appearance !== AS_IT_IS) await browser.appear(appearance);
  await view.waitFor(
    `the document to follow "${name}"`,
    (wanted, holds) => {
      document.documentElement.dir = wanted;
      return matchMedia(holds).matches && getComputedStyle(document.body).direction === wanted;
    },
    direction,
    query,
  );
}
