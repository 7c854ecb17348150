import type { RawTime } from "../model.ts";
import { isDayText } from "./day-texts.ts";
import type { FindInPost } from "./find-in-posts.ts";
import type { Format } from "./formats/format.ts";
import { QUOTED } from "./not-a-post.ts";
import { flat, SILENT } from "./text.ts";
import { isTimeText, readLeadingClock } from "./time-text.ts";
import { type FoundTimes, readTimeAttributes, readTimeElement, TIMED } from "./times.ts";

/**
 * The times of the post that is made of these elements: those the format names and, where it names none that is there, those the post's own make shows. Adds to `used` the
 * elements that are nothing but a time.
 */
export function readPostTimes(run: readonly Element[], format: Format, used: Set<Element>, find: FindInPost): FoundTimes {
  const found: FoundTimes = { times: [], modifiedTimes: [] };
  readFormatTimes(run, format.time, found.times, used, find);
  readFormatTimes(run, format.modified, found.modifiedTimes, used, find);
  if (!found.times.length) readTimesGenerically(run, run[0] as Element, found, used, find);
  return found;
}

/** How the time of a format is looked up. */
export function timeSelector(time: string): string {
  return time.startsWith("@") ? `[${time.slice(1)}]` : time;
}

function readFormatTimes(
  run: readonly Element[],
  selectors: readonly string[] | undefined,
  times: RawTime[],
  used: Set<Element>,
  find: FindInPost,
): void {
  if (!selectors) return;
  for (let at = 0; at < selectors.length; at++) {
    const selector = selectors[at] as string;
    const target = find(run, timeSelector(selector))[0];
    if (!target) continue;
    if (selector.startsWith("@")) {
      const value = target.getAttribute(selector.slice(1))?.trim();
      if (value) times.push({ source: /^\d{9,13}$/.test(value) ? "epoch" : "datetime", value });
    } else {
      readTimeElement(target, { times, modifiedTimes: times });
      used.add(target);
    }
  }
}

function readTimesGenerically(run: readonly Element[], root: Element, found: FoundTimes, used: Set<Element>, find: FindInPost): void {
  readTimeAttributes(root, found);
  let seen = 0;
  for (const timed of find(run, TIMED)) {
    if (timed === root || timed.closest("blockquote,figure") || seen++ > 5) continue;
    readTimeElement(timed, found);
    if (flat(timed.textContent).length < 80) used.add(timed);
  }
  readShownTimes(root, found, used);
}

/** The times a post shows above its text: a clock, "5 minutes ago", a date, each maybe in an element of its own. */
function readShownTimes(root: Element, found: FoundTimes, used: Set<Element>): void {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let texts = 0; texts < 14 && walker.nextNode(); ) {
    const text = flat(walker.currentNode.nodeValue);
    const parent = walker.currentNode.parentElement;
    if (!text || !parent || SILENT.test(parent.tagName) || parent.closest("time")) continue;
    texts++;
    if (text.length > 120) break;
    const bold = parent.closest("h1,h2,h3,h4,h5,h6,b,strong");
    const rest = bold ? (readLeadingClock(text)?.rest ?? "") : "";
    if (!/\d/.test(rest) && rest.replace(/\P{L}+/gu, "").length > 3 && !isDayText(rest)) break;
    const isDate = isDayText(text) && !/^H\d$/.test(parent.tagName);
    if (text.length > 64 || !(isTimeText(text) || isDate) || parent.closest(QUOTED)) continue;
    if (parent.childElementCount === 0 && !isDate) readTimeElement(parent, found);
    else found.times.push({ source: "text", value: text });
    if (parent.childElementCount === 0) used.add(parent);
    if (found.times.length > 3) break;
  }
}

/** What a run of siblings begins with. */
export interface Marker {
  readonly clock: string;
  /** Undefined: look for a heading. Null: there is none. */
  readonly headline: string | null | undefined;
}

/** The clock a run of siblings begins with, when no time stands apart: "<h2>12.31 Uhr: Headline</h2>", "<p><b>+++ 14:05 Headline +++</b></p>". */
export function readMarker(run: readonly Element[], found: FoundTimes, used: Set<Element>): Marker | null {
  if (found.times.length) return null;
  const block = firstBlock(run);
  if (!block) return null;
  const leading = readLeadingClock(flat(block.textContent?.slice(0, 600)));
  if (!leading) return null;
  found.times.push({ source: "text", value: leading.clock });
  const bold = /^H\d$/.test(block.tagName) ? block : block.querySelector("b,strong,h1,h2,h3,h4,h5,h6");
  const inBold = bold ? readLeadingClock(flat(bold.textContent)) : null;
  if (bold && inBold?.rest && inBold.rest.length < 300) {
    used.add(bold);
    return { clock: leading.clock, headline: inBold.rest };
  }
  return { clock: leading.clock, headline: undefined };
}

function firstBlock(run: readonly Element[]): Element | null {
  for (const element of run) {
    let block: Element | null = element;
    while (block && !/^(P|H\d|LI|DT|TD)$/.test(block.tagName)) {
      const first: Element | undefined = Array.from(block.children).find((child) => flat(child.textContent));
      if (!first || /^(B|STRONG|SPAN|A|EM|I|TIME)$/.test(first.tagName)) break;
      block = first;
    }
    if (block && flat(block.textContent)) return block;
  }
  return null;
}
