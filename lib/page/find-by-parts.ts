import { NODES_A_STEP, type Steps } from "../slices.ts";

/** `[name]`, `[name=value]` and the like, be it of one tag alone; or a class name. */
const ONE_ATTRIBUTE = /^(\w*)\[([\w-]+)(?:[~|^$*]?=[^\]]*)?\]$/;
const ONE_CLASS = /^\.[\w-]+$/;
/** Values of an attribute of which it is kept which selectors they match: names of classes come again and again. */
const MOST_VALUES = 1000;

/** Some of what selectors are made of, that one look through the page answers. */
interface Look<T> {
  /** What to look up. */
  readonly selector: string;
  /** The attribute that decides; null where every element found matches. */
  readonly attribute: string | null;
  readonly parts: [part: string, wanted: readonly T[]][];
}

/**
 * Finds all elements of a page that match these selectors, each without a comma, and calls `take` with each and what is wanted of the selectors it matches. Selectors that ask
 * for the same attribute are looked up at once, since the page has more elements than values.
 */
export function* findByParts<T>(
  document: Document,
  wanting: ReadonlyMap<string, readonly T[]>,
  take: (element: Element, wanted: readonly T[]) => void,
): Steps<void> {
  for (const look of looksFor(wanting)) {
    yield;
    const wantedOf = look.attribute === null ? null : createWanted(look, look.attribute);
    let steps = 0;
    for (const element of document.querySelectorAll(look.selector)) {
      if (steps++ % NODES_A_STEP === 0) yield;
      const wanted = wantedOf ? wantedOf(element) : (look.parts[0]?.[1] ?? []);
      if (wanted.length > 0) take(element, wanted);
    }
  }
}

function looksFor<T>(wanting: ReadonlyMap<string, readonly T[]>): Look<T>[] {
  const looks = new Map<string, Look<T>>();
  for (const [part, wanted] of wanting) {
    const [, tag = "", name] = ONE_ATTRIBUTE.exec(part) ?? (ONE_CLASS.test(part) ? ["", "", "class"] : []);
    const selector = name === undefined ? part : `${tag}[${name}]`;
    const look = looks.get(selector) ?? { selector, attribute: name ?? null, parts: [] };
    look.parts.push([part, wanted]);
    looks.set(selector, look);
  }
  return [...looks.values()].map((look) =>
    look.parts.length === 1 ? { ...look, selector: look.parts[0]?.[0] ?? "", attribute: null } : look,
  );
}

function createWanted<T>({ selector, parts }: Look<T>, attribute: string): (element: Element) => readonly T[] {
  // What asks for the attribute alone, whatever its value, has been answered.
  const always = parts.flatMap(([part, wanted]) => (part === selector ? wanted : []));
  const valued = parts.filter(([part]) => part !== selector);
  const any = valued.map(([part]) => part).join();
  const known = new Map<string, readonly T[]>();
  return (element) => {
    const value = element.getAttribute(attribute) ?? "";
    const before = known.get(value);
    if (before) return before;
    const wanted = element.matches(any)
      ? [...always, ...valued.flatMap(([part, wanted]) => (element.matches(part) ? wanted : []))]
      : always;
    if (known.size < MOST_VALUES) known.set(value, wanted);
    return wanted;
  };
}
