import { namesIn } from "./authors.ts";
import type { FindInPost } from "./find-in-posts.ts";
import { flat } from "./text.ts";

/** A line of time, name and buttons holds no more elements than this. */
const MOST_BESIDE = 40;
/** Elements that may be bylines looked at in one post. */
const MOST_BYLINES = 60;

/** First name, maybe a particle, up to three more names. */
const NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:de|van|von|der|bin|al|da|del|la|le|el))*(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;
/** `namesIn` takes no longer one for a name. */
const LONGEST_NAME = 48;

/** What may be a byline, where no format says. */
export const AUTHOR =
  "[rel~=author],[itemprop=author],[class*=author i],[class*=byline i],[class*=autor i],[class*=auteur i],[class*=contributor i],[class*=journalist i],[class*=reporter i],[class*=username i],[data-testid*=byline i],address,a[href*='/author'],a[href*='/profile/'],a[href*='/people/'],a[href*='/autor'],a[href*='/journalist'],a[href*='/auteur']";

/** What may be a portrait with a name. */
export const PORTRAIT = "img[alt]";

/** The names in the bylines among these elements, in order, each once; `isKnown`: a format named them. Adds to `used` what is nothing but a byline. */
export function readAuthors(candidates: readonly Element[], isKnown: boolean, used: Set<Element>): string[] {
  const names: string[] = [];
  for (const element of candidates.slice(0, MOST_BYLINES)) {
    if (!isKnown && (element.closest("blockquote,figure") || isInProse(element))) continue;
    if (element.querySelector("p,h2,h3") && !isKnown) continue;
    if (candidates.some((inner) => inner !== element && element.contains(inner) && flat(inner.textContent))) {
      if (flat(element.textContent).length < 140) used.add(element);
      continue;
    }
    const text = flat(element.textContent);
    if (!text || text.length > 160) continue;
    for (const name of namesIn(text)) if (!names.includes(name)) names.push(name);
    used.add(element);
  }
  return names;
}

/** Whether a link stands in a sentence: who is linked there is spoken of, not speaking. */
function isInProse(element: Element): boolean {
  const paragraph = element.closest("p,li");
  return paragraph !== null && flat(paragraph.textContent).length > flat(element.textContent).length + 40;
}

/** A name that stands beside the time ("21:22 Frances Watkins") or repeats what the portrait next to it is of.  Empty where there is none. The line that says
 * nothing else is taken from `lines`. */
export function readNameNearby(run: readonly Element[], used: Set<Element>, lines: string[], find: FindInPost): string[] {
  for (const time of used) {
    const parent = time.parentElement;
    // Beside the first element of a run stand the other posts.
    if (!parent || run.includes(time) || parent.childElementCount === 1 || parent.childElementCount > MOST_BESIDE) continue;
    for (let beside = parent.firstElementChild; beside; beside = beside.nextElementSibling) {
      if (/^(?:H\d|P|UL|FIGURE)$/.test(beside.tagName) || used.has(beside) || beside.childElementCount > 2 || run.includes(beside))
        continue;
      const name = flat(beside.textContent);
      if (name.length > LONGEST_NAME || !NAME.test(name) || namesIn(name)[0] !== name) continue;
      if (beside.matches("a[href]") || beside.querySelector("a[href]")) continue;
      used.add(beside);
      const at = lines.indexOf(name);
      if (at >= 0) lines.splice(at, 1);
      return [name];
    }
  }
  if (find(run, PORTRAIT).length === 0) return [];
  for (const element of run.slice(0, 3))
    for (const image of Array.from(element.querySelectorAll(PORTRAIT)).slice(0, 3)) {
      const name = flat(image.getAttribute("alt"));
      const at = lines.slice(0, 3).indexOf(name);
      if (at < 0 || namesIn(name)[0] !== name || image.closest("figure")) continue;
      lines.splice(at, 1);
      return [name];
    }
  return [];
}
