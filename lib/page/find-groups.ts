import { findMarks } from "./find-marks.ts";
import { isForeign, isWithinForeign } from "./not-a-post.ts";
import { flat } from "./text.ts";

/** Elements alike that each carry a time: what a live blog looks like, and a listing, a forum or a TV schedule too. */
export interface Group {
  /** One for each supposed post, in page order; several elements where a post is a run of siblings. */
  readonly posts: readonly (readonly Element[])[];
  /** Whether a post is a run of siblings that begins with a heading or anchor. */
  readonly isFlat: boolean;
  /** Sum of text lengths, each post counted up to 400 characters, lowered by what speaks against a group of posts. */
  readonly score: number;
}

const HIGHEST = 12;
const ENOUGH_TEXT = 400;

/** The groups of a page, the best first. At least `least` members each. */
export function findGroups(document: Document, least: number): Group[] {
  const children = new Map<Element, Map<Element, number>>();
  for (const mark of findMarks(document)) {
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
  const byKey = new Map<string, { members: Element[]; marks: number; level: number }>();
  const names = new Map<Element, number>();
  const nameOf = (element: Element) => {
    if (!names.has(element)) names.set(element, names.size);
    return `#${names.get(element)}`;
  };
  for (const [parent, marked] of children) {
    const above = parent.parentElement;
    const keys = [
      nameOf(parent),
      above && `${nameOf(above)}>${shape(parent)}`,
      above?.parentElement && `${nameOf(above.parentElement)}>${shape(above)}>${shape(parent)}`,
    ];
    for (const [member, marks] of marked)
      keys.forEach((key, level) => {
        if (!key) return;
        const full = `${key}>${member.tagName}`;
        const group = byKey.get(full) ?? { members: [], marks: 0, level };
        group.members.push(member);
        group.marks += marks;
        byKey.set(full, group);
      });
  }
  const groups: Group[] = [];
  for (const { members, marks, level } of byKey.values()) {
    // What is inline and alone in its parent is a part of a post: the parents are the candidates.
    if (level > 0 && /^(?:TIME|SPAN|A|B|SMALL|STRONG|EM|I)$/.test(members[0]?.tagName ?? "")) continue;
    if (members.length < least || (level > 0 && new Set(members.map((member) => member.parentElement)).size < 2)) continue;
    members.sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
    const posts = shapePosts(members);
    const perMember = marks / members.length;
    const plain = posts.own * (perMember > 4 ? 2 / perMember : 1) - level;
    groups.push({
      posts: posts.posts,
      isFlat: posts.isFlat,
      score: plain * unlinked(posts.posts) * (isWithinForeign(members[0] as Element) ? 0.02 : 1),
    });
  }
  groups.sort((a, b) => b.score - a.score);
  const best = groups[0];
  const inner = best && groups.find((group) => group !== best && group.score > best.score * 0.4 && isWithin(group, best));
  return inner ? [inner, ...groups.filter((group) => group !== inner)] : groups;
}

/** Whether the posts of a group lie, several at a time, in those of another: then the other's are sections. */
function isWithin(group: Group, outer: Group): boolean {
  if (group.isFlat || group.posts.length <= outer.posts.length) return false;
  const holders = outer.posts.flat();
  const counts = holders.map((holder) => group.posts.filter(([root]) => root && root !== holder && holder.contains(root)).length);
  return counts.some((count) => count > 1) && counts.reduce((sum, count) => sum + count, 0) > group.posts.length / 2;
}

/** From 0 to 1: how little of the first members' text is links to other pages. A list of headlines is no live blog. */
function unlinked(posts: readonly (readonly Element[])[]): number {
  let whole = 1;
  let linked = 0;
  for (const part of posts.slice(0, 6).flatMap((run) => run.slice(0, 20))) {
    whole += flat(part.textContent?.slice(0, 2000)).length;
    for (const link of part.tagName === "A" ? [part] : part.querySelectorAll("a[href]"))
      if (!link.getAttribute("href")?.startsWith("#")) linked += flat(link.textContent).length;
  }
  return Math.max(0.05, 1 - linked / whole);
}

/** Tag and class names: what makes two containers alike. */
function shape(element: Element): string {
  return `${element.tagName}.${element.getAttribute("class") ?? ""}`;
}

function shapePosts(members: readonly Element[]): { posts: Element[][]; isFlat: boolean; own: number } {
  let own = 0;
  let between = 0;
  const runs = members.map((member, index) => runFrom(member, members[index + 1] ?? null));
  for (const run of runs) {
    const lengths = run.map((element, index) => (index > 0 && isForeign(element) ? 0 : flat(element.textContent?.slice(0, 2000)).length));
    const first = Math.min(ENOUGH_TEXT, lengths[0] ?? 0);
    own += first;
    between += Math.min(
      ENOUGH_TEXT - first,
      lengths.slice(1).reduce((sum, length) => sum + length, 0),
    );
  }
  const first = members[0] as Element;
  const alike = commonClasses(members);
  const isFlat =
    between > own &&
    !/^(ARTICLE|LI|TR)$/.test(first.tagName) &&
    !(alike && runs.some((run) => run.slice(1).some((e) => isAlike(e, first, alike))));
  // Where posts have an element each, that element is better than its own parts.
  if (isFlat) return { posts: runs, isFlat, own: (own + between) * 0.8 };
  return { posts: withUntimed(members, alike).map((member) => [member]), isFlat, own };
}

/** An element and what follows it up to `next`, as whole elements; without a next, up to the end of its parent. */
export function runFrom(element: Element, next: Element | null): Element[] {
  const run = [element];
  let node: Element | null = element;
  while (node && run.length < 200) {
    let after: Element | null = node.nextElementSibling;
    if (!after && next) {
      for (let up: Element | null = node.parentElement; up && !after && !up.contains(next); up = up.parentElement)
        after = up.nextElementSibling;
    }
    while (after && next && after !== next && after.contains(next)) after = after.firstElementChild;
    if (!after || after === next) break;
    run.push(after);
    node = after;
  }
  return run;
}

function commonClasses(members: readonly Element[]): string {
  const [first, ...others] = members;
  return Array.from(first?.classList ?? [])
    .filter((name) => others.every((other) => other.classList.contains(name)))
    .join(" ");
}

function isAlike(element: Element, first: Element, classes: string): boolean {
  return element.tagName === first.tagName && classes.split(" ").every((name) => element.classList.contains(name));
}

/** Siblings of the very same make as the dated ones are posts too: they merely show no time. */
function withUntimed(members: readonly Element[], classes: string): Element[] {
  const first = members[0] as Element;
  if (!classes && first.tagName !== "ARTICLE") return [...members];
  const all = new Set(members);
  for (const parent of new Set(members.map((member) => member.parentElement)))
    for (const child of Array.from(parent?.children ?? []))
      if ((!classes || isAlike(child, first, classes)) && child.tagName === first.tagName && !isForeign(child)) all.add(child);
  const sorted = [...all].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
  const own = sorted.filter((member) => !isForeign(member));
  // A name that most of them bear is the stream's own.
  return own.length > sorted.length / 2 ? own : sorted;
}
