import { NODES_A_STEP, type Steps } from "../slices.ts";
import { flat, SILENT, startOfText } from "./text.ts";
import { isTimeText, readLeadingClock } from "./time-text.ts";
import { TIMED } from "./times.ts";

/** Pages longer than this are looked at up to here. */
const MOST_NODES = 1_000_000;
const MOST_MARKS = 60_000;
/** So few elements with times are told from the texts around them by their place. */
const FEW = 100;

const QUIET = "blockquote,figure,nav,footer,aside,[hidden]:not([hidden=until-found])";

/**
 * Every element that shows or carries a time of its own: `<time>`, time attributes, short texts that are a time, and texts that begin with a clock. Times in
 * quotations (embedded posts of others) and captions are left out. In document order. Where the page changes meanwhile, what stood after the change may be missing.
 */
export function* findMarks(document: Document): Steps<Set<Element>> {
  const root = document.body ?? document;
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
  // Few elements are put between the texts, so that no others need to be walked: those cost most of all.
  const between = timed.size <= FEW ? [...timed].sort((a, b) => (isBefore(a, b) ? -1 : 1)) : [];
  const addUpTo = (node: Node | null) => {
    while (between[0] && (!node || isBefore(between[0], node))) {
      const [element] = between.splice(0, 1);
      if (element && root.contains(element)) add(element);
    }
  };
  const walker = document.createTreeWalker(root, timed.size <= FEW ? 4 : 5);
  for (let seen = 0; seen < MOST_NODES && marks.size < MOST_MARKS && walker.nextNode(); seen++) {
    if (seen % NODES_A_STEP === 0) {
      const { currentNode } = walker;
      yield;
      if (!currentNode.isConnected) walker.currentNode = lastConnected(marks) ?? root;
    }
    const node = walker.currentNode;
    if (node.nodeType === 1) {
      if (timed.has(node as Element)) add(node as Element);
      continue;
    }
    const raw = node.nodeValue ?? "";
    if (!/\d/.test(raw.slice(0, 60))) continue;
    const parent = node.parentElement;
    if (!parent || SILENT.test(parent.tagName) || !showsTime(flat(raw.slice(0, 400)), node, parent)) continue;
    addUpTo(node);
    add(parent);
  }
  addUpTo(null);
  return marks;
}

/** Whether a flattened text is a time, or begins its block with a clock. */
function showsTime(text: string, node: Node, parent: Element): boolean {
  if (isTimeText(text)) return true;
  const leading = readLeadingClock(text);
  return leading !== null && (leading.sure || parent.closest("h1,h2,h3,h4,h5,h6,strong,b") !== null) && beginsItsBlock(node);
}

function isBefore(element: Element, node: Node): boolean {
  return (element.compareDocumentPosition(node) & 4) !== 0;
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
