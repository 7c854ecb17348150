import type { DockSide } from "../dock-place.ts";
import { zoomOf } from "./dock-zone.ts";

/** What undoes a size that the publisher gave the root (`html { width: 100% }`), so that the margin can make it narrower. */
const UNSIZED: readonly [string, string][] = [
  ["width", "auto"],
  ["min-width", "0"],
  ["max-width", "none"],
];

export interface DockMargin {
  /** Gives the root a margin of so many pixels on that side; `unsized`: and takes the size from it that its publisher gave it. */
  write(side: DockSide, width: number, unsized: boolean): void;
  /** Takes it back: the root's style is then as it was found, but for what the page itself has changed since. */
  give(): void;
}

/** The margin of the root, from which an open dock takes its room: the one attribute of the publisher's that Catchline changes, and puts back to the letter. */
export function createDockMargin(document: Document): DockMargin {
  const root = document.documentElement;
  const { style } = root;
  let before: { attribute: string | null; values: Map<string, [value: string, priority: string]> } | null = null;
  let written: string | null = null;

  const set = (name: string, value: string): void => {
    before ??= { attribute: root.getAttribute("style"), values: new Map() };
    if (!before.values.has(name)) before.values.set(name, [style.getPropertyValue(name), style.getPropertyPriority(name)]);
    style.setProperty(name, value, "important");
  };
  const putBack = (name: string, [value, priority]: [string, string]): void => {
    if (value) style.setProperty(name, value, priority);
    else style.removeProperty(name);
  };
  const give = (): void => {
    if (!before) return;
    const changed = root.getAttribute("style") !== written;
    if (before.values.has("transition")) {
      for (const [name, values] of before.values) if (name !== "transition") putBack(name, values);
      root.getBoundingClientRect();
    }
    if (changed) {
      // The page has changed its root's style in the meantime: only what is ours is taken back.
      for (const [name, values] of before.values) putBack(name, values);
      if (before.attribute === null && style.length === 0) root.removeAttribute("style");
    } else if (before.attribute === null) root.removeAttribute("style");
    else root.setAttribute("style", before.attribute);
    before = null;
  };
  return {
    write(side, width, unsized) {
      give();
      // A root that moves smoothly (`* { transition: all 1s }`) would be measured where it was, and take its time.
      if (moves(document)) set("transition", "none");
      set(`margin-${side}`, `${width / zoomOf(root)}px`);
      if (unsized) for (const [name, value] of UNSIZED) set(name, value);
      written = root.getAttribute("style");
    },
    give,
  };
}

function moves({ defaultView: view, documentElement: root }: Document): boolean {
  const durations = view?.getComputedStyle(root).transitionDuration ?? "";
  return durations.split(",").some((duration) => Number.parseFloat(duration) > 0);
}
