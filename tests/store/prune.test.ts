import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { setPinned } from "../../lib/store/library.ts";
import { prune, pruneTabs } from "../../lib/store/prune.ts";
import { readTimeline } from "../../lib/store/queries.ts";
import { at, BLOG, dump, elsewhere, OTHER, openTestStore, post, record, snapshot } from "./readings.ts";

const read = snapshot([post("a", "20:00")]);
const days = (count: number) => at("22:00").add({ hours: 24 * count });

describe("prune", () => {
  it.each([
    [0, true],
    [89, true],
    [90, true],
    [91, false],
    [400, false],
  ])("keeps a live blog %i days after its last visit: %s", async (count, kept) => {
    const store = openTestStore();
    await record(store, at("22:00"), read);
    expect(await prune(store, days(count), 90)).toEqual(kept ? [] : [BLOG]);
    expect((await readTimeline(store, BLOG)) !== null).toBe(kept);
    if (!kept) expect(Object.values(await dump(store)).flat()).toEqual([]);
  });

  it.each<[string, number | null, boolean, number, boolean]>([
    ["for a week", 7, false, 8, false],
    ["for a week, pinned", 7, true, 8, true],
    ["for ever", null, false, 4000, true],
    ["for a day, within it", 1, false, 1, true],
  ])("keeps it %s (%s days, pinned: %s), %i days later: %s", async (_, retention, pinned, count, kept) => {
    const store = openTestStore();
    await record(store, at("22:00"), read);
    await setPinned(store, BLOG, pinned);
    expect(await prune(store, days(count), retention)).toEqual(kept ? [] : [BLOG]);
    expect(await store.posts.count()).toBe(kept ? 1 : 0);
  });

  it("counts from the last visit, not the first, and forgets one without the other", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), read);
    await record(store, at("22:00"), elsewhere(read.posts), { tabId: 2, pageId: "q" });
    await record(store, days(60), read, { pageId: "p2" });
    expect(await prune(store, days(100), 90)).toEqual([OTHER]);
  });
});

describe("pruneTabs", () => {
  it.each([
    ["tabs that no longer exist", [2, 5], [2]],
    ["all tabs, where none is said to be open", [], []],
  ])("forgets %s", async (_, open, left) => {
    const store = openTestStore();
    for (const tabId of [1, 2, 3]) await record(store, at("22:00"), read, { tabId, pageId: `p${tabId}` });
    await pruneTabs(store, open);
    expect((await store.tabs.toArray()).map(({ tabId }) => tabId)).toEqual(left);
    expect((await readTimeline(store, BLOG))?.posts).toHaveLength(1);
  });
});
