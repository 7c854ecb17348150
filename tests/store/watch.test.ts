import "fake-indexeddb/auto";
import Dexie from "dexie";
import { describe, expect, it, vi } from "vitest";
import type { PostId } from "../../lib/model.ts";
import { readTimeline } from "../../lib/store/queries.ts";
import { recordView } from "../../lib/store/reading-actions.ts";
import type { Store } from "../../lib/store/schema.ts";
import { watch } from "../../lib/store/watch.ts";
import { at, BLOG, openTestStore, post, record } from "./readings.ts";

const posts = [post("a", "20:00"), post("b", "20:30")];

describe("watch", () => {
  it("gives the value now and after every write to what was read, until it is stopped", async () => {
    const store = openTestStore();
    const counts: number[] = [];
    const stop = watch(
      () => readTimeline(store, BLOG),
      (timeline) => counts.push(timeline?.posts.length ?? 0),
      (error) => expect.unreachable(String(error)),
    );
    await vi.waitUntil(() => counts.at(-1) === 0);
    await record(store, at("22:00"), posts);
    await vi.waitUntil(() => counts.at(-1) === 2);
    stop();
    await record(store, at("22:10"), [...posts, post("c", "22:09")], { reason: "changed" });
    const after: number[] = [];
    const stopAfter = watch(
      () => store.posts.count(),
      (count) => after.push(count),
      () => undefined,
    );
    await vi.waitUntil(() => after.at(-1) === 3);
    stopAfter();
    expect(counts.at(-1)).toBe(2);
  });

  it("does not read a timeline again because the reader scrolls", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    let queries = 0;
    const stop = watch(
      () => {
        queries++;
        return readTimeline(store, BLOG);
      },
      () => undefined,
      (error) => expect.unreachable(String(error)),
    );
    const views: (string | null)[] = [];
    const stopViews = watch(
      () => store.tabs.get(1),
      (tab) => views.push(tab?.inView ?? null),
      () => undefined,
    );
    await vi.waitUntil(() => queries === 1 && views.length === 1);
    await recordView(store, 1, { liveBlogId: BLOG, inView: "b" as PostId, canReturn: false }, at("22:00:05"));
    await vi.waitUntil(() => views.at(-1) === "b");
    expect(queries).toBe(1);
    stop();
    stopViews();
  });

  it("hands over what a query throws", async () => {
    const errors: unknown[] = [];
    watch(
      () => Promise.reject(new Error("can't be read")),
      () => expect.unreachable(),
      (error) => errors.push(error),
    );
    await vi.waitUntil(() => errors.length === 1);
    expect(errors).toEqual([new Error("can't be read")]);
  });

  it("says so where the database can't be opened, whichever way it is asked", async () => {
    const refused = new DOMException("Internal error opening backing store", "UnknownError");
    const broken = {
      open: () => {
        throw refused;
      },
    } as unknown as IDBFactory;
    for (const query of [
      (store: Store) => store.tabs.get(7),
      (store: Store) => store.transaction("r", store.tabs, () => store.tabs.count()),
    ]) {
      const store = new Dexie("broken", { indexedDB: broken, IDBKeyRange }) as Store;
      store.version(1).stores({ tabs: "tabId" });
      // The first to ask hears the browser's own words, whoever comes later only that it is closed.
      await expect(store.open()).rejects.toThrow("backing store");
      const said = await new Promise<unknown>((resolve) => {
        watch(
          () => query(store) as Promise<unknown>,
          () => expect.unreachable("nothing to read"),
          resolve,
        );
      });
      expect(String(said)).toContain("backing store");
    }
  });
});
