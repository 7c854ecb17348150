import { NOT_TEXT, namesOf, QUOTED } from "./not-a-post.ts";
import { flat } from "./text.ts";
import { isTimeText } from "./time-text.ts";

/** What may be a post's headline, where no format says. */
export const HEADLINE =
  "h1,h2,h3,h4,h5,h6,[role=heading],[itemprop=headline],[class*=headline i],[class*=title i],[class*=titulo i],[class*=titel i],[class*=titre i],[class*=titol i],[class*=rubrik i],[class*=tytul i],[class*=overskrift i],[class*=otsikko i]";

/** The element of these that is the headline of a post; null where none is. `isKnown`: a format named them. What was `used` for something else is none. */
export function findHeadline(
  candidates: readonly Element[],
  run: readonly Element[],
  isKnown: boolean,
  used: ReadonlySet<Element>,
): Element | null {
  const paragraph = isKnown ? null : firstParagraph(run);
  for (const element of candidates) {
    const text = flat(element.textContent);
    if (!text || text.length > 400 || used.has(element) || isTimeText(text)) continue;
    if (isKnown) return element;
    if (run.includes(element) && !/^H\d$/.test(element.tagName)) continue;
    if (element.closest(QUOTED) || element.querySelector("p,h1,h2,h3,h4,h5,h6") || NOT_TEXT.test(namesOf(element))) continue;
    if (/subtitle|author|byline|kicker|label|time|date/i.test(namesOf(element)) && !/^H\d$/.test(element.tagName)) continue;
    if (paragraph && !paragraph.contains(element) && isBefore(paragraph, element, run)) return null;
    return element;
  }
  return null;
}

/** Whether one element of a post stands before another. Siblings are told apart by their place in the run: a browser counts all siblings on the page. */
function isBefore(one: Element, other: Element, run: readonly Element[]): boolean {
  const place = (element: Element) => run.findIndex((part) => part.contains(element));
  return place(one) === place(other) ? (one.compareDocumentPosition(other) & 4) !== 0 : place(one) < place(other);
}

function firstParagraph(run: readonly Element[]): Element | null {
  for (const element of run) {
    if (element.tagName === "P" && flat(element.textContent).length > 60) return element;
    for (const p of element.querySelectorAll("p")) if (flat(p.textContent).length > 60 && !p.closest("figure")) return p;
  }
  return null;
}
