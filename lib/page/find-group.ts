import { NODES_A_STEP, type Steps } from "../slices.ts";
import { findMarks } from "./find-marks.ts";
import { gatherMarked, type Marked } from "./gather-marked.ts";
import { isForeign, isWithinForeign } from "./not-a-post.ts";
import { runFrom } from "./run-from.ts";
import { flat, startOfText } from "./text.ts";

/** Elements alike that each carry a time: what a live blog looks like, and a listing, a forum or a TV schedule too. */
export interface Group {
  /** One for each supposed post, in page order; several elements where a post is a run of siblings. */
  readonly posts: readonly (readonly Element[])[];
  /** Sum of text lengths, each post counted up to 400 characters, lowered by what speaks against a group of posts. */
  readonly score: number;
}

/** A group of which nothing but the score is known yet. */
interface Scored {
  readonly members: readonly Element[];
  /** Whether a post is a run of siblings that begins with a heading or anchor. */
  readonly isFlat: boolean;
  readonly score: number;
  /** Place among the groups as they were gathered: of two as good the first counts. */
  readonly order: number;
}

const ENOUGH_TEXT = 400;
const MOST_TEXT = 2000;
/** A group of more members is judged by so many of them, taken evenly. */
const SAMPLE = 240;
/** A group inside the best one takes its place from this share of its score on. */
const INNER_SHARE = 0.4;
/** An element for each post. */
const WHOLE = /^(?:ARTICLE|LI|TR)$/;
const PARTS = /^(?:TIME|SPAN|A|B|SMALL|STRONG|EM|I)$/;

/** The best group of a page that has at least `least` members, or null. */
export function* findGroup(document: Document, least: number): Steps<Group | null> {
  const marks = yield* findMarks(document);
  if (marks.size < least) return null;
  const candidates = (yield* gatherMarked(marks))
    .map((marked, order) => ({ ...marked, order }))
    .filter(
      ({ members, level }) =>
        members.length >= least &&
        // What is inline and alone in its parent is a part of a post: the parents are the candidates.
        (level === 0 || (!PARTS.test(members[0]?.tagName ?? "") && hasSeveralParents(members))),
    )
    .sort((a, b) => b.members.length - a.members.length || a.order - b.order);
  yield;
  const scored: Scored[] = [];
  let best = 0;
  for (const candidate of candidates) {
    // Whatever they say, so few can no longer be the best, nor stand in its place.
    if (candidate.members.length * ENOUGH_TEXT <= best * INNER_SHARE) break;
    const group = yield* score(candidate, candidate.order);
    best = Math.max(best, group.score);
    scored.push(group);
  }
  scored.sort((a, b) => b.score - a.score || a.order - b.order);
  return yield* choose(scored);
}

function hasSeveralParents(members: readonly Element[]): boolean {
  const parent = members[0]?.parentElement;
  return members.some((member) => member.parentElement !== parent);
}

/** The best group, or the next best where its posts lie, several at a time, in those of the best: then the best's are sections. */
function* choose(groups: readonly Scored[]): Steps<Group | null> {
  const [best, ...others] = groups;
  if (!best) return null;
  const outer = { posts: yield* postsOf(best), score: best.score };
  for (const group of others) {
    if (group.score <= best.score * INNER_SHARE) break;
    if (group.isFlat) continue;
    const inner = { posts: yield* postsOf(group), score: group.score };
    if (inner.posts.length > outer.posts.length && (yield* isWithin(inner, outer))) return inner;
  }
  return outer;
}

function* isWithin(group: Group, outer: Group): Steps<boolean> {
  const counts = new Map(outer.posts.flat().map((holder) => [holder, 0]));
  let steps = 0;
  for (const [root] of group.posts) {
    if (steps++ % NODES_A_STEP === 0) yield;
    for (let up = root?.parentElement ?? null; up; up = up.parentElement) {
      const count = counts.get(up);
      if (count !== undefined) counts.set(up, count + 1);
    }
  }
  const held = [...counts.values()];
  return held.some((count) => count > 1) && held.reduce((sum, count) => sum + count, 0) > group.posts.length / 2;
}

function* score({ members, marks, level }: Marked, order: number): Steps<Scored> {
  const step = Math.max(1, members.length / SAMPLE);
  const sample = Array.from({ length: Math.min(members.length, SAMPLE) }, (_, at) => Math.floor(at * step));
  const first = members[0] as Element;
  const mayBeFlat = !WHOLE.test(first.tagName);
  let own = 0;
  let between = 0;
  const runs: Element[][] = [];
  for (const at of sample) {
    const member = members[at] as Element;
    const run = mayBeFlat ? runFrom(member, members[at + 1] ?? null) : [member];
    runs.push(run);
    const head = Math.min(ENOUGH_TEXT, textLength(member));
    own += head;
    let rest = 0;
    for (const element of run.slice(1)) {
      if (rest >= ENOUGH_TEXT - head) break;
      if (!isForeign(element)) rest += textLength(element);
    }
    between += Math.min(ENOUGH_TEXT - head, rest);
    yield;
  }
  const isFlat = between > own && !holdsAlikes(runs);
  // Where posts have an element each, that element is better than its own parts.
  const text = ((isFlat ? (own + between) * 0.8 : own) * members.length) / sample.length;
  const perMember = marks / members.length;
  const plain = text * (perMember > 4 ? 2 / perMember : 1) - level;
  yield;
  return {
    members,
    isFlat,
    order,
    score: plain * unlinked(isFlat ? runs : runs.map((run) => run.slice(0, 1))) * (isWithinForeign(first) ? 0.02 : 1),
  };
}

function textLength(element: Element): number {
  return flat(startOfText(element, MOST_TEXT)).length;
}

/** From 0 to 1: how little of the first members' text is links to other pages. A list of headlines is no live blog. */
function unlinked(posts: readonly (readonly Element[])[]): number {
  let whole = 1;
  let linked = 0;
  for (const part of posts.slice(0, 6).flatMap((run) => run.slice(0, 20))) {
    whole += textLength(part);
    for (const link of part.tagName === "A" ? [part] : part.querySelectorAll("a[href]"))
      if (!link.getAttribute("href")?.startsWith("#")) linked += flat(link.textContent).length;
  }
  return Math.max(0.05, 1 - linked / whole);
}

function* postsOf({ members, isFlat }: Scored): Steps<Element[][]> {
  if (!isFlat) return (yield* withUntimed(members)).map((member) => [member]);
  const posts: Element[][] = [];
  for (const [at, member] of members.entries()) {
    posts.push(runFrom(member, members[at + 1] ?? null));
    if (at % 8 === 0) yield;
  }
  return posts;
}

function commonClasses(members: readonly Element[]): string {
  const [first, ...others] = members;
  return Array.from(first?.classList ?? [])
    .filter((name) => others.every((other) => other.classList.contains(name)))
    .join(" ");
}

/** Whether in some of these runs something follows that is of the make of what they begin with. */
function holdsAlikes(runs: readonly (readonly Element[])[]): boolean {
  const heads = runs.map(([head]) => head as Element);
  const [first] = heads;
  const classes = commonClasses(heads);
  return first !== undefined && classes !== "" && runs.some((run) => run.slice(1).some((element) => isAlike(element, first, classes)));
}

function isAlike(element: Element, first: Element, classes: string): boolean {
  return element.tagName === first.tagName && classes.split(" ").every((name) => element.classList.contains(name));
}

/** Siblings of the very same make as the dated ones are posts too: they merely show no time. */
function* withUntimed(members: readonly Element[]): Steps<readonly Element[]> {
  const first = members[0] as Element;
  const classes = commonClasses(members);
  if (!classes && first.tagName !== "ARTICLE") return members;
  yield;
  const known = new Set(members);
  const all: Element[] = [];
  const own: Element[] = [];
  let steps = 0;
  for (const parent of new Set(members.map((member) => member.parentElement)))
    for (const child of Array.from(parent?.children ?? [])) {
      if (steps++ % NODES_A_STEP === 0) yield;
      const isMember = known.has(child);
      if (!isMember && !(child.tagName === first.tagName && (!classes || isAlike(child, first, classes)))) continue;
      const isOther = isForeign(child);
      if (isMember || !isOther) all.push(child);
      if (!isOther) own.push(child);
    }
  // A name that most of them bear is the stream's own.
  return own.length > all.length / 2 ? own : all;
}
