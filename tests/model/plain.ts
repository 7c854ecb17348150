import type { PostStatus, SinceChoice } from "../../lib/model.ts";

/**
 * What is remembered of one live blog, told as plainly as can be: seconds, texts and copies of what was known when. No revisions, no rows, no database. It shares
 * nothing with what it is a model of but the rules in words.
 */

/** A post as the newsroom has it. */
export interface Published {
  readonly id: string;
  /** Seconds. */
  readonly at: number;
  readonly text: string;
}

interface Seen {
  readonly text: string;
  /** Seconds; no two marks have the same. */
  readonly at: number;
  readonly first: string;
}

interface Known {
  readonly published: number;
  readonly arrived: number;
  text: string;
  seen: Seen | null;
  gone: { readonly at: number; readonly visit: number } | null;
}

interface Step {
  readonly kind: "seen" | "unseen";
  readonly posts: readonly { readonly id: string; readonly before: Seen | null; readonly after: Seen | null }[];
  readonly end: { readonly before: End | null; readonly after: End | null };
}

/** When every post had been seen, and what was known then. */
interface End {
  readonly at: number;
  readonly texts: ReadonlyMap<string, string>;
}

/** One page load. */
export interface Page {
  readonly pageId: string;
  /** The latest arrival among the posts it has shown: it knows nothing of later ones. */
  shownUntil: number;
  read: boolean;
}

type Since = { readonly choice: SinceChoice; readonly from: number; readonly texts: ReadonlyMap<string, string> };

const LAST_VISIT: Since = { choice: "lastVisit", from: 0, texts: new Map() };
const GAP = 30 * 60;

export class Plain {
  visit = 0;
  known = new Map<string, Known>();
  undos: Step[] = [];
  end: End | null = null;
  openedAt = 0;
  private lastActive = 0;
  /** On how many readings a post was missing. */
  private absent = new Map<string, number>();
  private since: Since = LAST_VISIT;
  /** What was known before anything was noticed in a visit. */
  private before = new Map<number, ReadonlyMap<string, string>>();
  private log: { readonly at: number; readonly texts: ReadonlyMap<string, string> }[] = [];

  /** A page was read. `stale`: it shows what it showed long ago, and knows no better. Answers whether something is missing for the first time. */
  read(page: Page, content: readonly Published[], stale: boolean, active: boolean, now: number): boolean {
    if (active || this.visit === 0) this.act(now);
    if (!page.read) {
      page.read = true;
      this.openedAt = now;
    }
    if (stale) return false;
    const visit = now - this.lastActive > GAP ? this.visit + 1 : this.visit;
    for (let each = 1; each <= visit; each++) if (!this.before.has(each)) this.before.set(each, this.texts());
    for (const { id, at, text } of content) {
      const known = this.known.get(id);
      if (known === undefined) this.known.set(id, { published: at, arrived: now, text: words(text), seen: null, gone: null });
      else known.text = words(text);
      page.shownUntil = Math.max(page.shownUntil, this.known.get(id)?.arrived ?? 0);
    }
    this.log.push({ at: now, texts: this.texts() });
    const shown = new Set(content.map(({ id }) => id));
    const missing = [...this.known].filter(([id, { gone }]) => gone === null && !shown.has(id));
    if (missing.length > content.length) return false;
    const missed = missing.filter(([, { arrived }]) => arrived <= page.shownUntil);
    for (const [id] of missed) this.absent.set(id, (this.absent.get(id) ?? 0) + 1);
    const removed = missed.filter(([id]) => (this.absent.get(id) ?? 0) > 1);
    for (const [, known] of removed) known.gone = { at: now, visit };
    if (removed.length > 0) this.reachEnd(now);
    return missed.length > removed.length;
  }

  /** The reader did something. A visit goes on unless they were away for more than half an hour; activity is noted every ten seconds. */
  act(now: number): void {
    if (this.visit === 0 || now - this.lastActive > GAP) {
      this.visit++;
      this.since = LAST_VISIT;
      this.lastActive = now;
    } else if (now - this.lastActive >= 10) this.lastActive = now;
  }

  see(ids: readonly string[], now: number): void {
    if (this.change(ids, (known) => asSeen(known, now)).length > 0) this.reachEnd(now);
  }

  markByHand(kind: "seen" | "unseen", ids: readonly string[], now: number): void {
    const before = this.end;
    const posts = this.change(ids, (known) => (kind === "seen" ? asSeen(known, now) : null));
    if (posts.length === 0) return;
    if (kind === "seen") this.reachEnd(now);
    this.undos.push({ kind, posts, end: { before, after: this.end } });
  }

  undo(): { kind: string; count: number } | null {
    for (let step = this.undos.pop(); step !== undefined; step = this.undos.pop()) {
      const left = step.posts.filter(({ id, after }) => (this.known.get(id)?.seen?.at ?? null) === (after?.at ?? null));
      if (left.length === 0) continue;
      for (const { id, before } of left) {
        const known = this.known.get(id);
        if (known) known.seen = before;
      }
      if ((this.end?.at ?? null) === (step.end.after?.at ?? null)) this.end = step.end.before;
      return { kind: step.kind, count: left.length };
    }
    return null;
  }

  choose(choice: SinceChoice, now: number): boolean {
    if (this.visit === 0 || (choice === "visitBefore" && this.visit < 3) || (choice === "readToEnd" && this.end === null)) return false;
    const back = { lastVisit: 0, visitBefore: 0, readToEnd: 0, hour: 3600, day: 24 * 3600 }[choice];
    const from = choice === "readToEnd" ? (this.end?.at ?? 0) : now - back;
    const timed = this.log.findLast(({ at }) => at < from)?.texts ?? new Map();
    this.since = { choice, from, texts: choice === "readToEnd" ? (this.end?.texts ?? new Map()) : timed };
    return true;
  }

  /** What was seen when a backup was made is seen again, and the reader was at its end if they had been then. */
  merge(backup: Plain): void {
    let changed = (backup.end?.at ?? Number.NEGATIVE_INFINITY) > (this.end?.at ?? Number.NEGATIVE_INFINITY);
    if (changed) this.end = backup.end;
    for (const [id, { seen }] of backup.known) {
      const known = this.known.get(id);
      if (known === undefined || seen === null || known.seen?.at === seen.at) continue;
      const first = known.seen === null || seen.at < known.seen.at ? seen.first : known.seen.first;
      const last = known.seen === null || seen.at > known.seen.at ? seen : known.seen;
      if (last === known.seen && first === known.seen.first) continue;
      known.seen = { ...last, first };
      changed = true;
    }
    if (changed) this.undos = [];
  }

  copy(): Plain {
    return Object.assign(new Plain(), structuredClone({ ...this }));
  }

  get choice(): SinceChoice {
    return this.since.choice;
  }

  status(id: string): PostStatus {
    const known = this.known.get(id);
    if (known === undefined) throw new Error(`Nobody knows ${id}`);
    if (known.gone !== null) return "removed";
    if (this.isNew(id, known)) return "new";
    if (known.seen !== null && known.seen.text !== known.text) return "edited";
    const before = this.textBefore(id, known);
    if (before !== null && before !== known.text) return "edited";
    return known.seen === null ? "unseen" : "seen";
  }

  isWaiting({ gone, seen, text }: Known): boolean {
    return gone === null && seen?.text !== text;
  }

  isPending({ gone, seen, arrived }: Known): boolean {
    return gone === null && seen === null && arrived > this.openedAt;
  }

  wasRemovedSince({ gone }: Known): boolean {
    if (gone === null) return false;
    const { choice, from } = this.since;
    if (choice === "lastVisit") return gone.visit >= this.visit;
    if (choice === "visitBefore") return gone.visit >= this.visit - 1;
    return choice === "readToEnd" ? gone.at > from : gone.at >= from;
  }

  private isNew(id: string, known: Known): boolean {
    const { choice, from, texts } = this.since;
    if (choice === "hour" || choice === "day") return known.published >= from;
    if (choice === "readToEnd") return !texts.has(id);
    const visit = choice === "lastVisit" ? this.visit : this.visit - 1;
    return visit > 1 && !this.textsBefore(visit).has(id);
  }

  private textBefore(id: string, known: Known): string | null {
    const { choice, texts } = this.since;
    if (choice === "readToEnd") return texts.get(id) ?? null;
    if (choice === "hour" || choice === "day") return texts.get(id) ?? this.log.find((each) => each.texts.has(id))?.texts.get(id) ?? null;
    const before = this.textsBefore(choice === "lastVisit" ? this.visit : this.visit - 1);
    return before.get(id) ?? known.seen?.first ?? null;
  }

  private textsBefore(visit: number): ReadonlyMap<string, string> {
    return this.before.get(visit) ?? this.texts();
  }

  private texts(): Map<string, string> {
    return new Map([...this.known].map(([id, { text }]) => [id, text]));
  }

  private reachEnd(now: number): void {
    const all = [...this.known.values()];
    if (all.some((known) => this.isWaiting(known)) || all.length === 0) return;
    this.end = { at: now, texts: this.texts() };
  }

  private change(ids: readonly string[], next: (known: Known) => Seen | null): Step["posts"] {
    return [...new Set(ids)].flatMap((id) => {
      const known = this.known.get(id);
      if (known === undefined) return [];
      const [before, after] = [known.seen, next(known)];
      known.seen = after;
      return before === after ? [] : [{ id, before, after }];
    });
  }
}

function asSeen({ text, seen }: Known, at: number): Seen {
  return seen?.text === text ? seen : { text, at, first: seen?.first ?? text };
}

/** Runs of spaces are no words. */
export function words(text: string): string {
  return text.replaceAll(/ +/g, " ");
}
