import { DOCK_WIDTH, type DockSide } from "../dock-place.ts";
import { createDockBleed } from "./dock-bleed.ts";
import { createDockMargin } from "./dock-margin.ts";
import { coveredTexts, type Elements, findReaching } from "./dock-reach.ts";
import { type DockZone, isOnScreen, isWithin, roomBeside, type Span } from "./dock-zone.ts";
import { type Overflows, overflowsOf } from "./overflows.ts";

/** Text narrower than this is not read with pleasure: then the dock lies over the page instead. */
export const LEAST_TEXT = 480;
/** How often a narrower dock is tried. */
const MOST_TRIES = 3;

/** The text that the dock stands beside. */
export interface TextBeside {
  /** Posts on screen or near it. */
  readonly near: readonly Element[];
  /** All others. */
  readonly far: Elements;
}

export interface DockRoom {
  /**
   * Makes room on a side of the page by the root's margin, and answers for how wide a dock: as wide as wanted, or as much narrower as it takes to leave 480 pixels
   * of text (or all there were), to cover none, and to have nothing scroll sideways further than it did. Null where that would be no dock: then the page is as it was.
   */
  take(side: DockSide, wanted: number, text: TextBeside): number | null;
  /** Makes room for another width without asking whether that works, as long as room was made at all. For every step of a drag. */
  follow(width: number): void;
  /** Takes into the room what has come to the page since. */
  look(text: TextBeside): void;
  /** Gives the room back: the page is laid out as it was. */
  give(): void;
}

/** How the page was without a dock. */
interface Before {
  readonly text: number;
  readonly overflows: Overflows;
}

/** The room an open dock takes from the page. `viewport` answers where that is now, without its scroll bar. */
export function createDockRoom(document: Document, viewport: () => Span): DockRoom {
  const margin = createDockMargin(document);
  const bleed = createDockBleed();
  let made: { side: DockSide; width: number; unsized: boolean } | null = null;
  const zoneOf = (side: DockSide, width: number): DockZone => ({ side, width, viewport: viewport() });

  const make = (side: DockSide, width: number, unsized: boolean): void => {
    made = { side, width, unsized };
    margin.write(side, width, unsized);
    bleed.narrow([], roomBeside(zoneOf(side, width)));
  };
  const give = (): void => {
    made = null;
    bleed.undo();
    margin.give();
  };
  const look = (zone: DockZone, text: TextBeside, beside: readonly Element[] = []): readonly Element[] => {
    const { bleeding, texts } = findReaching(document, zone, text.far, beside);
    if (bleeding.length > 0) bleed.narrow(bleeding, roomBeside(zone));
    return texts;
  };

  /** How many pixels narrower the dock would have to be for the page as it now stands. */
  const lacks = (zone: DockZone, text: TextBeside, before: Before): number => {
    const { near } = text;
    const texts = look(zone, text);
    const textLacks = Math.min(LEAST_TEXT, before.text) - widest(near);
    const overflow = overflowsOf(document, near[0] ?? null).beyond(before.overflows);
    let covered = coveredTexts(zone, texts);
    if (covered.length > 0 && textLacks <= 1 && overflow <= 1) {
      // What is off the screen without a dock (a menu that slides in) is not covered by it.
      const { unsized } = made ?? { unsized: false };
      give();
      covered = covered.filter(({ element }) => isOnScreen(zone, element.getBoundingClientRect()));
      make(zone.side, zone.width, unsized);
      look(zone, text);
    }
    return Math.max(0, textLacks > 1 ? textLacks : 0, overflow > 1 ? overflow : 0, ...covered.map(({ by }) => by));
  };

  return {
    take(side, wanted, text) {
      give();
      const { left, right } = viewport();
      const before = { text: widest(text.near), overflows: overflowsOf(document, text.near[0] ?? null) };
      let width = Math.min(wanted, Math.floor(right - left - LEAST_TEXT));
      for (let tries = 0; tries < MOST_TRIES && width >= DOCK_WIDTH.least; tries++) {
        let least = Number.POSITIVE_INFINITY;
        for (const unsized of [false, true]) {
          make(side, width, unsized);
          // A root that has a size of its own has not moved: what follows would be narrowed element by element.
          if (!unsized && !isWithin(document.documentElement.getBoundingClientRect(), roomBeside(zoneOf(side, width)))) continue;
          const lack = lacks(zoneOf(side, width), text, before);
          if (lack === 0) return width;
          least = Math.min(least, lack);
          give();
        }
        width = Math.floor(width - least);
      }
      return null;
    },
    follow(width) {
      if (made) make(made.side, width, made.unsized);
    },
    look(text) {
      if (made) look(zoneOf(made.side, made.width), text, text.near);
    },
    give,
  };
}

function widest(elements: readonly Element[]): number {
  return Math.max(0, ...elements.map((element) => element.getBoundingClientRect().width));
}
