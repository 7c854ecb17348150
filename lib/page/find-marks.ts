import { NODES_A_STEP, type Steps } from "./slices.ts";
import { flat, SILENT, startOfText } from "./text.ts";
import { isTimeText, readLeadingClock } from "./time-text.ts";
import { TIMED } from "./times.ts";

/** Pages longer than this are looked at up to here. */
const MOST_NODES = 1_000_000;
const MOST_MARKS = 60_000;

const QUIET = "blockquote,figure,nav,footer,aside,[hidden]:not([hidden=until-found])";

/**
 * Every element that shows or carries a time of its own: `<time>`, time attributes, short texts that are a time, and texts that begin with a clock. Times in
 * quotations (embedded posts of others) and captions are left out. In document order. Where the page changes meanwhile, what stood after the change may be missing.
 */
export function* findMarks(document: Document): Steps<Set<Element>> {
  const marks = new Set<Element>();
  const add = (element: Element) => {
    if (!element.closest(QUIET)) marks.add(element);
  };
  const timed = new Set<Element>();
  // One selector at a time, since all of them over a long page take too long for one step.
  for (const selector of TIMED.split(",")) {
    for (const element of document.querySelectorAll(selector)) timed.add(element);
    yield;
  }
  const walker = document.createTreeWalker(document.body ?? document, 5);
  for (let seen = 0; seen < MOST_NODES && marks.size < MOST_MARKS && walker.nextNode(); seen++) {
    if (seen % NODES_A_STEP === 0) {
      const { currentNode } = walker;
      yield;
      if (!currentNode.isConnected) walker.currentNode = lastConnected(marks) ?? document.body ?? document;
    }
    const node = walker.currentNode;
    if (node.nodeType === 1) {
      if (timed.has(node as Element)) add(node as Element);
      continue;
    }
    const raw = node.nodeValue ?? "";
    if (!/\d/.test(raw.slice(0, 60))) continue;
    const parent = node.parentElement;
    if (!parent || SILENT.test(parent.tagName)) continue;
    const text = flat(raw.slice(0, 400));
    if (isTimeText(text)) add(parent);
    else if (beginsItsBlock(node)) {
      const leading = readLeadingClock(text);
      if (leading && (leading.sure || parent.closest("h1,h2,h3,h4,h5,h6,strong,b"))) add(parent);
    }
  }
  return marks;
}

/** From where a walk goes on whose place has left the page. */
function lastConnected(marks: ReadonlySet<Element>): Element | null {
  return [...marks].reverse().find((mark) => mark.isConnected) ?? null;
}

function beginsItsBlock(text: Node): boolean {
  let node: Node | null = text;
  for (let up = 0; node && up < 4; up++) {
    for (let before = node.previousSibling; before; before = before.previousSibling)
      if (before.nodeType === 1 ? flat(startOfText(before as Element, 40)) : before.nodeType === 3 && flat(before.nodeValue)) return false;
    node = node.parentNode;
    if (node && /^(P|H\d|LI|DIV|DT|TD|SECTION|ARTICLE)$/.test(node.nodeName)) return true;
  }
  return true;
}
