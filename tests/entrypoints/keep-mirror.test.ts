import "fake-indexeddb/auto";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { keepMirror, settleMirror } from "../../entrypoints/background/keep-mirror.ts";
import type { Handlers } from "../../lib/messages.ts";
import { openMirror } from "../../lib/mirror.ts";
import type { LiveBlogId } from "../../lib/model.ts";
import { forgetLiveBlog } from "../../lib/store/reading-actions.ts";
import { readRestored } from "../../lib/store/restore.ts";
import { openStore, type Store } from "../../lib/store/schema.ts";
import { memoryArea } from "../mirror-area.ts";
import { at, BLOG, openTestStore, post, record, statuses } from "../store/readings.ts";

const now = () => at("22:05");
const evening = [post("a", "20:00"), post("b", "20:30")];

/** A store with one live blog in it, and its mirror. */
async function mirroredStore() {
  const area = memoryArea();
  const mirror = openMirror(area, navigator.locks);
  const store = openTestStore();
  await settleMirror(store, mirror, now);
  await record(store, at("22:00"), evening);
  await settleMirror(store, mirror, now);
  return { area, mirror, store };
}

/** The browser makes a new, empty database under the same name. */
async function lose(store: Store): Promise<Store> {
  await store.delete();
  const empty = openStore(store.name);
  onTestFinished(() => empty.delete());
  return empty;
}

describe("settleMirror", () => {
  it("restores a database that was lost, and says so; a second start changes nothing", async () => {
    const { mirror, store } = await mirroredStore();
    const empty = await lose(store);
    await settleMirror(empty, mirror, now);
    await settleMirror(empty, mirror, now);
    expect(await readRestored(empty)).toMatchObject({ liveBlogs: 1 });
    await record(empty, at("24:00"), [...evening, post("c", "23:00")], { pageId: "p2" });
    expect(await statuses(empty)).toEqual({ new: ["c"], unseen: ["a", "b"] });
  });

  it("restores it a second time, when it is lost again", async () => {
    const { mirror, store } = await mirroredStore();
    const first = await lose(store);
    await settleMirror(first, mirror, now);
    const second = await lose(first);
    await settleMirror(second, mirror, now);
    expect(await second.liveBlogs.count()).toBe(1);
  });

  it("restores once where it was ended before it could note that it had", async () => {
    const { area, mirror, store } = await mirroredStore();
    const before = new Map(area.kept);
    const empty = await lose(store);
    await settleMirror(empty, mirror, now);
    await forgetLiveBlog(empty, BLOG);
    await area.set(Object.fromEntries(before));
    await settleMirror(empty, mirror, now);
    expect(await empty.liveBlogs.count()).toBe(0);
  });

  it("never brings back what its reader forgot while no background ran", async () => {
    const { mirror, store } = await mirroredStore();
    await forgetLiveBlog(store, BLOG);
    await settleMirror(store, mirror, now);
    const empty = await lose(store);
    await settleMirror(empty, mirror, now);
    expect(await empty.liveBlogs.count()).toBe(0);
    expect(await readRestored(empty)).toBeNull();
  });

  it("says nothing on a first start", async () => {
    const store = openTestStore();
    await settleMirror(store, openMirror(memoryArea(), navigator.locks), now);
    expect(await readRestored(store)).toBeNull();
  });
});

interface Contract {
  snapshotRead(payload: Record<string, never>): { liveBlogId: LiveBlogId };
}

describe("keepMirror", () => {
  it("restores before the first message is handled, and mirrors soon after it", async () => {
    const { mirror, store } = await mirroredStore();
    const empty = await lose(store);
    const keeper = keepMirror(empty, mirror, now);
    const handlers: Handlers<Contract> = {
      async snapshotRead() {
        const { liveBlogId } = await record(empty, at("22:06"), [...evening, post("c", "22:05")], { pageId: "p2" });
        return { liveBlogId };
      },
    };
    await keeper.mirroring(handlers).snapshotRead({}, { id: "ours" });
    expect(await statuses(empty)).toEqual({ unseen: ["a", "b", "c"] });
    expect(await readRestored(empty)).not.toBeNull();
    const marks = async (): Promise<number> => {
      const index = await mirror.readIndex();
      return index === null ? 0 : ((await mirror.readAll(index)).liveBlogs[0]?.posts.length ?? 0) / 15;
    };
    await vi.waitFor(async () => expect(await marks()).toBe(3), 20_000);
  });

  it("stops nothing where the mirror can't be read", async () => {
    const store = openTestStore();
    const area = { ...memoryArea(), get: () => Promise.reject(new Error("the disk is full")) };
    const handlers: Handlers<Contract> = { snapshotRead: async () => ({ liveBlogId: BLOG }) };
    const wrapped = keepMirror(store, openMirror(area, navigator.locks), now).mirroring(handlers);
    expect(await wrapped.snapshotRead({}, { id: "ours" })).toEqual({ liveBlogId: BLOG });
  });
});
