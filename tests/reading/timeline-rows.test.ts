import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant, PostId } from "../../lib/model.ts";
import { type RowOptions, type TimelineRow, timelineRows } from "../../lib/reading/timeline-rows.ts";

interface Listed {
  readonly id: PostId;
  readonly publishedAt: Instant | null;
}

/** Posts named by their times, oldest first; "-" has none. */
const posts = (...times: readonly string[]): Listed[] =>
  times.map((time, at) => ({ id: `${at}` as PostId, publishedAt: time === "-" ? null : (`2023-03-${time}:00Z` as Instant) }));
const options: RowOptions = { zone: "America/New_York", order: "oldestFirst", whole: true };
const said = (rows: readonly TimelineRow<Listed>[]): string[] =>
  rows.map((row) => {
    if (row.type === "post") return row.post.id;
    if (row.type === "gap") return `gap ${row.ms / 3_600_000}`;
    return row.type === "day" ? row.key : `hour ${row.at.slice(11, 16)}`;
  });

describe("timelineRows", () => {
  it("heads the posts of each day of the page's zone", () => {
    expect(said(timelineRows(posts("22T00:51", "22T03:21", "22T04:10"), options))).toEqual([
      "day 2023-03-21",
      "0",
      "1",
      "day 2023-03-22",
      "2",
    ]);
  });

  it("runs the other way round with every heading over its own posts", () => {
    const rows = timelineRows(posts("22T00:51", "22T03:21", "22T04:10"), { ...options, order: "newestFirst" });
    expect(said(rows)).toEqual(["day 2023-03-22", "2", "day 2023-03-21", "1", "0"]);
    expect(rows.flatMap((row) => (row.type === "post" ? [row.place] : []))).toEqual([1, 2, 3]);
  });

  it("lets a post without a time stand with the one before it", () => {
    const some = posts("-", "22T00:51", "-", "22T04:10");
    expect(said(timelineRows(some, options))).toEqual(["0", "day 2023-03-21", "1", "2", "day 2023-03-22", "3"]);
    expect(said(timelineRows(some, { ...options, order: "newestFirst" }))).toEqual([
      "day 2023-03-22",
      "3",
      "day 2023-03-21",
      "2",
      "1",
      "0",
    ]);
  });

  describe("silence", () => {
    // Every twenty minutes, then nothing for a while.
    const steady = ["20T10:00", "20T10:20", "20T10:40", "20T11:00"];

    it.each([
      ["20T14:00", ["gap 3"]],
      ["20T13:00", ["gap 2"]],
      ["20T12:59", []],
    ])("before %s: %j", (next, expected) => {
      expect(said(timelineRows(posts(...steady, next), options)).filter((row) => row.startsWith("gap"))).toEqual(expected);
    });

    it("is named above the post that ended it, and below it where the list runs backwards", () => {
      const some = posts(...steady, "-", "20T14:00");
      expect(said(timelineRows(some, options)).slice(-3)).toEqual(["4", "gap 3", "5"]);
      expect(said(timelineRows(some, { ...options, order: "newestFirst" })).slice(0, 4)).toEqual(["day 2023-03-20", "5", "gap 3", "4"]);
    });

    it("stands between the days it lasts over", () => {
      expect(said(timelineRows(posts("20T10:00", "20T10:20", "21T10:00"), options)).slice(-3)).toEqual([
        "gap 23.666666666666668",
        "day 2023-03-21",
        "2",
      ]);
    });

    it("is not named where it is usual for the live blog", () => {
      const slow = posts("20T00:00", "20T03:00", "20T06:00", "20T09:00", "20T12:00");
      expect(said(timelineRows(slow, options)).filter((row) => row.startsWith("gap"))).toEqual([]);
    });

    it("is none between posts that were picked out", () => {
      expect(said(timelineRows(posts(...steady, "20T14:00"), { ...options, whole: false }))).not.toContain("gap 3");
    });
  });

  describe("hours", () => {
    /** So many posts an hour for so many hours. */
    const dense = (hours: number, each: number): Listed[] =>
      posts(
        ...Array.from(
          { length: hours * each },
          (_, at) => `20T${String(10 + Math.floor(at / each))}:${String(at % each).padStart(2, "0")}`,
        ),
      );
    const hoursOf = (rows: readonly TimelineRow<Listed>[]): string[] => said(rows).filter((row) => row.startsWith("hour"));

    it.each([
      [3, 8, ["hour 10:00", "hour 11:00", "hour 12:00"]],
      [2, 12, ["hour 10:00", "hour 11:00"]],
      [1, 30, []],
      [8, 3, []],
      [3, 7, []],
    ])("%d with %d posts each are ruled so: %j", (hours, each, expected) => {
      expect(hoursOf(timelineRows(dense(hours, each), options))).toEqual(expected);
    });

    it("begin where the clocks of the zone say so", () => {
      expect(hoursOf(timelineRows(dense(3, 40), { ...options, zone: "Asia/Kolkata" }))).toEqual([
        "hour 09:30",
        "hour 10:30",
        "hour 11:30",
        "hour 12:30",
      ]);
    });

    it("stand over their posts where the list runs backwards", () => {
      const rows = said(timelineRows(dense(2, 12), { ...options, order: "newestFirst" }));
      expect(rows.slice(0, 3)).toEqual(["day 2023-03-20", "hour 11:00", "23"]);
      expect(rows[14]).toBe("hour 10:00");
    });

    it("are not ruled among posts that were picked out", () => {
      expect(hoursOf(timelineRows(dense(3, 8), { ...options, whole: false }))).toEqual([]);
    });
  });

  it("lists every post once, in order, each row under a key of its own, whatever the times", () => {
    const time = fc.option(fc.date({ min: new Date("2023-03-20"), max: new Date("2023-03-23"), noInvalidDate: true }), { nil: null });
    fc.assert(
      fc.property(fc.array(time, { maxLength: 60 }), fc.constantFrom("oldestFirst" as const, "newestFirst" as const), (times, order) => {
        const some = times.map((at, index) => ({ id: `${index}` as PostId, publishedAt: (at?.toISOString() ?? null) as Instant | null }));
        const rows = timelineRows(some, { ...options, order });
        const listed = rows.flatMap((row) => (row.type === "post" ? [row.post] : []));
        expect(listed).toEqual(order === "oldestFirst" ? some : some.toReversed());
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }),
    );
  });
});
