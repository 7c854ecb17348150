import { NODES_A_STEP, type Steps } from "../slices.ts";

/** Elements of one make, each around one mark or more. */
export interface Marked {
  /** In page order. */
  readonly members: Element[];
  /** How many marks they hold. */
  marks: number;
  /** How far up what they have in common is: 0 for the same parent, 1 and 2 for parents and parents' parents that are alike. */
  readonly level: number;
}

const HIGHEST = 12;

/** Gathers what stands around `marks` by what makes elements alike: tag, parent, and the parents' make. `marks` in page order. */
export function* gatherMarked(marks: ReadonlySet<Element>): Steps<Marked[]> {
  const children = yield* markedChildren(marks);
  const byKey = new Map<string, Marked>();
  const names = new Map<Element, number>();
  const nameOf = (element: Element) => {
    if (!names.has(element)) names.set(element, names.size);
    return `#${names.get(element)}`;
  };
  let steps = 0;
  for (const [parent, marked] of children) {
    if (steps++ % 16 === 0) yield;
    const above = parent.parentElement;
    const keys = [
      nameOf(parent),
      above && `${nameOf(above)}>${shape(parent)}`,
      above?.parentElement && `${nameOf(above.parentElement)}>${shape(above)}>${shape(parent)}`,
    ];
    for (const [member, count] of marked) {
      if (steps++ % NODES_A_STEP === 0) yield;
      keys.forEach((key, level) => {
        if (!key) return;
        const full = `${key}>${member.tagName}`;
        const group = byKey.get(full) ?? { members: [], marks: 0, level };
        group.members.push(member);
        group.marks += count;
        byKey.set(full, group);
      });
    }
  }
  return [...byKey.values()];
}

/** For each element above a mark its children that hold one, with how many. */
function* markedChildren(marks: ReadonlySet<Element>): Steps<Map<Element, Map<Element, number>>> {
  const children = new Map<Element, Map<Element, number>>();
  let steps = 0;
  for (const mark of marks) {
    if (steps++ % 16 === 0) yield;
    let child: Element = mark;
    for (let up = 0; up < HIGHEST; up++) {
      const parent = child.parentElement;
      if (!parent || child.tagName === "BODY") break;
      const marked = children.get(parent) ?? new Map<Element, number>();
      children.set(parent, marked);
      marked.set(child, (marked.get(child) ?? 0) + 1);
      child = parent;
    }
  }
  return children;
}

/** Tag and class names: what makes two containers alike. */
function shape(element: Element): string {
  return `${element.tagName}.${element.getAttribute("class") ?? ""}`;
}
