const STEP = 16;

export interface DockGripOptions {
  readonly document: Document;
  /** What a screen reader says of it. */
  readonly label: string;
  /** The least and most width that make sense now, in CSS pixels. */
  range(): { readonly least: number; readonly most: number };
  width(): number;
  /** Called with a width within the range. */
  onWidth(width: number): void;
}

export interface DockGrip {
  readonly element: HTMLElement;
  /** Writes the width where a screen reader finds it. */
  show(width: number): void;
}

/** The edge that a docked panel is resized by: with the pointer, or with the arrow keys, Home and End. Hears only what the reader does, no made-up events. */
export function createDockGrip({ document, label, range, width, onWidth }: DockGripOptions): DockGrip {
  const element = document.createElement("div");
  element.className = "grip";
  element.tabIndex = 0;
  for (const [name, value] of [
    ["role", "separator"],
    ["aria-orientation", "vertical"],
    ["aria-label", label],
  ] as const)
    element.setAttribute(name, value);

  const set = (wanted: number): void => {
    const { least, most } = range();
    onWidth(Math.round(Math.max(Math.min(wanted, most), least)));
  };
  element.addEventListener("pointerdown", (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    event.preventDefault();
    element.setPointerCapture(event.pointerId);
    element.classList.add("dragged");
    const startX = event.clientX;
    const startWidth = width();
    const dragging = new AbortController();
    const options = { signal: dragging.signal };
    element.addEventListener("pointermove", (move) => set(startWidth + startX - move.clientX), options);
    for (const end of ["pointerup", "pointercancel", "lostpointercapture"])
      element.addEventListener(
        end,
        () => {
          element.classList.remove("dragged");
          dragging.abort();
        },
        options,
      );
  });
  element.addEventListener("keydown", (event) => {
    const { least, most } = range();
    const wanted = { ArrowLeft: width() + STEP, ArrowRight: width() - STEP, Home: least, End: most }[event.key];
    if (!event.isTrusted || wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  });
  return {
    element,
    show(now) {
      const { least, most } = range();
      element.setAttribute("aria-valuemin", `${least}`);
      element.setAttribute("aria-valuemax", `${most}`);
      element.setAttribute("aria-valuenow", `${now}`);
    },
  };
}
