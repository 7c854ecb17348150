import { describe, expect, it } from "vitest";
import type { PostId, PostStatus } from "../../lib/model.ts";
import { bucketAt, countIn, paceOf } from "../../lib/reading/pace.ts";
import { pacedPost, postsAt } from "./paced.ts";

const START = "2026-03-02T08:00:00Z";
const everyTenMinutes = postsAt(
  START,
  Array.from({ length: 24 }, (_, at) => at * 10),
);

describe("paceOf", () => {
  it("counts every post once, in the bucket of its time", () => {
    const pace = paceOf(postsAt(START, [0, 1, 2, 60, 61, 120, 180, 180, 240]), "UTC");
    expect(pace?.minutes).toBe(10);
    expect(pace?.buckets.filter(({ posts }) => posts > 0).map(({ from, posts }) => [(from - Date.parse(START)) / 60_000, posts])).toEqual([
      [0, 3],
      [60, 2],
      [120, 1],
      [180, 2],
      [240, 1],
    ]);
    expect(pace?.most).toBe(3);
  });

  it("counts what is new, edited, unread, read and withdrawn apart, and all of it together", () => {
    const statuses: PostStatus[] = ["new", "edited", "removed", "unseen", "seen", "new"];
    const burst = statuses.map((status, at) => pacedPost("2026-03-02T08:00:30Z", { id: `s${at}` as PostId, status }));
    const pace = paceOf([...burst, ...everyTenMinutes.slice(1)], "UTC");
    expect(pace?.buckets[0]).toMatchObject({ posts: 6, byStatus: { new: 2, edited: 1, removed: 1, unseen: 1, seen: 1 } });
  });

  it("counts the key events of the newsroom, those it withdrew excepted", () => {
    const flagged = everyTenMinutes.map((post, at) =>
      at === 0 || at === 5 ? { ...post, kinds: ["keyEvent" as const], status: at === 5 ? ("removed" as const) : post.status } : post,
    );
    expect(paceOf(flagged, "UTC")?.buckets.flatMap(({ keyEvents }, at) => (keyEvents > 0 ? [[at, keyEvents]] : []))).toEqual([[0, 1]]);
  });

  it("places a post without a time with the one before it, and counts it nowhere", () => {
    const [first, second, ...rest] = everyTenMinutes;
    const nowhere = pacedPost(null, { id: "no time" as PostId });
    const pace = paceOf([first!, second!, nowhere, ...rest], "UTC");
    expect(pace?.bucketOf.get("no time" as PostId)).toBe(pace?.bucketOf.get(second!.id));
    expect(pace?.buckets.reduce((sum, { posts }) => sum + posts, 0)).toBe(24);
    expect(paceOf([nowhere, ...everyTenMinutes], "UTC")?.bucketOf.get("no time" as PostId)).toBe(0);
  });

  it("counts posts that are out of order as it counts them in order", () => {
    const shuffled = everyTenMinutes.toSorted((a, b) => a.id.localeCompare(b.id));
    expect(shuffled).not.toEqual(everyTenMinutes);
    expect(paceOf(shuffled, "UTC")?.buckets).toEqual(paceOf(everyTenMinutes, "UTC")?.buckets);
  });

  it.each([
    ["there is no post", []],
    ["there are seven", everyTenMinutes.slice(0, 7)],
    ["eight of nine have no time", [...everyTenMinutes.slice(0, 1), ...Array.from({ length: 8 }, () => pacedPost(null))]],
    ["all are of one moment", Array.from({ length: 30 }, () => pacedPost(START))],
    ["they are of two moments", Array.from({ length: 30 }, (_, at) => pacedPost(at < 9 ? START : "2026-03-02T18:00:00Z"))],
    ["their times are none", Array.from({ length: 30 }, () => pacedPost("some day"))],
  ])("is nothing where %s", (_, posts) => {
    expect(paceOf(posts, "UTC")).toBeNull();
  });

  it("is there for eight posts of three moments", () => {
    expect(paceOf(postsAt(START, [0, 0, 0, 10, 10, 10, 20, 20]), "UTC")?.most).toBe(3);
  });
});

describe("bucketAt", () => {
  const buckets = [{ from: 0 }, { from: 10 }, { from: 50 }];
  it.each([
    [0, 0],
    [9, 0],
    [10, 1],
    [49, 1],
    [50, 2],
    [9999, 2],
    [-5, 0],
  ])("finds %d in bucket %d", (time, expected) => {
    expect(bucketAt(buckets, time)).toBe(expected);
  });
});

describe("countIn", () => {
  it("counts some of the posts by bucket, and those it does not know nowhere", () => {
    const pace = paceOf(postsAt(START, [0, 0, 0, 0, 60, 60, 120, 121]), "UTC")!;
    const counts = countIn(pace, ["p0", "p2", "p6", "nobody"] as PostId[]);
    expect([...counts]).toEqual([
      [pace.bucketOf.get("p0" as PostId), 2],
      [pace.bucketOf.get("p6" as PostId), 1],
    ]);
  });
});
