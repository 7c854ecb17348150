import { createDockGrip } from "./dock-grip.ts";
import { createDockRoom, LEAST_TEXT, viewportWidth } from "./dock-room.ts";
import { oncePerFrame, type Schedule } from "./schedule.ts";

const WIDTH = 380;
const LEAST_WIDTH = 280;
const MOST_WIDTH = 720;
const RAIL = 24;

/** What a screen reader says of the parts of the dock. */
export interface DockWords {
  readonly panel: string;
  readonly width: string;
  readonly unfold: string;
}

export interface DockOptions {
  readonly document: Document;
  readonly shadow: ShadowRoot;
  readonly words: DockWords;
  /** A post on screen, to see whether the dock would cover it. */
  probe(): Element | null;
  /** Makes a change of layout and keeps what the reader sees where it was. */
  hold<T>(change: () => T): T;
  readonly schedule: Schedule;
}

export interface Dock {
  /** Opens the panel at this address, or closes it with null. */
  show(panelUrl: string | null): void;
  /** Folds a panel that lies over the page, so that a post just jumped to is not under it. */
  fold(): void;
}

/**
 * The panel beside the page, in a frame on the right: the page gives way where enough text is left, else the panel lies over it, folded to a rail until
 * asked for. Not there in print and in full screen.
 */
export function createDock({ document, shadow, words, probe, hold, schedule }: DockOptions, signal: AbortSignal): Dock {
  const view = document.defaultView;
  const room = createDockRoom(document);
  let width = WIDTH;
  let isOpen = false;
  let isUnfolded = false;
  let isAway = false;

  const box = document.createElement("div");
  box.className = "dock";
  const rail = document.createElement("button");
  rail.className = "rail";
  rail.type = "button";
  rail.setAttribute("aria-label", words.unfold);
  const range = () => {
    const viewport = viewportWidth(document);
    const left = viewport - LEAST_TEXT >= LEAST_WIDTH ? viewport - LEAST_TEXT : viewport - RAIL;
    return { least: Math.min(LEAST_WIDTH, left), most: Math.min(MOST_WIDTH, left) };
  };
  const lay = (): void => {
    const showing = isOpen && !isAway;
    const shown = Math.min(width, Math.max(viewportWidth(document) - RAIL, 0));
    let beside = false;
    if (showing) beside = room.take(shown, probe());
    else room.give();
    box.hidden = !showing || !(beside || isUnfolded);
    box.classList.toggle("over", !beside);
    box.style.width = `${shown}px`;
    rail.hidden = !showing || beside;
    rail.style.right = isUnfolded ? `${shown}px` : "0";
    rail.setAttribute("aria-expanded", `${isUnfolded}`);
    grip.show(shown);
  };
  const layInPlace = (): void => hold(lay);
  const laySoon = oncePerFrame(schedule, layInPlace, signal);
  const grip = createDockGrip({
    document,
    label: words.width,
    range,
    width: () => width,
    onWidth: (wanted) => {
      width = wanted;
      laySoon();
    },
  });
  rail.addEventListener("click", (event) => {
    if (!event.isTrusted) return;
    isUnfolded = !isUnfolded;
    lay();
  });
  const goAway = (away: boolean): void => {
    if (isAway === away) return;
    isAway = away;
    if (isOpen) lay();
  };
  view?.addEventListener("resize", () => isOpen && laySoon(), { signal });
  view?.addEventListener("beforeprint", () => goAway(true), { signal });
  view?.addEventListener("afterprint", () => goAway(document.fullscreenElement !== null), { signal });
  document.addEventListener("fullscreenchange", () => goAway(document.fullscreenElement !== null), { signal });
  signal.addEventListener("abort", () => {
    if (isOpen) hold(room.give);
  });

  return {
    show(panelUrl) {
      if ((panelUrl !== null) === isOpen) return;
      isOpen = panelUrl !== null;
      isUnfolded = false;
      if (panelUrl === null) {
        box.remove();
        rail.remove();
      } else {
        box.replaceChildren(grip.element, createFrame(document, panelUrl, words.panel));
        shadow.append(box, rail);
      }
      layInPlace();
    },
    fold() {
      if (!isUnfolded) return;
      isUnfolded = false;
      lay();
    },
  };
}

function createFrame(document: Document, url: string, title: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.src = url;
  return frame;
}
