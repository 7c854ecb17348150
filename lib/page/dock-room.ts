/** Text narrower than this is not read with pleasure: then the dock lies over the page instead. */
export const LEAST_TEXT = 480;

/** What the room is taken with; the second row only where the first is not enough (a publisher's `html { width: 100% }`). */
const ROWS = [
  (width: number): [string, string][] => [["margin-right", `${width}px`]],
  (width: number): [string, string][] => [
    ["margin-right", `${width}px`],
    ["width", "auto"],
    ["min-width", "0"],
    ["max-width", "none"],
  ],
];

export interface DockRoom {
  /**
   * Takes so many pixels from the right of the page by the root's margin, and answers whether that worked: enough is left, `probe` is not covered, and
   * nothing has to be scrolled sideways that had not to be before. Where it did not, the page is left as it was.
   */
  take(width: number, probe: Element | null): boolean;
  /** Gives the room back: the root's style is then as it was found, but for what the page itself has changed since. */
  give(): void;
}

/** The room an open dock takes: the one thing Catchline changes on an element of the publisher's. */
export function createDockRoom(document: Document): DockRoom {
  const root = document.documentElement;
  const { style } = root;
  let before: { attribute: string | null; values: Map<string, [value: string, priority: string]> } | null = null;
  let written: string | null = null;

  const write = (properties: readonly [string, string][]): void => {
    before ??= { attribute: root.getAttribute("style"), values: new Map() };
    for (const [name, value] of properties) {
      if (!before.values.has(name)) before.values.set(name, [style.getPropertyValue(name), style.getPropertyPriority(name)]);
      style.setProperty(name, value, "important");
    }
    written = root.getAttribute("style");
  };
  const give = (): void => {
    if (!before) return;
    if (root.getAttribute("style") !== written) {
      // The page has changed its root's style in the meantime: only what is ours is taken back.
      for (const [name, [value, priority]] of before.values) {
        if (value) style.setProperty(name, value, priority);
        else style.removeProperty(name);
      }
      if (before.attribute === null && style.length === 0) root.removeAttribute("style");
    } else if (before.attribute === null) root.removeAttribute("style");
    else root.setAttribute("style", before.attribute);
    before = null;
  };
  return {
    take(width, probe) {
      give();
      const viewport = viewportWidth(document);
      if (viewport - width < LEAST_TEXT) return false;
      const scrolled = overflows(document);
      for (const row of ROWS) {
        write(row(width));
        const covered = probe !== null && probe.getBoundingClientRect().right > viewport - width + 1;
        if (!covered && (scrolled || !overflows(document))) return true;
      }
      give();
      return false;
    },
    give,
  };
}

/** Width of the viewport without its scroll bar, in CSS pixels, whatever margin the root has. */
export function viewportWidth(document: Document): number {
  return (document.compatMode === "BackCompat" && document.body ? document.body : document.documentElement).clientWidth;
}

function overflows(document: Document): boolean {
  const scroller = document.scrollingElement ?? document.documentElement;
  return scroller.scrollWidth > viewportWidth(document) + 1;
}
