import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { LiveBlogId, PostId } from "../../lib/model.ts";
import { recordNames } from "../../lib/store/names.ts";
import { readChanges, readTab, readTimeline } from "../../lib/store/queries.ts";
import { recordView } from "../../lib/store/reading-actions.ts";
import { markSeen, markUnseen, recordSeen } from "../../lib/store/seen.ts";
import { at, BLOG, dump, openTestStore, post, record, snapshot, statuses, stored } from "./readings.ts";

const ids = (...list: string[]) => list as PostId[];
const evening = [post("a", "20:00"), post("b", "20:30"), post("c", "21:00"), post("d", "21:30")];
const midnight = [...evening, post("e", "23:00"), post("f", "23:30")];

describe("recordReading", () => {
  describe("new", () => {
    it("marks nothing on a first visit, and answers for every post in page order", async () => {
      const store = openTestStore();
      const recorded = await record(store, at("22:00"), evening);
      expect(recorded).toEqual({
        liveBlogId: BLOG,
        tabId: 1,
        posts: ["d", "c", "b", "a"].map((id) => ({ id, status: "unseen", seen: false })),
        confirm: false,
      });
      expect((await readTimeline(store, BLOG))?.summary).toMatchObject({
        new: 0,
        edited: 0,
        removed: 0,
        pending: 0,
        firstVisit: true,
        since: null,
      });
    });

    it("marks on the second visit exactly what was not there at the end of the first", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      const recorded = await record(store, at("24:00"), midnight, { pageId: "p2" });
      expect(recorded.posts.filter(({ status }) => status === "new").map(({ id }) => id)).toEqual(["f", "e"]);
      expect(await statuses(store)).toEqual({ new: ["e", "f"], unseen: ["a", "b", "c", "d"] });
      expect((await readTimeline(store, BLOG))?.summary).toMatchObject({ new: 2, firstVisit: false, since: "2023-03-22T22:00:00.000Z" });
    });

    it("is not wiped by a reload, a crash or a second tab within the visit", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      await record(store, at("24:00"), midnight, { pageId: "p2" });
      await record(store, at("24:05"), midnight, { pageId: "p3" });
      await record(store, at("24:20"), midnight, { pageId: "p4", tabId: 2 });
      expect(await statuses(store)).toMatchObject({ new: ["e", "f"] });
      expect(await store.visits.count()).toBe(2);
    });

    it("is over on the third visit", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      await record(store, at("24:00"), midnight, { pageId: "p2" });
      await record(store, at("25:00"), midnight, { pageId: "p3" });
      expect((await statuses(store)).new).toBeUndefined();
    });

    it("is a matter of ids, not of clocks: a post inserted late with an old time is new", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      await record(store, at("24:00"), [evening[0]!, post("late", "20:10"), ...evening.slice(1)], { pageId: "p2" });
      expect(await statuses(store)).toMatchObject({ new: ["late"] });
      expect(await stored(store)).toEqual(["a", "late", "b", "c", "d"]);
    });

    it("is what arrived in a page that stood idle until the visit was over", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      await record(store, at("22:20"), [...evening, post("e", "22:19")], { reason: "changed" });
      await record(store, at("23:30"), midnight, { reason: "changed" });
      expect((await statuses(store)).new).toBeUndefined();
      const returned = await record(store, at("24:00"), midnight, { reason: "returned" });
      expect(returned.posts.filter(({ status }) => status === "new").map(({ id }) => id)).toEqual(["f"]);
      expect(await store.visits.count()).toBe(2);
    });

    it("is not what the reader merely had the page load: thirty more of 428", async () => {
      const store = openTestStore();
      const blog = Array.from({ length: 428 }, (_, index) => post(`n${index}`, `${10 + Math.floor(index / 60)}:${index % 60}`));
      const window = (from: number) => snapshot(blog.slice(from, 420), { claimed: 420 });
      await record(store, at("22:00"), window(390));
      await record(store, at("22:01"), window(360), { reason: "changed" });
      expect((await readTimeline(store, BLOG))?.summary.pending).toBe(0);
      await record(store, at("24:00"), snapshot(blog.slice(398), { claimed: 428 }), { pageId: "p2" });
      await record(store, at("24:01"), snapshot(blog.slice(330), { claimed: 428 }), { pageId: "p2", reason: "changed" });
      expect((await statuses(store)).new).toEqual(blog.slice(420).map(({ id }) => id));
      expect(await stored(store)).toEqual(blog.slice(330).map(({ id }) => id));
    });
  });

  describe("pending", () => {
    it("counts what arrived while the page is open, on a first visit too, until it is seen or the page is loaded again", async () => {
      const store = openTestStore();
      const pending = async () => (await readTimeline(store, BLOG))?.posts.filter((each) => each.pending).map(({ id }) => id);
      await record(store, at("22:00"), evening);
      expect(await pending()).toEqual([]);
      await record(store, at("22:10"), midnight, { reason: "changed" });
      expect(await pending()).toEqual(["e", "f"]);
      expect((await statuses(store)).new).toBeUndefined();
      await recordSeen(store, BLOG, ids("e"), at("22:11"));
      expect(await pending()).toEqual(["f"]);
      await record(store, at("22:15"), midnight, { pageId: "p2" });
      expect(await pending()).toEqual([]);
    });

    it("counts from when the tab in question was opened, if that is said", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      await record(store, at("22:10"), midnight, { tabId: 2, pageId: "p2" });
      expect((await readTimeline(store, BLOG))?.summary.pending).toBe(0);
      const openedAt = (await readTab(store, 1))?.openedAt;
      expect((await readTimeline(store, BLOG, openedAt))?.summary.pending).toBe(2);
    });
  });

  describe("idempotence", () => {
    it("changes nothing when the same reading is sent twice", async () => {
      const store = openTestStore();
      const first = await record(store, at("22:00"), evening);
      const after = await dump(store);
      expect(await record(store, at("22:00"), evening)).toEqual(first);
      expect(await dump(store)).toEqual(after);
    });

    it("changes nothing but the time of last activity when it is sent again later", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      const { visits: before, ...others } = await dump(store);
      await record(store, at("22:01"), evening);
      const { visits: after, ...same } = await dump(store);
      expect(same).toEqual(others);
      expect(after).toEqual([{ ...(before![0] as object), lastActivityAt: "2023-03-22T22:01:00.000Z" }]);
    });

    it("never takes one reading sent twice for two that miss a post", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      const without = [evening[0]!, evening[1]!, evening[3]!];
      for (const clock of ["22:05", "22:05", "22:06"]) {
        expect((await record(store, at(clock), without, { reason: "changed" })).confirm).toBe(true);
        expect((await statuses(store)).removed).toBeUndefined();
      }
      expect((await record(store, at("22:07"), without, { reason: "confirmed" })).confirm).toBe(false);
      expect((await statuses(store)).removed).toEqual(["c"]);
    });

    it("takes a reading for the same though clocks that count from now moved on", async () => {
      const store = openTestStore();
      const ago = (clock: string) => [post("a", clock, "Words.", { timeCertain: false })];
      await record(store, at("22:00"), ago("21:55"));
      const { visits: _, ...before } = await dump(store);
      await record(store, at("22:01"), ago("21:56"));
      const { visits: __, ...after } = await dump(store);
      expect(after).toEqual(before);
    });

    it("keeps the order of an edit sent twice: one revision", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      const edited = [...evening.slice(0, 3), post("d", "21:30", "Other words.")];
      await record(store, at("22:05"), edited, { reason: "changed" });
      await record(store, at("22:05"), edited, { reason: "changed" });
      expect(await store.revisions.count()).toBe(1);
    });

    it("writes only the rows that changed", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      const written: unknown[] = [];
      store.posts.hook("updating", (_, key) => void written.push(key));
      store.posts.hook("creating", (key) => void written.push(key));
      await record(store, at("22:10"), [...evening, post("e", "22:09")], { reason: "changed" });
      expect(written).toEqual([[BLOG, "e"]]);
    });

    it("is all or nothing", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      const before = await dump(store);
      const fail = () => {
        throw new Error("disk full");
      };
      store.liveBlogs.hook("updating", fail);
      await expect(record(store, at("24:00"), midnight, { pageId: "p2" })).rejects.toThrow("disk full");
      store.liveBlogs.hook("updating").unsubscribe(fail);
      expect(await dump(store)).toEqual(before);
      expect((await record(store, at("24:00"), midnight, { pageId: "p2" })).posts.filter(({ status }) => status === "new")).toHaveLength(2);
    });
  });

  describe("edited", () => {
    const edited = [...evening.slice(0, 3), post("d", "21:30", "Quite other words.")];

    it.each<[string, { seen: boolean; nextVisit: boolean; status: string }]>([
      ["what the reader saw before, in the same visit", { seen: true, nextVisit: false, status: "edited" }],
      ["what the reader saw on an earlier visit", { seen: true, nextVisit: true, status: "edited" }],
      ["what was there at the end of the last visit, never seen", { seen: false, nextVisit: true, status: "edited" }],
      ["not what is unread on a first visit anyway", { seen: false, nextVisit: false, status: "unseen" }],
    ])("%s", async (_, { seen, nextVisit, status }) => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      if (seen) await markSeen(store, BLOG, ids("d"), at("22:01"));
      const recorded = await record(store, at(nextVisit ? "24:00" : "22:10"), edited, nextVisit ? { pageId: "p2" } : { reason: "changed" });
      expect(recorded.posts[0]).toEqual({ id: "d", status, seen: false });
    });

    it("stays for the visit once seen, and is over in the next", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      await record(store, at("24:00"), edited, { pageId: "p2" });
      await recordSeen(store, BLOG, ids("d"), at("24:01"));
      expect((await record(store, at("24:05"), edited, { pageId: "p3" })).posts[0]).toEqual({ id: "d", status: "edited", seen: true });
      expect((await record(store, at("30:00"), edited, { pageId: "p4" })).posts[0]).toEqual({ id: "d", status: "seen", seen: true });
    });

    it("keeps the earlier text, with when it was first read", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      await record(store, at("24:00"), edited, { pageId: "p2" });
      const { edited: found } = await readChanges(store, BLOG);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({
        post: { id: "d", text: "Quite other words.", revision: 1 },
        before: { number: 0, text: "The words of d.", readAt: "2023-03-22T22:00:00.000Z" },
      });
    });

    it("compares with what was last seen, else with the end of the last visit, however often it was edited", async () => {
      const store = openTestStore();
      const page = (text: string) => [...evening.slice(0, 3), post("d", "21:30", text)];
      const lastKnown = async () => (await readChanges(store, BLOG)).edited.map((each) => each.before.text);
      await record(store, at("22:00"), page("Zero."));
      await record(store, at("22:10"), page("One."), { reason: "changed" });
      await record(store, at("24:00"), page("Two."), { pageId: "p2" });
      expect(await lastKnown()).toEqual(["One."]);
      await record(store, at("24:05"), page("Three."), { pageId: "p2", reason: "changed" });
      expect(await lastKnown()).toEqual(["One."]);
      await recordSeen(store, BLOG, ids("d"), at("24:06"));
      expect(await lastKnown()).toEqual(["One."]);
      await record(store, at("24:10"), page("Four."), { pageId: "p2", reason: "changed" });
      expect(await lastKnown()).toEqual(["Three."]);
      expect((await readChanges(store, BLOG)).edited[0]?.revisions.map(({ text }) => text)).toEqual(["Zero.", "One.", "Two.", "Three."]);
    });

    it.each([true, false])("is taken back with the words, seen before: %s", async (seen) => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      if (seen) await markSeen(store, BLOG, ids("d"), at("22:01"));
      await record(store, at("24:00"), edited, { pageId: "p2" });
      await record(store, at("24:10"), evening, { pageId: "p2", reason: "changed" });
      expect(await statuses(store)).toEqual(seen ? { unseen: ["a", "b", "c"], seen: ["d"] } : { unseen: ["a", "b", "c", "d"] });
      expect((await readChanges(store, BLOG)).edited).toEqual([]);
    });

    it("does not go back and forth between a tab that is up to date and one that is not", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      await record(store, at("22:10"), edited, { tabId: 2, pageId: "p2" });
      await record(store, at("22:11"), evening, { reason: "returned" });
      await record(store, at("22:12"), edited, { tabId: 2, pageId: "p2", reason: "returned" });
      expect(await store.revisions.count()).toBe(1);
      expect((await readTimeline(store, BLOG))?.posts.at(-1)?.text).toBe("Quite other words.");
    });

    it("believes a tab that showed the edit and then shows the words of before: they were taken back", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      await record(store, at("22:01"), evening, { tabId: 2, pageId: "p2" });
      await record(store, at("22:10"), edited, { reason: "changed" });
      await record(store, at("22:11"), edited, { tabId: 2, pageId: "p2", reason: "changed" });
      await record(store, at("22:20"), evening, { tabId: 2, pageId: "p2", reason: "changed" });
      expect((await store.posts.get([BLOG, "d" as PostId]))?.text).toBe("The words of d.");
    });

    it("forgets the names found in words that are gone", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      await recordNames(
        store,
        BLOG,
        evening.map(({ id }) => ({ postId: id, hash: "h", names: { mentions: [], roles: [], credits: [] } })),
      );
      await record(store, at("24:00"), edited, { pageId: "p2" });
      expect((await store.names.toArray()).map(({ postId }) => postId)).toEqual(["a", "b", "c"]);
    });
  });

  describe("removed", () => {
    const without = [evening[0]!, evening[1]!, evening[3]!];

    it("needs two readings, keeps its last words and place, and counts for this visit only", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      expect((await record(store, at("24:00"), without, { pageId: "p2" })).confirm).toBe(true);
      expect((await statuses(store)).removed).toBeUndefined();
      expect((await record(store, at("24:00:05"), without, { pageId: "p2", reason: "confirmed" })).confirm).toBe(false);
      const timeline = await readTimeline(store, BLOG);
      expect(timeline?.posts.map(({ id, status }) => [id, status])).toEqual([
        ["a", "unseen"],
        ["b", "unseen"],
        ["c", "removed"],
        ["d", "unseen"],
      ]);
      expect(timeline?.summary.removed).toBe(1);
      expect((await readChanges(store, BLOG)).removed.map(({ text }) => text)).toEqual(["The words of c."]);
      await record(store, at("30:00"), without, { pageId: "p3" });
      expect((await readTimeline(store, BLOG))?.summary.removed).toBe(0);
      expect((await statuses(store)).removed).toEqual(["c"]);
    });

    it("is not what was gone for one reading only", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      await record(store, at("22:05"), without, { reason: "changed" });
      await record(store, at("22:06"), evening, { reason: "confirmed" });
      await record(store, at("22:10"), without, { reason: "changed" });
      expect((await statuses(store)).removed).toBeUndefined();
    });

    it("is restored when it comes back", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      await record(store, at("22:05"), without, { reason: "changed" });
      await record(store, at("22:06"), without, { reason: "confirmed" });
      expect((await statuses(store)).removed).toEqual(["c"]);
      await record(store, at("22:07"), evening, { reason: "changed" });
      expect(await statuses(store)).toEqual({ unseen: ["a", "b", "c", "d"] });
    });

    it("is never what a window onto a blog does not show: 30 of 428, twice over", async () => {
      const store = openTestStore();
      const blog = Array.from({ length: 428 }, (_, index) => post(`n${index}`, `${10 + Math.floor(index / 60)}:${index % 60}`));
      await record(store, at("22:00"), snapshot(blog, { claimed: 428 }));
      const window = snapshot(blog.slice(-30), { claimed: 428 });
      await record(store, at("24:00"), window, { pageId: "p2" });
      const recorded = await record(store, at("24:01"), window, { pageId: "p2", reason: "confirmed" });
      expect(recorded.confirm).toBe(false);
      expect((await readTimeline(store, BLOG))?.posts).toHaveLength(428);
      expect((await statuses(store)).removed).toBeUndefined();
      expect((await readTimeline(store, BLOG))?.posts.filter(({ inPage }) => inPage)).toHaveLength(30);
    });

    it.each<[string, (typeof evening)[number][]]>([
      ["an empty page", []],
      ["a page that lost most posts at once", [evening[0]!]],
    ])("is nothing on %s", async (_, shown) => {
      const store = openTestStore();
      await record(store, at("22:00"), snapshot(evening, { claimed: 4 }));
      await record(store, at("22:05"), snapshot(shown, { claimed: shown.length }), { reason: "changed" });
      await record(store, at("22:06"), snapshot(shown, { claimed: shown.length }), { reason: "confirmed" });
      expect((await statuses(store)).removed).toBeUndefined();
    });

    it("is not undone by an old tab that still shows the post, nor does that tab's word count for it", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      await record(store, at("22:10"), without, { tabId: 2, pageId: "p2" });
      await record(store, at("22:11"), without, { tabId: 2, pageId: "p2", reason: "confirmed" });
      const old = evening.map((each) => ({ ...each, authors: ["Someone Else"] }));
      await record(store, at("22:12"), old, { reason: "returned" });
      const removed = (await readTimeline(store, BLOG))?.posts.find(({ id }) => id === "c");
      expect(removed).toMatchObject({ status: "removed", authors: ["Mariya Knight"], inPage: false });
    });

    it("is not what an old tab never had", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      await record(store, at("22:10"), midnight, { tabId: 2, pageId: "p2" });
      await record(store, at("22:11"), evening, { reason: "returned" });
      await record(store, at("22:12"), evening, { reason: "confirmed" });
      expect((await statuses(store)).removed).toBeUndefined();
    });
  });

  describe("order", () => {
    it("is true time order with untimed posts by their neighbours, whichever window was read when", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), [post("d", "21:30"), post("e", "22:00")]);
      await record(store, at("22:01"), [post("a", "20:00"), post("b", null), post("c", "21:00"), post("d", "21:30")], {
        reason: "changed",
      });
      await record(store, at("22:02"), [post("d", "21:30"), post("d2", "21:40"), post("e", "22:00"), post("f", null)], {
        reason: "changed",
      });
      expect(await stored(store)).toEqual(["a", "b", "c", "d", "d2", "e", "f"]);
    });

    it("follows a time that was corrected, with its facts", async () => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      const [a, b, c, d] = evening;
      await record(store, at("22:05"), [b!, c!, d!, { ...a!, publishedAt: post("a", "21:45").publishedAt, authors: ["Someone Else"] }], {
        reason: "changed",
      });
      expect(await stored(store)).toEqual(["b", "c", "d", "a"]);
      expect((await readTimeline(store, BLOG))?.posts.at(-1)?.authors).toEqual(["Someone Else"]);
    });
  });

  it("keeps the known id of a post whose own was made from its words, in the answer too", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), [post("t-aa-1", "20:00", "At least four people were killed in Kyiv")]);
    const recorded = await record(store, at("24:00"), [post("t-aa-2", "20:00", "At least nine people were killed in Kyiv")], {
      pageId: "p2",
    });
    expect(recorded.posts).toEqual([{ id: "t-aa-1", status: "edited", seen: false }]);
    expect(await stored(store)).toEqual(["t-aa-1"]);
  });

  it("answers for a pinned copy as for its original", async () => {
    const store = openTestStore();
    const recorded = await record(store, at("22:00"), snapshot(evening, { pageOrder: ["b", "d", "c", "b", "a"] }));
    expect(recorded.posts.map(({ id }) => id)).toEqual(["b", "d", "c", "b", "a"]);
    expect(await store.posts.count()).toBe(4);
  });

  it("keeps live blogs apart, also when one tab goes from one to the other", async () => {
    const store = openTestStore();
    const other = "https://edition.cnn.com/europe/live-news/another" as LiveBlogId;
    const there = snapshot([post("a", "20:00", "Elsewhere.")]);
    await record(store, at("22:00"), evening);
    await record(store, at("22:01"), { ...there, liveBlog: { ...there.liveBlog, id: other } });
    expect((await readTimeline(store, other))?.posts.map(({ text }) => text)).toEqual(["Elsewhere."]);
    expect(await stored(store)).toEqual(["a", "b", "c", "d"]);
    expect(await readTab(store, 1)).toMatchObject({ liveBlogId: other, openedAt: "2023-03-22T22:01:00.000Z" });
  });

  it("gives the same end whichever of two tabs is recorded first, and both at once", async () => {
    const run = async (order: readonly number[]) => {
      const store = openTestStore();
      await record(store, at("22:00"), evening);
      const tabs = [1, 2].map((tabId) => () => record(store, at("24:00"), midnight, { tabId, pageId: `tab${tabId}` }));
      await Promise.all(order.map((index) => tabs[index]!()));
      return { statuses: await statuses(store), visits: await store.visits.count(), tabs: await store.tabs.count() };
    };
    const expected = { statuses: { new: ["e", "f"], unseen: ["a", "b", "c", "d"] }, visits: 2, tabs: 2 };
    expect(await run([0, 1])).toEqual(expected);
    expect(await run([1, 0])).toEqual(expected);
  });

  it("keeps what the tab showed and where the reader was through another reading", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), evening);
    await recordView(store, 1, { liveBlogId: BLOG, inView: "b" as PostId, canReturn: true }, at("22:01"));
    await record(store, at("22:05"), midnight, { reason: "changed" });
    expect(await readTab(store, 1)).toMatchObject({ inView: "b", canReturn: true, openedAt: "2023-03-22T22:00:00.000Z" });
  });

  it("treats ids that are names of Object's own as any other", async () => {
    const store = openTestStore();
    const odd = ["__proto__", "constructor", "toString"].map((id, index) => post(id, `2${index}:00`));
    await record(store, at("22:00"), odd);
    await markUnseen(store, BLOG, ids("__proto__"));
    expect(await stored(store)).toEqual(["__proto__", "constructor", "toString"]);
    expect(({} as Record<string, unknown>).liveBlogId).toBeUndefined();
  });
});
