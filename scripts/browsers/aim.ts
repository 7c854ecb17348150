/*
 * What a driver runs in a document around a click. Each function runs there as text, so none uses anything outside itself.
 */

/** What is kept on the document's window between the two. */
interface Aiming {
  catchlineAim?: { came: "pressed" | "hit" | "past" | null; readonly over: AbortController };
}

/** Whether something can be clicked: it stands still and in view, or it does not, or something else lies over it. */
export type Sighted = "aimed" | "moves" | "covered";

/**
 * Whether an element stands still and can be clicked in its middle; brings it there when it is out of view or under something that sticks. Where it can, the
 * next press is for this element alone: one that comes to another, because something moved at the last moment, is kept from the page.
 */
export async function takeAim(element: Element): Promise<Sighted> {
  const place = (): string => JSON.stringify(element.getBoundingClientRect());
  const inTheMiddle = (): Element | null => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    if (hit === null) return null;
    if (element.contains(hit)) return element;
    return hit.contains(element) ? hit : null;
  };
  if (inTheMiddle() === null) element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  const before = place();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  let meant = inTheMiddle();
  if (before !== place()) return "moves";
  if (meant === null) return "covered";
  const aiming = globalThis as Aiming;
  aiming.catchlineAim?.over.abort();
  const aim: NonNullable<Aiming["catchlineAim"]> = { came: null, over: new AbortController() };
  aiming.catchlineAim = aim;
  const watch = (event: Event): void => {
    if (!event.isTrusted) return;
    // What holds the pressed one may take the pointer for itself, and with it the rest of the click.
    if (event.type === "gotpointercapture" && (event.target as Element).contains(meant)) meant = event.target as Element;
    const isMeant = meant !== null && event.composedPath().includes(meant);
    if (event.type === "pointerdown") aim.came = isMeant ? "pressed" : "past";
    // Pressed on one element and let go on another, it is a click on what holds both.
    if (event.type === "click" && aim.came === "pressed") aim.came = isMeant ? "hit" : "past";
    if (aim.came !== "past") return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ["pointerdown", "gotpointercapture", "mousedown", "pointerup", "mouseup", "click"])
    addEventListener(type, watch, { capture: true, signal: aim.over.signal });
  return "aimed";
}

/** Whether the click that was aimed at the element came to it; null while there has been none. */
export function hasHit(element: Element): boolean | null {
  const aim = (globalThis as Aiming).catchlineAim;
  if (aim === undefined) throw new Error("nothing is aimed at");
  // A list of choices opens when it is pressed, and takes the rest of the click.
  const came = aim.came === "pressed" && element.localName === "select" ? "hit" : aim.came;
  if (came !== "hit" && came !== "past") return null;
  aim.over.abort();
  return came === "hit";
}
