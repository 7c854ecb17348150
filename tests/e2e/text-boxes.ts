/** Whether all that a document says can be seen, by the boxes of its text. Each runs in the document itself, so it uses nothing from outside itself. */

/** What has to be scrolled sideways, or sticks out of the window at its sides. */
export function sidewaysParts(): string[] {
  const name = (element: Element): string => `${element.localName}.${element.getAttribute("class")}`;
  const root = document.documentElement;
  const found = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide in ${root.clientWidth}`] : [];
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("svg")) continue;
    const { overflowX, clipPath } = getComputedStyle(element);
    if (clipPath.startsWith("inset")) continue;
    if (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1)
      found.push(`${name(element)} is ${element.scrollWidth} wide in ${element.clientWidth}`);
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > root.clientWidth + 1))
      found.push(`${name(element)} stands at ${Math.round(left)} to ${Math.round(right)}`);
  }
  return found;
}

/** Text that is cut off by the box it stands in, and can't be scrolled to. */
export function clippedTexts(): string[] {
  return [...document.body.querySelectorAll<HTMLElement>("*")].flatMap((element) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("svg") || element.textContent.trim() === "") return [];
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    // Said to screen readers alone; and a look into a post ends where the room ends.
    if (clipPath.startsWith("inset") || element.closest(".preview")) return [];
    const cuts = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    const across = cuts(overflowX) && scrollWidth > clientWidth + 1;
    const down = cuts(overflowY) && scrollHeight > clientHeight + 1;
    const words = element.textContent.trim().slice(0, 40);
    return across || down
      ? [`${element.localName}.${element.className} "${words}" is ${scrollWidth} × ${scrollHeight} in ${clientWidth} × ${clientHeight}`]
      : [];
  });
}

/** Words, icons and fields that lie over one another where nothing opaque is between them. */
export function overlaps(): string[] {
  interface Piece {
    readonly element: Element;
    readonly words: string;
    readonly box: DOMRect;
  }
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest(".visually-hidden") === null &&
    // What lies over all for a moment, and lets every click through.
    getComputedStyle(element).pointerEvents !== "none";
  /** What is left of a box within the lists that it can be scrolled out of. */
  const within = (box: DOMRect, element: Element): DOMRect => {
    let { left, top, right, bottom } = box;
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflow === "visible") continue;
      const outer = around.getBoundingClientRect();
      [left, top, right, bottom] = [
        Math.max(left, outer.left),
        Math.max(top, outer.top),
        Math.min(right, outer.right),
        Math.min(bottom, outer.bottom),
      ];
    }
    return new DOMRect(left, top, right - left, bottom - top);
  };
  const pieces: Piece[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const element = text.parentElement;
    // What is drawn on a map or a chart has its own rules.
    if (!element || text.textContent?.trim() === "" || element.closest("svg, option") || !isShown(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects())
      pieces.push({ element, words: text.textContent?.trim().slice(0, 30) ?? "", box: within(box, element) });
  }
  for (const element of document.body.querySelectorAll("button > svg, input, select"))
    if (isShown(element)) pieces.push({ element, words: element.localName, box: within(element.getBoundingClientRect(), element) });

  const isOpaque = (element: Element): boolean =>
    !/^rgba\(.*, (?:0|0?\.\d+)\)$|^transparent$/.test(getComputedStyle(element).backgroundColor);
  const seen = pieces.filter(({ box }) => box.width > 2 && box.height > 2).sort((a, b) => a.box.top - b.box.top);
  return seen.flatMap((a, at) =>
    seen.slice(at + 1).flatMap((b) => {
      if (a.element === b.element || a.element.contains(b.element) || b.element.contains(a.element)) return [];
      const [left, right] = [Math.max(a.box.left, b.box.left), Math.min(a.box.right, b.box.right)];
      const [top, bottom] = [Math.max(a.box.top, b.box.top), Math.min(a.box.bottom, b.box.bottom)];
      // Lines of type stand close.
      if (right - left < 2 || bottom - top < 4) return [];
      const stack = document.elementsFromPoint((left + right) / 2, (top + bottom) / 2);
      // Text that hangs out of its own box is not hit there: it lies as deep as what it stands in.
      const depthOf = (element: Element | null): number =>
        element === null ? stack.length : stack.includes(element) ? stack.indexOf(element) : depthOf(element.parentElement);
      const depth = Math.max(depthOf(a.element), depthOf(b.element));
      const lower = stack[depth];
      // A menu, a dialog or a heading that sticks: what is below it is not seen there.
      const isCovered = lower === undefined || stack.slice(0, depth).some((one) => isOpaque(one) && !one.contains(lower));
      return isCovered ? [] : [`"${a.words}" and "${b.words}" at ${Math.round(left)}, ${Math.round(top)}`];
    }),
  );
}
