import { NOT_TEXT, namesOf, QUOTED } from "./not-a-post.ts";
import { flat } from "./text.ts";
import { isTimeText } from "./time-text.ts";

/** What may be a post's headline, where no format says. */
export const HEADLINE =
  "h1,h2,h3,h4,h5,h6,[role=heading],[itemprop=headline],[class*=headline i],[class*=title i],[class*=titulo i],[class*=titel i],[class*=titre i],[class*=titol i],[class*=rubrik i],[class*=tytul i],[class*=overskrift i],[class*=otsikko i]";

/** A headline stands above any paragraph of so many characters. */
const LONG_PARAGRAPH = 60;

/**
 * The headline of a post; null where it has none. `named` is the selector of a format that names it. What was `used` for something else is none. `all`: what a selector finds
 * in the post, in page order.
 */
export function findHeadline(
  all: (selector: string) => readonly Element[],
  run: readonly Element[],
  named: string | undefined,
  used: ReadonlySet<Element>,
): Element | null {
  for (const element of all(named ?? HEADLINE)) {
    const text = flat(element.textContent);
    if (!text || text.length > 400 || used.has(element) || isTimeText(text)) continue;
    if (named) return element;
    const isHeading = /^H\d$/.test(element.tagName);
    if (run.includes(element) && !isHeading) continue;
    if (element.closest(QUOTED) || (element.firstElementChild && element.querySelector("p,h1,h2,h3,h4,h5,h6"))) continue;
    const names = namesOf(element);
    if (NOT_TEXT.test(names) || (!isHeading && /subtitle|author|byline|kicker|label|time|date/i.test(names))) continue;
    return isBelowParagraph(element, run, all) ? null : element;
  }
  return null;
}

/** Whether a long paragraph stands before an element, the first of which does not hold it. */
function isBelowParagraph(element: Element, run: readonly Element[], all: (selector: string) => readonly Element[]): boolean {
  const [only] = run;
  // In most posts the first paragraph stands below.
  if (only && run.length === 1 && only.tagName !== "P") {
    const first = only.querySelector("p");
    if (first === null || !isBefore(first, element, run)) return false;
  }
  for (const paragraph of all("p")) {
    if (!isBefore(paragraph, element, run)) return false;
    if (flat(paragraph.textContent).length > LONG_PARAGRAPH && (run.includes(paragraph) || !paragraph.closest("figure")))
      return !paragraph.contains(element);
  }
  return false;
}

/** Whether one element of a post stands before another. Siblings are told apart by their place in the run: a browser counts all siblings on the page. */
function isBefore(one: Element, other: Element, run: readonly Element[]): boolean {
  if (run.length === 1) return (one.compareDocumentPosition(other) & 4) !== 0;
  const place = (element: Element) => run.findIndex((part) => part.contains(element));
  return place(one) === place(other) ? (one.compareDocumentPosition(other) & 4) !== 0 : place(one) < place(other);
}
