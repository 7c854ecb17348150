import "fake-indexeddb/auto";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { EntitySource, EntityView } from "../../components/entity-view.ts";
import { openEntities } from "../../entrypoints/sidepanel/entities.ts";
import { createSliceIndexer, type ExtractBlogNames } from "../../lib/entities/index-slice.ts";
import type { IndexSlice } from "../../lib/entities/worker-messages.ts";
import type { PostId } from "../../lib/model.ts";
import type { Pace } from "../../lib/slices.ts";
import { recordCorrection } from "../../lib/store/corrections.ts";
import { readTimeline, type TimelinePost } from "../../lib/store/queries.ts";
import type { Store } from "../../lib/store/schema.ts";
import { at, BLOG, openTestStore, post, record } from "../store/readings.ts";

/** A worker in this thread that takes the first word of a post for a person, and keeps what it is asked. */
class FirstWordWorker extends EventTarget {
  readonly asked: IndexSlice[] = [];
  readonly #index = createSliceIndexer({ full: firstWords, structure: firstWords });
  postMessage(message: unknown): void {
    const slice = structuredClone(message) as IndexSlice;
    this.asked.push(slice);
    queueMicrotask(() => this.dispatchEvent(new MessageEvent("message", { data: this.#index(slice) })));
  }
  terminate(): void {}
}

const firstWords: ExtractBlogNames = (texts) =>
  texts.map((text) => {
    const [name = ""] = text.trimStart().split(" ");
    const start = text.indexOf(name);
    return { mentions: [{ kind: "person", start, end: start + name.length, text: name }], roles: [], credits: [] };
  });

const NAMES = ["Olga", "Maria", "Peter"];
const many = Array.from({ length: 300 }, (_, number) =>
  post(`p${number}`, "20:00", `${NAMES[number % 3]} spoke to the press about number ${number}.`),
);

/** A clock that only work moves: a millisecond each time it is looked at. */
const pace = (onRest: () => void = () => undefined): Pace => {
  let now = 0;
  return { now: () => now++, rest: async () => onRest() };
};

interface Opened {
  readonly source: EntitySource;
  readonly worker: FirstWordWorker;
  readonly views: EntityView[];
}

function open(store: Store, onRest?: () => void): Opened {
  const worker = new FirstWordWorker();
  const views: EntityView[] = [];
  const fail = (reason: unknown): never => expect.unreachable(String(reason));
  const source = openEntities(
    store,
    BLOG,
    "en",
    (view) => views.push(view),
    fail,
    () => worker,
    pace(onRest),
  );
  onTestFinished(() => source.stop());
  return { source, worker, views };
}

function openWith(store: Store, posts: readonly TimelinePost[], onRest?: () => void): Opened {
  const opened = open(store, onRest);
  opened.source.setPosts(posts);
  return opened;
}

async function postsOf(store: Store): Promise<readonly TimelinePost[]> {
  return (await readTimeline(store, BLOG))?.posts ?? [];
}

/** A store with many posts, and their names once they are all in. */
async function openedOnMany(): Promise<{ store: Store; posts: readonly TimelinePost[]; opened: Opened }> {
  const store = openTestStore();
  await record(store, at("22:00"), many);
  const posts = await postsOf(store);
  const opened = openWith(store, posts);
  await found(opened, 300);
  return { store, posts, opened };
}

/** Waits until all posts have been read for names; answers who was found, with how many posts. */
async function found({ views }: Opened, posts: number): Promise<Record<string, number>> {
  const counts = (): Record<string, number> =>
    Object.fromEntries((views.at(-1)?.people ?? []).map(({ name, postCount }) => [name, postCount]));
  await vi.waitUntil(() => views.at(-1)?.waiting === 0 && Object.values(counts()).reduce((sum, count) => sum + count, 0) === posts);
  return counts();
}

const textsAsked = ({ worker }: Opened): string[] => worker.asked.flatMap(({ posts }) => posts.map(({ postId }) => postId));

describe("openEntities", () => {
  it("has every text read for names once, and of a post that arrives that text alone", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), many);
    const opened = open(store);
    const before = await postsOf(store);
    opened.source.setPosts(before);
    expect(await found(opened, 300)).toEqual({ Olga: 100, Maria: 100, Peter: 100 });
    expect(textsAsked(opened)).toHaveLength(300);
    await record(store, at("22:01"), [...many, post("late", "21:00", "Ines is here.")], { reason: "changed" });
    opened.source.setPosts(await postsOf(store));
    expect(await found(opened, 301)).toMatchObject({ Ines: 1 });
    expect(textsAsked(opened).slice(300)).toEqual(["late"]);
  });

  it("has no text read again that was read in an earlier session, and tells the worker once what was found there", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), many);
    const first = open(store);
    first.source.setPosts(await postsOf(store));
    await found(first, 300);
    first.source.stop();
    const again = open(store);
    again.source.setPosts(await postsOf(store));
    await found(again, 300);
    expect(again.worker.asked).toEqual([]);
    for (const [number, id] of ["x", "y"].entries()) {
      await record(
        store,
        at(`22:0${number + 1}`),
        [...many, ...["x", "y"].slice(0, number + 1).map((one) => post(one, "21:00", "Ines is here."))],
        { reason: "changed" },
      );
      again.source.setPosts(await postsOf(store));
      await found(again, 301 + number);
      expect(textsAsked(again).at(-1)).toBe(id);
    }
    const told = ["Olga", "Maria", "Peter"].map((text) => ({ kind: "person", text, times: 100 }));
    expect(again.worker.asked.map(({ known }) => known)).toEqual([expect.arrayContaining(told), []]);
    expect(again.worker.asked[0]?.known).toHaveLength(3);
  });

  it("reads no names from the store for posts that are what they were", async () => {
    const { store, posts, opened } = await openedOnMany();
    let reads = 0;
    store.names.hook("reading", (row: unknown) => {
      if (row !== undefined) reads++;
      return row;
    });
    opened.source.setPosts([...posts]);
    await record(store, at("22:01"), [...many, post("late", "21:00", "Ines is here.")], { reason: "changed" });
    opened.source.setPosts([...posts, ...(await postsOf(store)).filter(({ id }) => id === "late")]);
    await found(opened, 301);
    expect(reads).toBe(0);
  });

  it("shows what comes in a few times, not with every slice", async () => {
    const store = openTestStore();
    const long = many.map((one) => ({ ...one, text: `${one.text} ${"word ".repeat(900)}` }));
    await record(store, at("22:00"), long);
    const opened = open(store);
    opened.source.setPosts(await postsOf(store));
    await found(opened, 300);
    expect(opened.worker.asked.length).toBeGreaterThan(50);
    expect(opened.views.length).toBeLessThan(opened.worker.asked.length);
  });

  it("rests after every few posts that it takes in, so that frames can be drawn", async () => {
    const { store, posts } = await openedOnMany();
    let rests = 0;
    const again = openWith(store, posts, () => rests++);
    await found(again, 300);
    expect(again.worker.asked).toEqual([]);
    expect(rests).toBeGreaterThan(300 / 10);
  });

  it("takes a correction in while names still come, and one more that is made meanwhile", async () => {
    const { store, posts } = await openedOnMany();
    const rename = (form: string, name: string, time: string) =>
      recordCorrection(store, BLOG, { kind: "person", forms: [form], change: { type: "rename", name }, everywhere: false }, at(time));
    await rename("olga", "Olga I", "22:01");
    let rests = 0;
    const opened = openWith(store, posts, () => {
      if (++rests === 5) void rename("maria", "Maria II", "22:02");
    });
    await vi.waitUntil(async () => "Maria II" in (await found(opened, 300)));
    expect(await found(opened, 300)).toEqual({ "Olga I": 100, "Maria II": 100, Peter: 100 });
  });

  it("shows a correction whole or not at all: until all posts are taken in, what was known before", async () => {
    const { store, opened } = await openedOnMany();
    const before = opened.views.length;
    await recordCorrection(
      store,
      BLOG,
      { kind: "person", forms: ["olga"], change: { type: "merge", into: "maria" }, everywhere: false },
      at("22:01"),
    );
    await vi.waitUntil(() => opened.views.length > before);
    expect(opened.views.slice(before).map(({ people }) => people.map(({ postCount }) => postCount))).toEqual([[200, 100]]);
  });

  it("forgets a post that is gone", async () => {
    const { posts, opened } = await openedOnMany();
    opened.source.setPosts(posts.filter(({ id }) => id !== ("p0" as PostId)));
    await vi.waitUntil(async () => (await found(opened, 299)).Olga === 99);
  });
});
