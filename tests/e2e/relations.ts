/** How the boxes of a document are to stand to each other, by CSS selectors. What a state does not show is not asked for. */
export interface Relations {
  /** Has to be there. */
  readonly there: readonly string[];
  /** Each wholly below the one before it. */
  readonly downward: readonly string[];
  /** Each wholly inside the nearest of the others, `[inner, outer]`; where that scrolls, inside its sides. */
  readonly inside: readonly (readonly string[])[];
  /** Boxes that share a line: where they begin, where they end, or their top. */
  readonly aligned: readonly { readonly edge: string; readonly of: string }[];
  /** Boxes of which none lies over another. */
  readonly apart: readonly string[];
  /** Boxes that are never lower than so many CSS pixels. */
  readonly high: readonly { readonly of: string; readonly least: number }[];
}

/** Every relation that does not hold, in words. Runs in the document itself, so it uses nothing from outside itself. */
export function brokenRelations({ there, downward, inside, aligned, apart, high }: Relations): string[] {
  const isRtl = getComputedStyle(document.body).direction === "rtl";
  const all = (selector: string): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0);
  const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
  const words = (element: Element): string => `${element.getAttribute("class")} "${element.textContent?.trim().slice(0, 24)}"`;
  const faults = there.filter((selector) => all(selector).length === 0).map((selector) => `no ${selector}`);

  const stacked = downward.flatMap((selector) => all(selector).slice(0, 1));
  stacked.slice(1).forEach((below, at) => {
    const above = stacked[at];
    if (above && boxOf(above).bottom > boxOf(below).top + 1) faults.push(`${words(below)} is not below ${words(above)}`);
  });
  for (const [inner = "", outer = ""] of inside) {
    for (const element of all(inner)) {
      const around = element.parentElement?.closest(outer);
      if (!around) continue;
      const [a, b] = [boxOf(element), boxOf(around)];
      // What is below can be scrolled to.
      const scrolls = /auto|scroll/.test(getComputedStyle(around).overflowY) && around.scrollHeight > around.clientHeight;
      if (a.left < b.left - 1 || a.right > b.right + 1 || (!scrolls && (a.top < b.top - 1 || a.bottom > b.bottom + 1)))
        faults.push(`${words(element)} sticks out of ${around.getAttribute("class") || around.localName}`);
    }
  }
  for (const { edge, of } of aligned) {
    const side = edge === "top" ? "top" : (edge === "start") === isRtl ? "right" : "left";
    const elements = all(of);
    const line = elements[0] && boxOf(elements[0])[side];
    for (const element of elements)
      if (line !== undefined && Math.abs(boxOf(element)[side] - line) > 1) faults.push(`${words(element)} is out of line at its ${edge}`);
  }
  for (const selector of apart) {
    const elements = all(selector);
    elements.forEach((element, at) => {
      for (const other of elements.slice(at + 1)) {
        const [a, b] = [boxOf(element), boxOf(other)];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1 && !element.contains(other)) faults.push(`${words(element)} lies over ${words(other)}`);
      }
    });
  }
  for (const { of, least } of high)
    for (const element of all(of))
      if (boxOf(element).height < least) faults.push(`${words(element)} is only ${Math.round(boxOf(element).height)} high`);
  return faults;
}
