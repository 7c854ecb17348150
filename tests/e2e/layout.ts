import type { View } from "../../scripts/browsers/browser.ts";
import type { Home } from "../../scripts/look/state.ts";
import layout from "./layout.json" with { type: "json" };
import { brokenRelations, type Relations } from "./relations.ts";
import { clippedTexts, overlaps, sidewaysParts } from "./text-boxes.ts";

/** The look of every state, held by the boxes of what is in it: no picture is compared, so fonts and rounding may differ. */
const RELATIONS: Readonly<Record<Home, Relations>> = { ...layout, beside: layout.panel, side: layout.panel };

/** All that is not where it belongs in a document as it is laid out now, in words; nothing is the aim. */
export async function misplaced(view: View, home: Home): Promise<string[]> {
  const found: string[] = [];
  for (const look of [sidewaysParts, clippedTexts, overlaps])
    found.push(...(await view.evaluate(look)).map((fault) => `${look.name}: ${fault}`));
  return [...found, ...(await view.evaluate(brokenRelations, RELATIONS[home]))];
}

/** A way to lay a document out that is not how it is written. */
interface Way {
  readonly direction?: string;
  readonly fontSize?: string;
}

/** Lays the document out in that way; in none: as it is written. */
export function layOut(view: View, { direction = "", fontSize = "" }: Way): Promise<void> {
  return view.evaluate(
    async (dir, size) => {
      document.documentElement.dir = dir;
      document.documentElement.style.fontSize = size;
      // What measures itself, as a long list and a menu do, is laid out anew within frames.
      for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    direction,
    fontSize,
  );
}

/** Adds a rule to the style of a document while it is looked at. */
export async function planted<T>(view: View, css: string, look: () => Promise<T>): Promise<T> {
  await view.evaluate((rule) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets = [sheet];
  }, css);
  const seen = await look();
  await view.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return seen;
}
