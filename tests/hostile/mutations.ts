import fc from "fast-check";

/** One thing a page's script does to it, by numbers that pick where. */
export type Mutation = (document: Document) => void;

const elementAt = (document: Document, at: number): Element | null => {
  const all = document.querySelectorAll("body *");
  return all[at % Math.max(all.length, 1)] ?? null;
};

const KINDS: Readonly<Record<string, (document: Document, one: number, other: number) => void>> = {
  remove: (document, one) => elementAt(document, one)?.remove(),
  move(document, one, other) {
    const [moved, to] = [elementAt(document, one), elementAt(document, other)];
    if (moved && to && !moved.contains(to)) to.append(moved);
  },
  copy(document, one, other) {
    const copied = elementAt(document, one);
    if (copied && document.querySelectorAll("*").length < 500) elementAt(document, other)?.after(copied.cloneNode(true));
  },
  empty: (document, one) => elementAt(document, one)?.replaceChildren(),
  retext(document, one) {
    const element = elementAt(document, one);
    if (element) element.textContent = `text ${one}`;
  },
  retime: (document, one, other) =>
    document.querySelectorAll("time")[one % 3]?.setAttribute("datetime", new Date((other % 4e12) * 1).toISOString()),
  reclass: (document, one, other) => elementAt(document, one)?.setAttribute("class", `c${other % 5}`),
  unbody: (document, one) => one % 7 === 0 && document.body?.remove(),
};

/** What a page does while it is read. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.tuple(fc.constantFrom(...Object.keys(KINDS)), fc.nat(), fc.nat()).map(
    ([kind, one, other]): Mutation =>
      (document) =>
        void KINDS[kind]?.(document, one, other),
  ),
  { maxLength: 30 },
);
