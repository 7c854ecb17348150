import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { LiveBlogId, PostId, SinceChoice } from "../../lib/model.ts";
import { countNew, readChanges, readMarks, readTimeline } from "../../lib/store/queries.ts";
import { recordView } from "../../lib/store/reading-actions.ts";
import type { Store } from "../../lib/store/schema.ts";
import { markSeen, recordSeen } from "../../lib/store/seen.ts";
import { chooseSince, readSinceChoices } from "../../lib/store/since.ts";
import { at, BLOG, openTestStore, post, record, statuses } from "./readings.ts";

const ids = (...list: string[]) => list as PostId[];
const first = [post("a", "20:00"), post("b", "21:50")];
const second = [post("a", "20:00", "Other words."), first[1]!, post("c", "23:30")];
const third = [second[0]!, post("b", "21:50", "New words."), second[2]!, post("d", "25:50"), post("late", "20:30")];

/** Visits at 22:00, 24:00 and 26:00: `c` came in the second, `d` and the backdated `late` in the third; `a` edited in the second, `b` in the third. */
async function threeVisits(store: Store): Promise<void> {
  await record(store, at("22:00"), first);
  await record(store, at("24:00"), second, { pageId: "p2" });
  await record(store, at("26:00"), third, { pageId: "p3" });
}

const available = async (store: Store): Promise<SinceChoice[]> =>
  (await readSinceChoices(store, BLOG)).filter((option) => option.available).map(({ choice }) => choice);

describe("chooseSince", () => {
  it.each<[SinceChoice, object, string | undefined]>([
    ["lastVisit", { new: ["late", "d"], edited: ["b"], unseen: ["a", "c"] }, "00:00"],
    ["visitBefore", { new: ["late", "c", "d"], edited: ["a", "b"] }, "22:00"],
    ["hour", { new: ["d"], edited: ["b"], unseen: ["a", "late", "c"] }, "01:00"],
    ["day", { new: ["a", "late", "b", "c", "d"] }, "02:00"],
  ])("%s", async (choice, expected, since) => {
    const store = openTestStore();
    await threeVisits(store);
    expect(await chooseSince(store, BLOG, choice, at("26:00"))).toBe(true);
    expect(await statuses(store)).toEqual(expected);
    const timeline = await readTimeline(store, BLOG);
    expect([timeline?.sinceChoice, timeline?.summary.since?.slice(11, 16)]).toEqual([choice, since]);
    expect(await countNew(store, BLOG)).toBe(timeline?.summary.new);
    expect(new Map((await readMarks(store, BLOG)).map(({ id, status }) => [id, status]))).toEqual(
      new Map(timeline?.posts.map(({ id, status }) => [id, status])),
    );
  });

  it("compares with the text of before what was chosen", async () => {
    const store = openTestStore();
    await threeVisits(store);
    await chooseSince(store, BLOG, "visitBefore", at("26:00"));
    const { edited } = await readChanges(store, BLOG);
    expect(edited.map(({ post: { id }, before }) => [id, before.text])).toEqual([
      ["a", "The words of a."],
      ["b", "The words of b."],
    ]);
  });

  it("readToEnd: what was not known when every post had last been seen, whenever it says it was published", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), first);
    await recordSeen(store, BLOG, ids("a", "b"), at("22:05"));
    await record(store, at("22:06"), [...first, post("late", "20:30")], { reason: "changed" });
    await record(store, at("24:00"), [...second, post("late", "20:30")], { pageId: "p2" });
    await chooseSince(store, BLOG, "readToEnd", at("24:00"));
    expect(await statuses(store)).toEqual({ new: ["late", "c"], edited: ["a"], seen: ["b"] });
    expect((await readTimeline(store, BLOG))?.summary.since?.slice(11, 16)).toBe("22:05");
  });

  it("readToEnd stays where it was while the reader reads on", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), first);
    await recordSeen(store, BLOG, ids("a", "b"), at("22:05"));
    await record(store, at("22:10"), [...first, post("c", "22:08")], { reason: "changed" });
    await chooseSince(store, BLOG, "readToEnd", at("22:10"));
    await recordSeen(store, BLOG, ids("c"), at("22:11"));
    expect(await statuses(store)).toEqual({ seen: ["a", "b"], new: ["c"] });
    await chooseSince(store, BLOG, "readToEnd", at("22:12"));
    expect(await statuses(store)).toEqual({ seen: ["a", "b", "c"] });
  });

  it("readToEnd goes by what was known, also within one millisecond and where the clock is set back", async () => {
    const store = openTestStore();
    await record(store, at("22:00"), first);
    await markSeen(store, BLOG, ids("a", "b"), at("22:00"));
    await record(store, at("22:00"), [...first, post("c", "21:55")], { reason: "changed" });
    await record(store, at("21:00"), [...first, post("c", "21:55"), post("d", "20:59")], { reason: "changed" });
    await chooseSince(store, BLOG, "readToEnd", at("21:00"));
    expect(await statuses(store)).toEqual({ seen: ["a", "b"], new: ["d", "c"] });
    await markSeen(store, BLOG, ids("c", "d"), at("21:00"));
    await chooseSince(store, BLOG, "readToEnd", at("21:00"));
    expect(await statuses(store)).toEqual({ seen: ["a", "d", "b", "c"] });
  });

  it("is the last visit again once the next visit begins", async () => {
    const store = openTestStore();
    await threeVisits(store);
    for (const begin of [
      () => record(store, at("28:00"), third, { pageId: "p4" }),
      () => recordView(store, 1, { liveBlogId: BLOG, inView: null, canReturn: false }, at("30:00")),
      () => recordSeen(store, BLOG, ids("a"), at("32:00"), false),
      () => record(store, at("34:00"), third, { pageId: "p4", reason: "returned" }),
      () => record(store, at("36:00"), third, { pageId: "p4", reason: "returned" }),
    ]) {
      await chooseSince(store, BLOG, "day", at("26:00"));
      await begin();
      expect((await readTimeline(store, BLOG))?.sinceChoice).toBe("lastVisit");
    }
  });

  it("stays within the visit, and is what a page has to mark", async () => {
    const store = openTestStore();
    await threeVisits(store);
    await chooseSince(store, BLOG, "visitBefore", at("26:00"));
    const { posts } = await record(store, at("26:10"), third, { pageId: "p4" });
    expect(posts.filter(({ status }) => status === "new").map(({ id }) => id)).toEqual(["late", "d", "c"]);
  });

  it.each<[SinceChoice]>([["visitBefore"], ["readToEnd"]])("refuses %s where there is none", async (choice) => {
    const store = openTestStore();
    await record(store, at("22:00"), first);
    expect(await chooseSince(store, BLOG, choice, at("22:01"))).toBe(false);
    expect((await readTimeline(store, BLOG))?.sinceChoice).toBe("lastVisit");
    expect(await chooseSince(store, "https://example.com/" as LiveBlogId, "hour", at("22:01"))).toBe(false);
  });
});

describe("readSinceChoices", () => {
  it("says what is available as it comes about", async () => {
    const store = openTestStore();
    expect(await readSinceChoices(store, BLOG)).toEqual([]);
    await record(store, at("22:00"), first);
    expect(await available(store)).toEqual(["lastVisit", "hour", "day"]);
    await recordSeen(store, BLOG, ids("a"), at("22:05"));
    expect(await available(store)).toEqual(["lastVisit", "hour", "day"]);
    await recordSeen(store, BLOG, ids("b"), at("22:06"));
    expect(await available(store)).toEqual(["lastVisit", "hour", "day", "readToEnd"]);
    await record(store, at("24:00"), second, { pageId: "p2" });
    await record(store, at("26:00"), third, { pageId: "p3" });
    expect(await available(store)).toEqual(["lastVisit", "visitBefore", "hour", "day", "readToEnd"]);
  });

  it("has the reader at the end when the one post they have not read is withdrawn", async () => {
    const store = openTestStore();
    const posts = [...first, post("c", "21:55")];
    await record(store, at("22:00"), posts);
    await recordSeen(store, BLOG, ids("a", "c"), at("22:05"));
    const without = posts.filter(({ id }) => id !== "b");
    await record(store, at("22:06"), without, { reason: "changed" });
    await record(store, at("22:07"), without, { reason: "confirmed" });
    expect(await available(store)).toContain("readToEnd");
  });
});
