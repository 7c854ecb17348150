/** What can be said of a page's layout from outside. Runs in the page itself: each of these uses nothing from outside itself. */

/** The boxes of all elements, from the top left of the page, and its root's attributes: the same as long as the page is laid out the same. */
export function boxesOfAll(): string[] {
  const lines = [
    document.documentElement
      .getAttributeNames()
      .map((name) => `${name}=${document.documentElement.getAttribute(name)}`)
      .join(" "),
  ];
  const { scrollX, scrollY } = window;
  for (const element of document.querySelectorAll("*")) {
    if (element.localName === "catchline-dock" || element.getClientRects().length === 0) continue;
    const { x, y, width, height } = element.getBoundingClientRect();
    lines.push(`${element.localName} ${[x + scrollX, y + scrollY, width, height].map((pixels) => pixels.toFixed(1)).join(" ")}`);
  }
  return lines;
}

/** How many pixels the page can be scrolled sideways, tried by scrolling, and what of it scrolls by itself around the posts. */
export function sidewaysScroll(): number {
  const { body, documentElement: root } = document;
  const before = scrollX;
  const most = Math.max(
    ...[-99_999, 99_999].map((far) => {
      scrollTo({ left: far, behavior: "instant" });
      return Math.abs(scrollX);
    }),
  );
  scrollTo({ left: before, behavior: "instant" });
  const rootOverflow = getComputedStyle(root).overflowX;
  // What is hidden can be scrolled by a script, and by nobody else.
  const isHidden = /hidden|clip/.test(rootOverflow === "visible" ? getComputedStyle(body).overflowX : rootOverflow);
  let inner = 0;
  for (let around = document.querySelector("article")?.parentElement; around && around !== root; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowX) && around !== document.scrollingElement) {
      if (around === body && rootOverflow === "visible") continue;
      inner = Math.max(inner, around.scrollWidth - around.clientWidth);
    }
  }
  return (isHidden ? 0 : most) + inner;
}

/** How wide the text of the posts is laid out; null in a page whose posts are no articles. */
export function textWidth(): number | null {
  const widths = [...document.querySelectorAll("article")].map((article) => article.getBoundingClientRect().width);
  return widths.length > 0 ? Math.max(...widths) : null;
}

/**
 * The texts that lie under a part of the window, from its left to its right, at three places of the page: asked of the browser, point by point. What is fixed to the
 * viewport is left out.
 */
export function textsUnder(left: number, right: number): string[] {
  const under = new Set<string>();
  const box = [...document.querySelectorAll("*")].find(
    (element) => element.scrollHeight > element.clientHeight + 100 && /auto|scroll/.test(getComputedStyle(element).overflowY),
  );
  const scroller = box ?? document.scrollingElement ?? document.documentElement;
  const before = scroller.scrollTop;
  for (const part of [0, 0.5, 1]) {
    scroller.scrollTo({ top: part * (scroller.scrollHeight - scroller.clientHeight), behavior: "instant" });
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const parent = text.parentElement;
      if (!parent || (text.nodeValue ?? "").trim() === "") continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) {
        const from = Math.max(rect.left, left);
        const to = Math.min(rect.right, right);
        if (to - from <= 1.5 || rect.bottom <= 0 || rect.top >= innerHeight) continue;
        if (!document.elementsFromPoint((from + to) / 2, (rect.top + rect.bottom) / 2).includes(parent)) continue;
        let fixed = false;
        for (let around: Element | null = parent; around; around = around.parentElement) {
          if (getComputedStyle(around).position === "fixed" && around.querySelector("article") === null) fixed = true;
        }
        if (!fixed) under.add((text.nodeValue ?? "").trim().slice(0, 60));
      }
    }
  }
  scroller.scrollTo({ top: before, behavior: "instant" });
  return [...under];
}

/** Those of the elements of a selector that lie under that part of the window. */
export function boxesUnder(selector: string, left: number, right: number): string[] {
  return [...document.querySelectorAll(selector)]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.left < right - 1 && box.right > left + 1)
    .map(({ element, box }) => `${element.localName}.${element.className} ${box.left} to ${box.right}`);
}
