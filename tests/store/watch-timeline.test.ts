import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { PostId } from "../../lib/model.ts";
import { readTimeline, type Timeline } from "../../lib/store/queries.ts";
import { forgetLiveBlog } from "../../lib/store/reading-actions.ts";
import type { Store } from "../../lib/store/schema.ts";
import { markSeen, markUnseen } from "../../lib/store/seen.ts";
import { chooseSince } from "../../lib/store/since.ts";
import { watchTimeline } from "../../lib/store/watch-timeline.ts";
import { at, BLOG, openTestStore, post, record } from "./readings.ts";

const posts = [post("a", "20:00"), post("b", "20:30"), post("c", "21:00")];

/** Follows the timeline for the length of the test. */
function follow(store: Store): (Timeline | null)[] {
  const given: (Timeline | null)[] = [];
  onTestFinished(
    watchTimeline(
      store,
      BLOG,
      (timeline) => given.push(timeline),
      (error) => expect.unreachable(String(error)),
    ),
  );
  return given;
}

const fail = (error: unknown): never => expect.unreachable(String(error));

/** Waits until what was given last is what the store holds. */
async function upToDate(store: Store, given: readonly (Timeline | null)[]): Promise<Timeline | null> {
  const wanted = await readTimeline(store, BLOG);
  await vi.waitUntil(() => given.length > 0 && JSON.stringify(given.at(-1)) === JSON.stringify(wanted));
  expect(given.at(-1)).toEqual(wanted);
  return given.at(-1) ?? null;
}

describe("watchTimeline", () => {
  it("gives null until something is stored, and again once it is forgotten", async () => {
    const store = openTestStore();
    const given = follow(store);
    expect(await upToDate(store, given)).toBeNull();
    await record(store, at("22:00"), posts);
    expect((await upToDate(store, given))?.posts).toHaveLength(3);
    await forgetLiveBlog(store, BLOG);
    expect(await upToDate(store, given)).toBeNull();
  });

  it("leaves every post that did not change the object it was", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    const given = follow(store);
    const before = await upToDate(store, given);
    await markSeen(store, BLOG, ["b" as PostId], at("22:01"));
    const after = await upToDate(store, given);
    expect(after?.posts.map((one, place) => one === before?.posts[place])).toEqual([true, false, true]);
    expect(after?.posts[1]?.seen).toBe(true);
  });

  it("judges every post anew when the reader asks since another moment", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await record(store, at("24:00"), [...posts, post("d", "23:00")], { pageId: "p2" });
    const given = follow(store);
    expect((await upToDate(store, given))?.summary.new).toBe(1);
    await chooseSince(store, BLOG, "day", at("24:01"));
    expect((await upToDate(store, given))?.summary.new).toBe(4);
  });

  it("gives nothing for what is no part of it", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    const given = follow(store);
    await upToDate(store, given);
    const count = given.length;
    await store.tabs.update(1, { inView: "b" as PostId });
    await markSeen(store, BLOG, ["a" as PostId], at("22:01"));
    await upToDate(store, given);
    expect(given).toHaveLength(count + 1);
  });

  it("reads a long live blog whole, in true time order", async () => {
    const store = openTestStore();
    const many = Array.from({ length: 1203 }, (_, number) => post(`p${(number * 7919) % 1203}`, "20:00"));
    await record(store, at("22:00"), many);
    const given = follow(store);
    expect((await upToDate(store, given))?.posts.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
  });

  describe("with a first look", () => {
    const long = Array.from({ length: 700 }, (_, number) => post(`p${number}`, "20:00"));

    it("gives the first screen of a long live blog, and the rest once that was drawn", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), long);
      const given: (Timeline | null)[] = [];
      let draw: () => void = () => expect.unreachable();
      const drawn = (): Promise<void> => new Promise((resolve) => (draw = resolve));
      const look = { tabId: null, order: "oldestFirst", drawn } as const;
      onTestFinished(watchTimeline(store, BLOG, (timeline) => given.push(timeline), fail, look));
      await vi.waitUntil(() => given.length > 0);
      expect(given[0]).toMatchObject({ whole: false });
      expect(given[0]?.posts.map(({ id }) => id)).toEqual(long.slice(0, 60).map(({ id }) => id));
      await markSeen(store, BLOG, ["p1" as PostId], at("22:01"));
      expect(given).toHaveLength(1);
      draw();
      const whole = await upToDate(store, given);
      expect(whole).toMatchObject({ whole: true });
      expect(whole?.posts[1]?.seen).toBe(true);
    });

    it("gives a short one whole, at once", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), posts);
      const given: (Timeline | null)[] = [];
      const look = { tabId: null, order: "newestFirst", drawn: () => expect.unreachable() } as const;
      onTestFinished(watchTimeline(store, BLOG, (timeline) => given.push(timeline), fail, look));
      await upToDate(store, given);
      expect(given).toHaveLength(1);
    });
  });

  it("reads of a long live blog no post but the one that arrives", async () => {
    const store = openTestStore();
    const long = Array.from({ length: 700 }, (_, number) => post(`p${number}`, "20:00"));
    await record(store, at("22:00"), long);
    const given = follow(store);
    await upToDate(store, given);
    const reads: unknown[] = [];
    const onRead = (row: unknown): unknown => {
      reads.push(row);
      return row;
    };
    store.posts.hook("reading", onRead);
    const row = await store.transaction("r", store.posts, () => store.posts.get([BLOG, "p5" as PostId]));
    reads.length = 0;
    if (row === undefined) return expect.unreachable();
    await store.posts.put({ ...row, id: "new" as PostId, order: 10_000 });
    await vi.waitUntil(() => given.at(-1)?.posts.length === 701);
    expect(reads).toHaveLength(1);
  });

  it("hands over what reading throws, and then is silent", async () => {
    const store = openTestStore();
    await store.open();
    store.close({ disableAutoOpen: true });
    const errors: unknown[] = [];
    watchTimeline(
      store,
      BLOG,
      () => expect.unreachable(),
      (error) => errors.push(error),
    );
    await vi.waitUntil(() => errors.length === 1);
    expect(String(errors[0])).toContain("DatabaseClosed");
  });

  it("is up to date after any writes, however fast they come", async () => {
    const step = fc.oneof(
      fc.record({ type: fc.constant("read" as const), shown: fc.subarray(["a", "b", "c", "d", "e"]), word: fc.constantFrom("one", "two") }),
      fc.record({ type: fc.constantFrom("seen" as const, "unseen" as const), id: fc.constantFrom("a", "b", "c", "d", "e") }),
      fc.record({ type: fc.constant("forget" as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const store = openTestStore();
        const given: (Timeline | null)[] = [];
        const stop = watchTimeline(
          store,
          BLOG,
          (timeline) => given.push(timeline),
          (error) => expect.unreachable(String(error)),
        );
        let minute = 0;
        for (const one of steps) {
          const now = at("22:00").add({ minutes: minute++ });
          if (one.type === "read")
            await record(
              store,
              now,
              one.shown.map((id) => post(id, "20:00", `${id} ${one.word}`)),
              { reason: "changed" },
            );
          else if (one.type === "seen") await markSeen(store, BLOG, [one.id as PostId], now);
          else if (one.type === "unseen") await markUnseen(store, BLOG, [one.id as PostId]);
          else await forgetLiveBlog(store, BLOG);
        }
        await upToDate(store, given);
        stop();
      }),
      { numRuns: 25 },
    );
  });
});
