import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { Post, PostId, PostStatus } from "../../lib/model.ts";
import { readTimeline } from "../../lib/store/queries.ts";
import type { Recorded } from "../../lib/store/record.ts";
import { recordSeen } from "../../lib/store/seen.ts";
import { at, BLOG, openTestStore, post, record, snapshot } from "./readings.ts";

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What is remembered, told as plainly as can be: minutes, sets and texts; no revisions, no rows. */
interface Plain {
  visit: number;
  lastActive: number;
  known: Map<string, { firstVisit: number; words: string; seenWords: string | null; editedVisit: number; gone: boolean }>;
}

/** One run of a newsroom and a reader, checked after every step against the plain model. */
async function play(seed: number, steps: number): Promise<void> {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const store = openTestStore();
  const plain: Plain = { visit: 0, lastActive: 0, known: new Map() };
  let published: Post[] = [post("p0", "0:00"), post("p1", "0:01"), post("p2", "0:02"), post("p3", "0:03")];
  let minute = 24 * 60;
  let count = 4;
  let page = 0;
  const open = new Map<number, string>();

  const active = (): void => {
    if (plain.visit === 0 || minute - plain.lastActive > 30) plain.visit++;
    plain.lastActive = minute;
  };
  const read = async (tabId: number, reason: "opened" | "returned" | "changed" | "confirmed"): Promise<Recorded> => {
    const pageId = open.get(tabId) ?? "";
    const send = () => record(store, at(`0:${minute}`), snapshot(published, { claimed: published.length }), { tabId, pageId, reason });
    const recorded = await send();
    if (random() < 0.3) expect(await send(), "the same reading sent again").toEqual(recorded);
    if (reason === "opened" || reason === "returned") active();
    const noticed = minute - plain.lastActive > 30 ? plain.visit + 1 : plain.visit;
    for (const { id, text } of published) {
      const known = plain.known.get(id);
      if (known === undefined) {
        plain.known.set(id, { firstVisit: noticed, words: text, seenWords: null, editedVisit: 0, gone: false });
      } else if (known.words !== text) {
        if (known.seenWords !== null || known.firstVisit < noticed) known.editedVisit = noticed;
        known.words = text;
      }
    }
    return recorded;
  };
  const everyTab = async (reason: "changed" | "confirmed"): Promise<void> => {
    for (const tabId of open.keys()) await read(tabId, reason);
  };

  const step: Record<string, () => Promise<void>> = {
    async load() {
      const tabId = 1 + Math.floor(random() * 3);
      open.set(tabId, `page${page++}`);
      await read(tabId, "opened");
    },
    async close() {
      open.delete(pick([...open.keys()]) ?? 0);
    },
    async comeBack() {
      const tabId = pick([...open.keys()]);
      if (tabId !== undefined) await read(tabId, "returned");
    },
    async wait() {
      minute += pick([1, 5, 29, 30, 31, 200]) ?? 1;
    },
    async arrive() {
      const late = random() < 0.3 ? Math.floor(random() * 60) : minute;
      published = [...published, post(`p${count++}`, `0:${late}`)].sort((a, b) => ((a.publishedAt ?? "") < (b.publishedAt ?? "") ? -1 : 1));
      await everyTab("changed");
    },
    async edit() {
      const chosen = pick(published);
      published = published.map((each) => (each === chosen ? { ...each, text: `${each.text} Then ${count++}.` } : each));
      await everyTab("changed");
    },
    async restyle() {
      published = published.map((each) => ({ ...each, text: each.text.replaceAll(" ", random() < 0.5 ? "  " : " ") }));
      for (const known of plain.known.values())
        known.words = published.find(({ text }) => plainly(text) === plainly(known.words))?.text ?? known.words;
      for (const known of plain.known.values())
        if (known.seenWords !== null && plainly(known.seenWords) === plainly(known.words)) known.seenWords = known.words;
      await everyTab("changed");
    },
    async withdraw() {
      if (open.size === 0 || published.length < 4) return;
      const chosen = pick(published);
      published = published.filter((each) => each !== chosen);
      await everyTab("changed");
      await everyTab("confirmed");
      const known = plain.known.get(chosen?.id ?? "");
      if (known) known.gone = true;
    },
    async see() {
      const chosen = pick(published.filter(({ id }) => plain.known.has(id)));
      if (open.size === 0 || chosen === undefined) return;
      await recordSeen(store, BLOG, [chosen.id as PostId], at(`0:${minute}`));
      active();
      const known = plain.known.get(chosen.id);
      if (known) known.seenWords = known.words;
    },
  };
  const names = [
    "load",
    "load",
    "close",
    "comeBack",
    "wait",
    "wait",
    "arrive",
    "arrive",
    "edit",
    "edit",
    "restyle",
    "withdraw",
    "see",
    "see",
    "see",
  ];

  const told: string[] = [];
  for (let index = 0; index < steps; index++) {
    const name = pick(names) ?? "wait";
    told.push(name);
    await step[name]?.();
    const expected = new Map<string, PostStatus>();
    for (const [id, known] of plain.known) expected.set(id, statusOf(known, plain.visit));
    const timeline = await readTimeline(store, BLOG);
    const found = new Map((timeline?.posts ?? []).map(({ id, status }) => [id as string, status]));
    expect(Object.fromEntries(found), `seed ${seed}: ${told.join(" ")}`).toEqual(Object.fromEntries(expected));
    const times = (timeline?.posts ?? []).map(({ publishedAt }) => publishedAt ?? "");
    expect(times, `seed ${seed}: true time order`).toEqual(times.toSorted());
    if (timeline) expect(timeline.visit.number, `seed ${seed}: ${told.join(" ")}`).toBe(plain.visit);
  }
}

function plainly(text: string): string {
  return text.replace(/ +/g, " ");
}

function statusOf(
  known: { firstVisit: number; words: string; seenWords: string | null; editedVisit: number; gone: boolean },
  visit: number,
): PostStatus {
  if (known.gone) return "removed";
  if (visit > 1 && known.firstVisit >= visit) return "new";
  if (known.editedVisit >= visit && known.editedVisit > 0 && (visit > 1 || known.seenWords !== null)) return "edited";
  if (known.seenWords === null) return "unseen";
  return known.seenWords === known.words ? "seen" : "edited";
}

describe("the store, against a plain model", () => {
  it.each(Array.from({ length: 40 }, (_, index) => index + 1))("agrees after every step of run %i", async (seed) => {
    await play(seed, 40);
  });
});
