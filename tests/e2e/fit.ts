import type { View } from "../../scripts/browsers/browser.ts";

/**
 * What does not fit its document, as a reader would see it: elements that reach over an edge of the window, words that are cut off in their box, words that run
 * over one another on a line. Each as "tag.class: its words". What is hidden, and what is shortened on purpose, is none of it.
 */
export function misfits(view: View): Promise<string[]> {
  return view.evaluate(() => {
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest(".visually-hidden, [hidden], svg.map") === null &&
      element.getBoundingClientRect().width > 0;
    const saysSomething = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "");
    const isShortened = (element: Element): boolean => {
      const style = getComputedStyle(element);
      return style.getPropertyValue("-webkit-line-clamp") !== "none" || style.textOverflow === "ellipsis";
    };
    const describe = (element: Element, how: string): string =>
      `${element.localName}.${element.className}: ${how}: ${element.textContent?.trim().slice(0, 60)}`;
    const brush = document.createElement("canvas").getContext("2d");
    const roomFor = (input: HTMLInputElement): boolean => {
      const style = getComputedStyle(input);
      if (brush !== null) brush.font = style.font;
      const room = input.clientWidth - Number.parseFloat(style.paddingInlineStart) - Number.parseFloat(style.paddingInlineEnd);
      return (brush?.measureText(input.placeholder).width ?? 0) <= room + 1;
    };
    const found: string[] = [];
    for (const input of document.querySelectorAll<HTMLInputElement>("input[placeholder]"))
      if (isShown(input) && !roomFor(input)) found.push(`the placeholder "${input.placeholder}" in ${input.clientWidth}`);
    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`the page scrolls sideways: ${document.documentElement.scrollWidth} of ${innerWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (!isShown(element)) continue;
      const { left, right } = element.getBoundingClientRect();
      if (left < -1 || right > innerWidth + 1)
        found.push(describe(element, `from ${Math.round(left)} to ${Math.round(right)} of ${innerWidth}`));
      if (!saysSomething(element) || element.localName === "select") continue;
      const isInline = getComputedStyle(element).display === "inline";
      if (!isInline && !isShortened(element) && element.scrollWidth > element.clientWidth + 1)
        found.push(describe(element, `${element.scrollWidth} wide in ${element.clientWidth}`));
    }
    return found;
  });
}

/** All words of a document that are ours, shown or spoken: not a page's own, which say their language, and not a screen reader's numbers. */
export function ownWords(view: View): Promise<string[]> {
  return view.evaluate(() => {
    const isOurs = (element: Element | null): boolean => element?.closest("body [lang]:not([dir=ltr], [dir=rtl])") === null;
    const words: (string | null)[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) if (isOurs(node.parentElement)) words.push(node.textContent);
    for (const element of document.querySelectorAll("body *"))
      for (const name of ["aria-label", "title", "placeholder", "alt"]) words.push(element.getAttribute(name));
    return [...new Set(words.map((word) => word?.trim() ?? "").filter((word) => word !== ""))];
  });
}
