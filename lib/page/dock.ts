import { type ChosenSide, DOCK_WIDTH, type DockSide } from "../dock-place.ts";
import { watchAway } from "./dock-away.ts";
import { createDockGrip } from "./dock-grip.ts";
import { createDockRoom, LEAST_TEXT, type TextBeside } from "./dock-room.ts";
import { type Span, viewportWidth } from "./dock-zone.ts";
import { oncePerFrame, type Schedule } from "./schedule.ts";

/** What is left of a folded dock, and of the page beside one that lies over it. */
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
  text(): TextBeside;
  /** Makes a change of layout and keeps what the reader sees where it was. */
  hold<T>(change: () => T): T;
  /** The page was laid out anew. */
  onLaid(): void;
  /** The reader has chosen a width. */
  onResized(width: number): void;
  readonly schedule: Schedule;
}

export interface Dock {
  /** Opens the panel at this address, or closes it with null. Not `byHand`, it opens only once the page is neither in full screen nor in a picture in picture. */
  show(panelUrl: string | null, byHand: boolean): void;
  /** Stands on that side from now on, as wide as there is room for. */
  place(side: ChosenSide, width: number): void;
  /** Goes to the other side, and answers which that is. */
  move(): DockSide;
  /** The page has changed: makes room in what is new, too. */
  look(): void;
  /** Folds a panel that lies over the page, so that a post just jumped to is not under it. */
  fold(): void;
}

/**
 * The panel beside the page, in a frame on one side: the page gives way where enough text is left, else the panel lies over its edge, folded to a rail until asked
 * for. Not there in print and in full screen.
 */
export function createDock(options: DockOptions, signal: AbortSignal): Dock {
  const { document, shadow, words, text, hold, schedule } = options;
  const view = document.defaultView;
  const sounding = document.createElement("div");
  sounding.className = "sounding";
  const room = createDockRoom(document, () => viewportSpan(document, sounding));
  let chosen: { side: ChosenSide; width: number } = { side: "auto", width: DOCK_WIDTH.usual };
  let isOpen = false;
  let isUnfolded = false;
  /** The address of a panel that opens when it may. */
  let waiting: string | null = null;
  let side: DockSide = "right";
  let shown = chosen.width;
  let isBeside = false;
  /** The widest dock there was room for, where the last one wanted was wider. */
  let most: number = DOCK_WIDTH.most;
  let laidAt = 0;

  const box = document.createElement("div");
  const rail = document.createElement("button");
  rail.type = "button";
  rail.setAttribute("aria-label", words.unfold);
  rail.title = words.unfold;
  const draw = (): void => {
    const showing = isOpen && !away.isAway();
    box.className = `dock ${side}${isBeside ? "" : " over"}`;
    box.hidden = !showing || !(isBeside || isUnfolded);
    box.style.width = `${shown}px`;
    rail.className = `rail ${side}`;
    rail.hidden = !showing || isBeside;
    rail.style.setProperty("--beside", isUnfolded ? `${shown}px` : "0px");
    rail.setAttribute("aria-expanded", `${isUnfolded}`);
    grip.show(shown);
  };
  const sideFor = ({ near }: TextBeside): DockSide => (chosen.side === "auto" ? sideOfLineEnds(document, near[0]) : chosen.side);
  const widthOver = (): number => Math.min(chosen.width, Math.max(viewportWidth(document) - RAIL, 0));
  const lay = (): void => {
    const beside = text();
    side = sideFor(beside);
    let taken: number | null = null;
    if (isOpen && !away.isAway()) taken = room.take(side, chosen.width, beside);
    else room.give();
    isBeside = taken !== null;
    if (isBeside) isUnfolded = false;
    shown = taken ?? widthOver();
    most = taken !== null && taken < chosen.width ? taken : DOCK_WIDTH.most;
    laidAt = viewportWidth(document);
    draw();
    options.onLaid();
  };
  const layInPlace = (): void => hold(lay);
  const laySoon = oncePerFrame(schedule, layInPlace, signal);
  const followGrip = oncePerFrame(
    schedule,
    () => {
      shown = isBeside ? chosen.width : widthOver();
      if (isBeside) hold(() => room.follow(shown));
      draw();
      options.onLaid();
    },
    signal,
  );
  const grip = createDockGrip({
    document,
    label: words.width,
    side: () => side,
    range() {
      const viewport = viewportWidth(document);
      const left = isBeside ? Math.min(most, viewport - LEAST_TEXT) : viewport - RAIL;
      return { least: Math.min(DOCK_WIDTH.least, left), most: Math.min(DOCK_WIDTH.most, left) };
    },
    width: () => shown,
    onWidth(width) {
      chosen = { ...chosen, width };
      shown = width;
      followGrip();
    },
    onDone() {
      laySoon();
      options.onResized(chosen.width);
    },
    schedule,
  });
  rail.addEventListener("click", (event) => {
    if (!event.isTrusted) return;
    isUnfolded = !isUnfolded;
    lay();
  });

  const open = (panelUrl: string): void => {
    waiting = null;
    isOpen = true;
    box.replaceChildren(grip.element, createFrame(document, panelUrl, words.panel));
    shadow.append(sounding, rail, box);
    layInPlace();
  };
  const away = watchAway(
    document,
    () => {
      if (waiting !== null && !away.isAway() && !away.isQuiet()) open(waiting);
      else if (isOpen) layInPlace();
    },
    schedule,
    signal,
  );
  // On a phone the window changes its height with every scroll.
  view?.addEventListener("resize", () => isOpen && viewportWidth(document) !== laidAt && laySoon(), { signal });
  if (document.readyState !== "complete") view?.addEventListener("load", () => isOpen && laySoon(), { signal });
  signal.addEventListener("abort", () => {
    if (isOpen) hold(room.give);
  });

  const place = (toSide: ChosenSide, width: number): void => {
    if (chosen.side === toSide && chosen.width === width) return;
    chosen = { side: toSide, width };
    if (isOpen) layInPlace();
  };
  return {
    show(panelUrl, byHand) {
      waiting = null;
      if (panelUrl === null) {
        if (!isOpen) return;
        isOpen = false;
        isUnfolded = false;
        for (const part of [sounding, rail, box]) part.remove();
        layInPlace();
      } else if (!isOpen) {
        if (!byHand && (away.isAway() || away.isQuiet())) waiting = panelUrl;
        else open(panelUrl);
      }
    },
    place,
    move() {
      const other = sideFor(text()) === "right" ? "left" : "right";
      place(other, chosen.width);
      return other;
    },
    look() {
      if (isOpen && isBeside) room.look(text());
    },
    fold() {
      if (!isUnfolded) return;
      isUnfolded = false;
      lay();
    },
  };
}

/** Where what is fixed to the viewport stands, by something that is. */
function viewportSpan(document: Document, sounding: Element): Span {
  const { left, right } = sounding.getBoundingClientRect();
  return right > left ? { left, right } : { left: 0, right: viewportWidth(document) };
}

/** The right of a page that is read from left to right. */
function sideOfLineEnds(document: Document, post: Element | undefined): DockSide {
  const lines = post ?? document.body ?? document.documentElement;
  return document.defaultView?.getComputedStyle(lines).direction === "rtl" ? "left" : "right";
}

function createFrame(document: Document, url: string, title: string): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.src = url;
  return frame;
}
