const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]";

/** Gives the focus to the nearest control before or after an element, passing over all that is in it; leaves it where it is when there is none. */
export function focusBeyond(element: Element, side: "before" | "after"): void {
  const wanted = side === "before" ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const controls = [...element.ownerDocument.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (control) => control.tabIndex >= 0 && !element.contains(control) && (element.compareDocumentPosition(control) & wanted) !== 0,
  );
  (side === "before" ? controls.at(-1) : controls[0])?.focus();
}
