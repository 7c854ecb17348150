import { expect } from "vitest";
import type { PostId, SinceChoice } from "../../lib/model.ts";
import { exportBackup, importBackup } from "../../lib/store/backup.ts";
import { readLibrary } from "../../lib/store/library.ts";
import { pruneTabs } from "../../lib/store/prune.ts";
import { countNew, readTimeline } from "../../lib/store/queries.ts";
import { openStore, type Store } from "../../lib/store/schema.ts";
import { markSeen, markUnseen, recordSeen } from "../../lib/store/seen.ts";
import { chooseSince } from "../../lib/store/since.ts";
import { readUndo, undoLast } from "../../lib/store/undo.ts";
import { at, BLOG, dump, post, record, snapshot } from "../store/readings.ts";
import { interrupt, type Mishap } from "./mishaps.ts";
import { type Page, Plain, type Published } from "./plain.ts";

interface Tab {
  readonly page: Page;
  hidden: boolean;
  /** What it still shows where its page stands still; null: what is published. */
  frozen: readonly Published[] | null;
}

/** Midnight after the evening of the reference page, where every run begins. Seconds. */
const START = 24 * 3600;

/** A newsroom, a reader with up to three tabs, the store and the plain model of it, played in step. */
export class Stage {
  readonly #plain = new Plain();
  #store: Store = openStore(`model-${crypto.randomUUID()}`);
  #now = START;
  #count = 0;
  #pages = 0;
  #published: Published[] = [];
  #tabs = new Map<number, Tab>();
  #backup: { json: unknown; plain: Plain } | null = null;
  #autoSeen = true;

  constructor() {
    for (let index = 0; index < 4; index++)
      this.#published.push({ id: `p${this.#count++}`, at: START - 3600 + index * 60, text: `Text ${index}.` });
  }

  wait(minutes: number): void {
    this.#now += minutes * 60;
  }

  /** Opens the page in a tab, or loads it anew there. */
  async open(tabId: number, mishap: Mishap): Promise<void> {
    const page = { pageId: `page${this.#pages++}`, shownUntil: 0, read: false };
    this.#tabs.set(tabId, { page, hidden: false, frozen: null });
    await this.#read(tabId, "opened", mishap);
  }

  close(tabId: number): void {
    this.#tabs.delete(tabId);
  }

  hide(tabId: number, frozen: boolean): void {
    const tab = this.#tabs.get(tabId);
    if (tab === undefined || tab.hidden) return;
    tab.hidden = true;
    if (frozen) tab.frozen = this.#published;
  }

  async show(tabId: number, mishap: Mishap): Promise<void> {
    const tab = this.#tabs.get(tabId);
    if (tab === undefined) return;
    tab.hidden = false;
    await this.#read(tabId, "returned", mishap);
    // What stood still catches up once it is looked at.
    if (tab.frozen === null) return;
    tab.frozen = null;
    await this.#read(tabId, "changed", "none");
  }

  async arrive(minutesAgo: number, mishap: Mishap): Promise<void> {
    const id = `p${this.#count++}`;
    const published = [...this.#published, { id, at: this.#now - minutesAgo * 60, text: `Text ${this.#count}.` }];
    this.#published = published.sort((a, b) => a.at - b.at);
    await this.#tellTabs(mishap);
  }

  async edit(index: number, backTo: number | null, mishap: Mishap): Promise<void> {
    const chosen = this.#published[index % this.#published.length];
    const text = backTo === null ? `Words ${this.#count++}.` : `Words of kind ${backTo}.`;
    this.#published = this.#published.map((each) => (each === chosen ? { ...each, text } : each));
    await this.#tellTabs(mishap);
  }

  /** Other spaces, the same words. */
  async restyle(mishap: Mishap): Promise<void> {
    this.#published = this.#published.map((each, index) => ({ ...each, text: each.text.replace(/ +/, index % 2 === 0 ? "  " : " ") }));
    await this.#tellTabs(mishap);
  }

  async withdraw(index: number, mishap: Mishap): Promise<void> {
    if (this.#published.length < 3) return;
    const chosen = this.#published[index % this.#published.length];
    this.#published = this.#published.filter((each) => each !== chosen);
    await this.#tellTabs(mishap);
  }

  /** The page shows the same posts in another order. */
  async reorder(by: number, mishap: Mishap): Promise<void> {
    this.#turn = by;
    await this.#tellTabs(mishap);
  }
  #turn = 0;

  async see(tabId: number, indexes: readonly number[], mishap: Mishap): Promise<void> {
    const tab = this.#tabs.get(tabId);
    if (tab === undefined || tab.hidden) return;
    const ids = this.#pick(tab.frozen ?? this.#published, indexes);
    const now = this.#tick();
    await this.#send(mishap, (store) => recordSeen(store, BLOG, ids, now, this.#autoSeen));
    this.#plain.act(this.#now);
    if (this.#autoSeen) this.#plain.see(ids, this.#now);
  }

  setAutoSeen(autoSeen: boolean): void {
    this.#autoSeen = autoSeen;
  }

  /** By hand in the panel, also of posts that were withdrawn. */
  async mark(kind: "seen" | "unseen", indexes: readonly number[] | "all", mishap: Mishap): Promise<void> {
    const known = [...this.#plain.known].map(([id]) => ({ id }));
    const ids = indexes === "all" ? known.map(({ id }) => id as PostId) : this.#pick(known, indexes);
    const now = this.#tick();
    await this.#send(mishap, (store) => (kind === "seen" ? markSeen(store, BLOG, ids, now) : markUnseen(store, BLOG, ids)));
    this.#plain.markByHand(kind, ids, this.#now);
  }

  async undo(mishap: Mishap): Promise<void> {
    this.#tick();
    // Asked twice it undoes twice, so it is only asked again where it is known to have failed.
    let found: unknown;
    const attempt = async (store: Store): Promise<void> => {
      found = await undoLast(store, BLOG);
    };
    const { store, done } = await interrupt(this.#store, mishap === "abort" ? "abort" : "none", attempt);
    this.#store = store;
    if (!done) await attempt(this.#store);
    expect(found).toEqual(this.#plain.undo());
  }

  async choose(choice: SinceChoice, mishap: Mishap): Promise<void> {
    const now = this.#tick();
    const chosen = await this.#send(mishap, (store) => chooseSince(store, BLOG, choice, now));
    expect(chosen).toBe(this.#plain.choose(choice, this.#now));
  }

  async backUp(): Promise<void> {
    this.#backup = { json: JSON.parse(JSON.stringify(await exportBackup(this.#store, this.#tick()))), plain: this.#plain.copy() };
  }

  async restore(mishap: Mishap): Promise<void> {
    const backup = this.#backup;
    if (backup === null) return;
    await this.#send(mishap, (store) => importBackup(store, backup.json));
    this.#plain.merge(backup.plain);
  }

  /** The background dies between two messages. */
  kill(): void {
    this.#store.close();
    this.#store = openStore(this.#store.name);
  }

  /** The browser ends and comes back: tabs have other numbers, and their pages are loaded anew. */
  async restart(mishap: Mishap): Promise<void> {
    const count = this.#tabs.size;
    this.#tabs = new Map();
    this.kill();
    await pruneTabs(this.#store, []);
    this.#firstTab += 10;
    for (let index = 0; index < count; index++) await this.open(this.#firstTab + index, mishap);
  }
  #firstTab = 0;

  /** The tab that an action means by 0, 1 or 2. */
  tabId(index: number): number {
    return this.#firstTab + index;
  }

  /** One of the tabs that are open, if any is. */
  openTab(index: number): number {
    const open = [...this.#tabs.keys()];
    return open[index % open.length] ?? this.#firstTab;
  }

  /** Everything the reader is told, held against the model. */
  async check(): Promise<void> {
    const plain = this.#plain;
    const timeline = await readTimeline(this.#store, BLOG);
    if (timeline === null) {
      expect(plain.visit).toBe(0);
      return;
    }
    const known = [...plain.known];
    const expected = known.map(([id, each]) => [id, `${plain.status(id)}${plain.isPending(each) ? ", pending" : ""}`]);
    const found = timeline.posts.map(({ id, status, pending }) => [id, `${status}${pending ? ", pending" : ""}`]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    const times = timeline.posts.map(({ publishedAt }) => publishedAt ?? "");
    expect(times).toEqual(times.toSorted());
    const count = (status: string): number => known.filter(([id]) => plain.status(id) === status).length;
    expect({ visit: timeline.visit.number, choice: timeline.sinceChoice, ...timeline.summary, since: null }).toEqual({
      visit: plain.visit,
      choice: plain.choice,
      new: count("new"),
      edited: count("edited"),
      removed: known.filter(([, each]) => plain.wasRemovedSince(each)).length,
      pending: known.filter(([, each]) => plain.isPending(each)).length,
      firstVisit: plain.visit === 1,
      since: null,
    });
  }

  /** What takes longer to ask: once, at the end. */
  async checkAtEnd(): Promise<void> {
    const plain = this.#plain;
    if (plain.visit === 0) return;
    const [row] = await readLibrary(this.#store);
    expect(row?.unseenCount).toBe([...plain.known.values()].filter((each) => plain.isWaiting(each)).length);
    expect(await countNew(this.#store, BLOG)).toBe([...plain.known].filter(([id]) => plain.status(id) === "new").length);
    const before = await dump(this.#store);
    await importBackup(this.#store, JSON.parse(JSON.stringify(await exportBackup(this.#store, this.#tick()))));
    expect(await dump(this.#store)).toEqual(before);
    expect(await readUndo(this.#store, BLOG)).toEqual(plain.copy().undo());
  }

  /** The store as it stands, for what is no part of the play. */
  get store(): Store {
    return this.#store;
  }

  async end(): Promise<void> {
    await this.#store.delete();
  }

  async #tellTabs(mishap: Mishap): Promise<void> {
    for (const [tabId, { frozen }] of this.#tabs) if (frozen === null) await this.#read(tabId, "changed", mishap);
  }

  async #read(tabId: number, reason: "opened" | "returned" | "changed" | "confirmed", mishap: Mishap): Promise<void> {
    const tab = this.#tabs.get(tabId);
    if (tab === undefined) return;
    const content = tab.frozen ?? this.#published;
    const now = this.#tick();
    const shown = content.map((each) => post(each.id, null, each.text, { publishedAt: at(`0:0:${each.at}`).toString() as never }));
    const order = content.map(({ id }) => id).reverse();
    const turned = [...order.slice(this.#turn % order.length), ...order.slice(0, this.#turn % order.length)];
    const read = snapshot(shown, { claimed: content.length, pageOrder: turned });
    const { pageId } = tab.page;
    const recorded = await this.#send(mishap, (store) => record(store, now, read, { tabId, pageId, reason }));
    const active = reason === "opened" || reason === "returned";
    this.#plain.read(tab.page, content, tab.frozen !== null, active, this.#now);
    const told = Object.fromEntries(recorded.posts.map(({ id, status }) => [id, status]));
    expect(told).toEqual(Object.fromEntries(content.map(({ id }) => [id, this.#plain.status(id)])));
    if (recorded.confirm && reason !== "confirmed") await this.#read(tabId, "confirmed", mishap);
  }

  /** Sends what may be sent again, with a mishap on the way after which it is sent again. */
  async #send<T>(mishap: Mishap, attempt: (store: Store) => Promise<T>): Promise<T> {
    if (mishap !== "none") this.#store = (await interrupt(this.#store, mishap, attempt)).store;
    return await attempt(this.#store);
  }

  #pick(list: readonly { readonly id: string }[], indexes: readonly number[]): PostId[] {
    return list.length === 0 ? [] : indexes.map((index) => (list[index % list.length]?.id ?? "") as PostId);
  }

  #tick(): Temporal.Instant {
    this.#now++;
    return at(`0:0:${this.#now}`);
  }
}
