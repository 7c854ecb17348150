import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { LiveBlogId, PostId } from "../../lib/model.ts";
import { readFirstScreen } from "../../lib/store/first-screen.ts";
import type { Store } from "../../lib/store/schema.ts";
import { at, BLOG, openTestStore, post, record } from "./readings.ts";

/** A live blog of 500 posts, one a minute, beside another one, read in tab 1. */
async function storeLong(): Promise<Store> {
  const store = openTestStore();
  const many = Array.from({ length: 500 }, (_, minute) =>
    post(idOf(minute), at("00:00").add({ minutes: minute }).toString().slice(11, 16)),
  );
  await record(store, at("22:00"), many);
  return store;
}

const idOf = (minute: number): string => `p${String(minute).padStart(3, "0")}`;

async function idsOf(store: Store, look: Parameters<typeof readFirstScreen>[2]): Promise<string[]> {
  return ((await readFirstScreen(store, BLOG, look))?.posts ?? []).map(({ id }) => id);
}

describe("readFirstScreen", () => {
  it("reads the oldest posts of a timeline that begins with them, and says that they are not all", async () => {
    const store = await storeLong();
    const read = await readFirstScreen(store, BLOG, { tabId: null, order: "oldestFirst" });
    expect(read?.posts.map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, place) => idOf(place)));
    expect(read?.whole).toBe(false);
    expect(read?.liveBlog?.id).toBe(BLOG);
    expect(read?.visits).toHaveLength(1);
  });

  it("reads the newest posts of one that begins with those, in true time order all the same", async () => {
    const ids = await idsOf(await storeLong(), { tabId: null, order: "newestFirst" });
    expect(ids).toEqual(Array.from({ length: 60 }, (_, place) => idOf(440 + place)));
  });

  it("reads what stands around the post in view in the tab", async () => {
    const store = await storeLong();
    await store.tabs.update(1, { inView: idOf(250) as PostId });
    const ids = await idsOf(store, { tabId: 1, order: "oldestFirst" });
    expect(ids).toEqual(Array.from({ length: 120 }, (_, place) => idOf(190 + place)));
  });

  it.each([
    ["a tab that shows another live blog", { liveBlogId: "https://news.example/other" as LiveBlogId, inView: idOf(250) as PostId }],
    ["a post that is gone", { inView: "gone" as PostId }],
    ["a tab that has not told", { inView: null }],
  ])("begins at the top for %s", async (_, shown) => {
    const store = await storeLong();
    await store.tabs.update(1, shown);
    expect((await idsOf(store, { tabId: 1, order: "oldestFirst" }))[0]).toBe(idOf(0));
  });

  it("reads nothing where all can be read at once, or nothing is stored", async () => {
    const store = openTestStore();
    expect(await readFirstScreen(store, BLOG, { tabId: null, order: "oldestFirst" })).toBeNull();
    await record(store, at("22:00"), [post("a", "20:00")]);
    expect(await readFirstScreen(store, BLOG, { tabId: null, order: "oldestFirst" })).toBeNull();
  });
});
