import { flat, SILENT } from "./text.ts";
import { isTimeText, readLeadingClock } from "./time-text.ts";
import { TIMED } from "./times.ts";

/** Pages longer than this are looked at up to here. */
const MOST_TEXTS = 60_000;
const MOST_MARKS = 6_000;

/**
 * Every element that shows or carries a time of its own: `<time>`, time attributes, short texts that are a time, and texts that begin with a clock. Times in
 * quotations (embedded posts of others) and captions are left out. In document order within each kind.
 */
export function findMarks(document: Document): Set<Element> {
  const marks = new Set<Element>();
  const add = (element: Element) => {
    if (marks.size < MOST_MARKS && !element.closest("blockquote,figure,nav,footer,aside,[hidden]:not([hidden=until-found])"))
      marks.add(element);
  };
  for (const element of document.querySelectorAll(TIMED)) add(element);
  const walker = document.createTreeWalker(document.body, 4);
  for (let seen = 0; seen < MOST_TEXTS && walker.nextNode(); seen++) {
    const raw = walker.currentNode.nodeValue ?? "";
    if (!/\d/.test(raw.slice(0, 60))) continue;
    const parent = walker.currentNode.parentElement;
    if (!parent || SILENT.test(parent.tagName)) continue;
    const text = flat(raw.slice(0, 400));
    if (isTimeText(text)) add(parent);
    else if (beginsItsBlock(walker.currentNode)) {
      const leading = readLeadingClock(text);
      if (leading && (leading.sure || parent.closest("h1,h2,h3,h4,h5,h6,strong,b"))) add(parent);
    }
  }
  return marks;
}

function beginsItsBlock(text: Node): boolean {
  let node: Node | null = text;
  for (let up = 0; node && up < 4; up++) {
    for (let before = node.previousSibling; before; before = before.previousSibling)
      if (flat(before.textContent?.slice(0, 40))) return false;
    node = node.parentNode;
    if (node && /^(P|H\d|LI|DIV|DT|TD|SECTION|ARTICLE)$/.test(node.nodeName)) return true;
  }
  return true;
}
