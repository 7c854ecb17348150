import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { LiveBlogId } from "../../lib/model.ts";
import { countNew, readChanges, readTab, readTabOf, readTimeline } from "../../lib/store/queries.ts";
import { at, BLOG, elsewhere, openTestStore, post, record, snapshot } from "./readings.ts";

const posts = [post("a", "20:00"), post("b", "20:30"), post("c", "21:00")];
const more = [...posts, post("d", "23:00")];

describe("readTimeline", () => {
  it("gives null for a live blog that is not stored", async () => {
    expect(await readTimeline(openTestStore(), BLOG)).toBeNull();
  });

  it("gives the live blog, both visits and the posts with what they are", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    await record(store, at("24:00"), more, { pageId: "p2" });
    const timeline = await readTimeline(store, BLOG);
    expect(timeline?.liveBlog).toMatchObject({ id: BLOG, publisher: "CNN", lastReadAt: "2023-03-23T00:00:00.000Z", embed: null });
    expect(timeline?.liveBlog.coverageLine.read).toBe(4);
    expect(timeline?.visit.number).toBe(2);
    expect(timeline?.previousVisit?.number).toBe(1);
    expect(timeline?.posts.at(-1)).toMatchObject({ id: "d", status: "new", seen: false, pending: false, inPage: true });
  });

  it("keeps what an earlier reading knew of the live blog and a later one does not", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    const read = snapshot(posts);
    await record(store, at("22:01"), { ...read, liveBlog: { ...read.liveBlog, publisher: null, timeZone: null } }, { reason: "changed" });
    expect((await readTimeline(store, BLOG))?.liveBlog).toMatchObject({ publisher: "CNN", timeZone: "America/New_York" });
  });
});

describe("readChanges", () => {
  it("gives nothing where nothing is stored", async () => {
    expect(await readChanges(openTestStore(), BLOG)).toEqual({ edited: [], removed: [] });
  });
});

describe("countNew", () => {
  it("counts what is new in the current visit, not what was removed since", async () => {
    const store = openTestStore();
    expect(await countNew(store, BLOG)).toBe(0);
    await record(store, at("22:00"), posts);
    expect(await countNew(store, BLOG)).toBe(0);
    const six = [...more, post("e", "23:10"), post("f", "23:20")];
    await record(store, at("24:00"), six, { pageId: "p2" });
    expect(await countNew(store, BLOG)).toBe(3);
    const without = six.filter(({ id }) => id !== "e");
    await record(store, at("24:01"), without, { pageId: "p2", reason: "changed" });
    await record(store, at("24:02"), without, { pageId: "p2", reason: "confirmed" });
    expect(await countNew(store, BLOG)).toBe(2);
  });
});

describe("readTab", () => {
  it("says what a tab shows, or that it shows no live blog", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts);
    expect(await readTab(store, 1)).toMatchObject({ tabId: 1, pageId: "p1", liveBlogId: BLOG, inView: null, canReturn: false });
    expect(await readTab(store, 2)).toBeNull();
  });
});

describe("readTabOf", () => {
  it("gives the tab opened last of those that show a live blog", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), posts, { tabId: 9 });
    await record(store, at("22:10"), posts, { tabId: 4, pageId: "p2" });
    await record(store, at("22:20"), elsewhere(posts), { tabId: 5, pageId: "p3" });
    expect((await readTabOf(store, BLOG))?.tabId).toBe(4);
    expect(await readTabOf(store, "https://example.com/" as LiveBlogId)).toBeNull();
  });
});
