/** Where elements are looked up: a document, or a part of it. In document order. */
export interface Scope {
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
}

/** A page without what stands in one of its elements. */
export interface Around extends Scope {
  /** Those that begin before the element's content; the element itself is one of them where it matches. */
  before(selector: string): Element[];
  after(selector: string): Element[];
}

/** A part of a page: an element by itself, or with all that stands in it. */
interface Part {
  readonly root: Element;
  readonly alone: boolean;
}

/** The page around an element, as it stands now. What stands in the element is not walked, however much it is. */
export function around(element: Element): Around {
  const before: Part[] = [{ root: element, alone: true }];
  const after: Part[] = [];
  for (let up = element; up.parentElement; up = up.parentElement) {
    for (let beside = up.previousElementSibling; beside; beside = beside.previousElementSibling)
      before.push({ root: beside, alone: false });
    for (let beside = up.nextElementSibling; beside; beside = beside.nextElementSibling) after.push({ root: beside, alone: false });
    before.push({ root: up.parentElement, alone: true });
  }
  before.reverse();
  const all = [...before, ...after];
  return {
    before: (selector) => before.flatMap((part) => [...matchesIn(part, selector)]),
    after: (selector) => after.flatMap((part) => [...matchesIn(part, selector)]),
    querySelectorAll: (selector) => all.flatMap((part) => [...matchesIn(part, selector)]),
    querySelector(selector) {
      for (const part of all) for (const match of matchesIn(part, selector)) return match;
      return null;
    },
  };
}

function* matchesIn({ root, alone }: Part, selector: string): Generator<Element> {
  if (root.matches(selector)) yield root;
  if (!alone && root.firstElementChild) yield* root.querySelectorAll(selector);
}
