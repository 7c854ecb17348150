import { expect } from "vitest";
import type { PostId } from "../../lib/model.ts";
import { readTimeline } from "../../lib/store/queries.ts";
import { openStore, type Store } from "../../lib/store/schema.ts";
import { markSeen, markUnseen, recordSeen } from "../../lib/store/seen.ts";
import { at, BLOG, dump, post, record, snapshot } from "../store/readings.ts";
import { type Page, Plain, type Published } from "./plain.ts";

/** A number from 0 up to, and without, that one. */
export type Random = (below: number) => number;

/** Answers, once its write is committed, how the model learns of it; that answers whether another reading has to confirm it. */
type Racer = () => Promise<() => boolean>;

const START = 24 * 3600;
const PAUSES = [1, 1, 15, 300, 31 * 60];
const REASONS = ["opened", "returned", "changed"] as const;

/**
 * One live blog in many tabs that report at once, each over a connection of its own, as pages, panels and a background that was just started anew do. What comes of it
 * has to be what the plain model says comes of the same reports one after the other, in the order in which they were committed.
 */
export class Race {
  readonly #plain = new Plain();
  readonly #random: Random;
  readonly #name = `race-${crypto.randomUUID()}`;
  readonly #connections: readonly Store[];
  readonly #pages: Page[];
  #now = START;
  #count = 0;
  #published: readonly Published[] = [];

  constructor(tabs: number, random: Random) {
    this.#random = random;
    this.#connections = Array.from({ length: tabs }, () => openStore(this.#name));
    this.#pages = Array.from({ length: tabs }, () => this.#newPage());
    for (let each = 0; each < 4; each++) this.#arrive();
  }

  /** Something happens in the newsroom, then something in every tab, all at once. */
  async run(): Promise<void> {
    this.#now += PAUSES[this.#random(PAUSES.length)] ?? 1;
    this.#change();
    const committed: { readonly tab: number; readonly tell: () => boolean }[] = [];
    await Promise.all(
      this.#pages.map(async (_, tab) => {
        for (let hop = this.#random(6); hop > 0; hop--) await new Promise((resolve) => setImmediate(resolve));
        const tell = await this.#racer(tab)();
        committed.push({ tab, tell });
      }),
    );
    const confirm = committed.filter(({ tell }) => tell()).map(({ tab }) => tab);
    for (const tab of confirm) (await this.#reading(tab, "confirmed")())();
    await this.#check();
  }

  /** All that is stored, to hold it against the invariants. */
  rows(): Promise<Record<string, unknown[]>> {
    return dump(this.#connections[0] as Store);
  }

  async end(): Promise<void> {
    for (const connection of this.#connections.slice(1)) connection.close();
    await this.#connections[0]?.delete();
  }

  #racer(tab: number): Racer {
    const act = this.#random(7);
    const reason = REASONS[act];
    if (reason !== undefined) return this.#reading(tab, reason);
    const ids = this.#published.filter(() => this.#random(3) === 0).map(({ id }) => id as PostId);
    const now = this.#tick();
    const seconds = this.#now;
    const store = this.#connection(tab);
    return async () => {
      if (act <= 4) await recordSeen(store, BLOG, ids, now);
      else if (act === 5) await markSeen(store, BLOG, ids, now);
      else await markUnseen(store, BLOG, ids);
      return () => {
        // Nothing is stored before the first reading.
        if (this.#plain.visit === 0) return false;
        if (act <= 4) this.#plain.act(seconds);
        if (act <= 4) this.#plain.see(ids, seconds);
        else this.#plain.markByHand(act === 5 ? "seen" : "unseen", ids, seconds);
        return false;
      };
    };
  }

  #reading(tab: number, reason: "opened" | "returned" | "changed" | "confirmed"): Racer {
    if (reason === "opened") this.#pages[tab] = this.#newPage();
    const page = this.#pages[tab] as Page;
    const now = this.#tick();
    const seconds = this.#now;
    const content = this.#published;
    return async () => {
      const shown = content.map((each) => post(each.id, null, each.text, { publishedAt: at(`0:0:${each.at}`).toString() as never }));
      const read = snapshot(shown, { claimed: content.length });
      const recorded = await record(this.#connection(tab), now, read, { tabId: tab, pageId: page.pageId, reason });
      return () => {
        this.#plain.read(page, content, false, reason === "opened" || reason === "returned", seconds);
        const told = Object.fromEntries(recorded.posts.map(({ id, status }) => [id, status]));
        expect(told).toEqual(Object.fromEntries(content.map(({ id }) => [id, this.#plain.status(id)])));
        return recorded.confirm;
      };
    };
  }

  #change(): void {
    const chosen = this.#published[this.#random(this.#published.length)];
    switch (this.#random(5)) {
      case 0:
      case 1:
        this.#arrive();
        return;
      case 2:
        this.#published = this.#published.map((each) => (each === chosen ? { ...each, text: `Words ${this.#count++}.` } : each));
        return;
      case 3:
        if (this.#published.length > 3) this.#published = this.#published.filter((each) => each !== chosen);
    }
  }

  #arrive(): void {
    const number = this.#count++;
    this.#published = [...this.#published, { id: `p${number}`, at: this.#now, text: `Text ${number}.` }];
  }

  #newPage(): Page {
    return { pageId: `page${this.#count++}`, shownUntil: 0, read: false };
  }

  #connection(tab: number): Store {
    return this.#connections[tab] as Store;
  }

  #tick(): Temporal.Instant {
    this.#now++;
    return at(`0:0:${this.#now}`);
  }

  async #check(): Promise<void> {
    const timeline = await readTimeline(this.#connection(0), BLOG);
    const expected = [...this.#plain.known].map(([id]) => [id, this.#plain.status(id)]);
    expect(Object.fromEntries((timeline?.posts ?? []).map(({ id, status }) => [id, status]))).toEqual(Object.fromEntries(expected));
    expect(timeline?.visit.number ?? 0).toBe(this.#plain.visit);
  }
}
