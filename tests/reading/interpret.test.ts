import { describe, expect, it } from "vitest";
import type { RawPost, RawSnapshot } from "../../lib/model.ts";
import { interpret } from "../../lib/reading/interpret.ts";
import { growthOf, NO_SQUARE } from "../growth.ts";
import { rawPost, rawSnapshot } from "../raw.ts";

const NOW = Temporal.Instant.from("2024-03-05T20:00:00Z");
const clocks = (...texts: string[]) =>
  texts.map((value, at) =>
    rawPost({ publisherId: `p-${9000 - at}`, text: `Post that says ${value} for number ${at}`, times: [{ source: "text", value }] }),
  );
/** An English page whose clocks are in UTC, with what the test says of it. */
const pageOf = (given: Partial<RawSnapshot> = {}) => rawSnapshot([], { language: "en", timeZone: "UTC", ...given });
const instants = (given: Partial<RawSnapshot>, now = NOW) => interpret(pageOf(given), now).posts.map((post) => post.publishedAt);

describe("interpret: times", () => {
  it("gives clocks the day before when they wrap as one reads down", () =>
    expect(
      instants({
        posts: clocks("00:25", "23:50", "22:15"),
        pageTimes: [
          { source: "datetime", value: "2024-03-02T00:30:00Z" },
          { source: "datetime", value: "2024-03-01T20:00:00Z" },
        ],
      }),
    ).toEqual(["2024-03-01T22:15:00Z", "2024-03-01T23:50:00Z", "2024-03-02T00:25:00Z"]));

  it("gives clocks the next day when they wrap on a page that runs oldest first", () =>
    expect(
      instants({
        posts: clocks("22:15", "23:50", "00:25"),
        pageTimes: [
          { source: "datetime", value: "2024-03-02T00:30:00Z" },
          { source: "datetime", value: "2024-03-01T20:00:00Z" },
        ],
      }),
    ).toEqual(["2024-03-01T22:15:00Z", "2024-03-01T23:50:00Z", "2024-03-02T00:25:00Z"]));

  it("does not take a post out of order for midnight", () =>
    expect(instants({ posts: clocks("18:00", "17:00", "17:40", "16:30") })).toEqual([
      "2024-03-05T16:30:00Z",
      "2024-03-05T17:00:00Z",
      "2024-03-05T17:40:00Z",
      "2024-03-05T18:00:00Z",
    ]));

  it("counts how long ago from the moment of reading", () =>
    expect(instants({ posts: clocks("5 minutes ago", "1h ago") })).toEqual(["2024-03-05T19:00:00Z", "2024-03-05T19:55:00Z"]));

  it("does not make an instant of days ago alone", () =>
    expect(instants({ posts: clocks("2 days ago", "3 days ago") })).toEqual([null, null]));

  it.each([
    ["said in an attribute", [{ source: "datetime", value: "2090-01-01T00:00:00Z" }] as const],
    ["said in structured data", [{ source: "structured", value: "2024-03-07T00:00:00Z" }] as const],
    ["as an epoch", [{ source: "epoch", value: "3800000000000" }] as const],
    ["in words", [{ source: "text", value: "12:10 GMT, March 22, 2031" }] as const],
  ])("takes a time from the future for none: %s", (_, times) => {
    const posts = [rawPost({ publisherId: "p-future", text: "A post from the future", times }), ...clocks("18:00")];
    expect(instants({ posts })).toEqual(["2024-03-05T18:00:00Z", null]);
  });

  it("takes a clock that is an hour fast for what it is", () =>
    expect(instants({ posts: [rawPost({ times: [{ source: "datetime", value: "2024-03-05T21:00:00Z" }] })] })).toEqual([
      "2024-03-05T21:00:00Z",
    ]));

  it("believes the other of two times where one is from the future", () => {
    const times = [
      { source: "datetime", value: "2090-01-01T00:00:00Z" },
      { source: "epoch", value: "1709661600000" },
    ] as const;
    expect(instants({ posts: [rawPost({ times })] })).toEqual(["2024-03-05T18:00:00Z"]);
  });

  it("gives no modification that is yet to come", () => {
    const post = rawPost({
      times: [{ source: "datetime", value: "2024-03-05T18:00:00Z" }],
      modifiedTimes: [{ source: "datetime", value: "2090-01-01T00:00:00Z" }],
    });
    expect(interpret(pageOf({ posts: [post] }), NOW).posts[0]?.modifiedAt).toBeNull();
  });

  it.each(["999999999999 minutes ago", `${"9".repeat(60)} hours ago`, "999999999 days ago 12:10", "12:10 UTC+05:78, March 5, 2024"])(
    "makes nothing of %s, and does not fail",
    (text) =>
      expect(
        instants({ posts: clocks(text), pageTimes: [{ source: "text", value: text }] }).filter((at) => at !== null && at < "2024"),
      ).toEqual([]),
  );

  it("does not make an instant of a match minute", () => expect(instants({ posts: clocks("90+2'", "45'") })).toEqual([null, null]));

  it("leaves a clock without a known zone unknown", () =>
    expect(instants({ timeZone: null, posts: clocks("18:00", "17:00") })).toEqual([null, null]));

  it("believes the clock shown where datetime carries a false Z", () => {
    const posts = ["14:05", "13:30", "12:10"].map((clock, at) =>
      rawPost({
        publisherId: `p-${at}x`,
        text: `Number ${at} of three posts`,
        times: [
          { source: "datetime", value: `2024-02-10T${clock}:00Z` },
          { source: "text", value: clock },
        ],
      }),
    );
    expect(instants({ timeZone: "Europe/Berlin", posts })).toEqual([
      "2024-02-10T11:10:00Z",
      "2024-02-10T12:30:00Z",
      "2024-02-10T13:05:00Z",
    ]);
  });

  it("keeps the instant and says whether the day was inferred", () => {
    const posts = [...clocks("18:00"), rawPost({ text: "Exact", times: [{ source: "epoch", value: "1709661600" }] })];
    expect(interpret(pageOf({ posts }), NOW).posts.map((post) => [post.publishedAt, post.timeCertain])).toEqual([
      ["2024-03-05T18:00:00Z", true],
      ["2024-03-05T18:00:00Z", false],
    ]);
  });
});

describe("interpret: joining", () => {
  const time = (value: string) => [{ source: "structured" as const, value }];
  const update = (given: Partial<RawPost>) => rawPost({ inPage: false, ...given });

  it("joins an update by id although the page writes it with a prefix, and takes its time", () => {
    const snapshot = interpret(
      pageOf({
        posts: [rawPost({ publisherId: "block-65c21a2b8f", text: "What the page says of it" })],
        updates: [update({ publisherId: "65c21a2b8f", text: "Another wording of it", times: time("2024-03-05T10:00:00Z") })],
      }),
      NOW,
    );
    expect(snapshot.posts).toHaveLength(1);
    expect(snapshot.posts[0]).toMatchObject({
      id: "block-65c21a2b8f",
      text: "What the page says of it",
      publishedAt: "2024-03-05T10:00:00Z",
    });
  });

  it("keeps an update that is not in the page, and counts it as not loaded", () => {
    const snapshot = interpret(
      pageOf({
        posts: clocks("18:00"),
        updates: [update({ publisherId: "x-1000", text: "Only in the data, and long enough", times: time("2024-03-05T10:00:00Z") })],
      }),
      NOW,
    );
    expect(snapshot.posts.map((post) => [post.inPage, post.pageIndex])).toEqual([
      [false, null],
      [true, 0],
    ]);
    expect(snapshot.coverageLine).toMatchObject({ read: 2, inPage: 1, notLoaded: 1 });
  });

  it("does not believe a time, a headline and authors that are the same on every update", () => {
    const updates = [1, 2, 3].map((n) =>
      update({
        publisherId: `u-${n}000`,
        text: `Text number ${n} of the updates`,
        headline: "Page headline",
        authors: ["Page Author"],
        times: time("2024-03-05T10:00:00Z"),
      }),
    );
    for (const post of interpret(pageOf({ updates }), NOW).posts)
      expect(post).toMatchObject({ publishedAt: null, title: null, authors: [] });
  });

  it("makes a pinned copy and its original one post, in the original's place", () => {
    const original = rawPost({
      publisherId: "p-7001",
      headline: "What we know",
      text: "What we know so far, in short",
      times: [{ source: "text", value: "17:00" }],
    });
    const copy = rawPost({ ...original, publisherId: null, kinds: ["pinned"] });
    const snapshot = interpret(pageOf({ posts: [copy, ...clocks("18:00"), original] }), NOW);
    expect(snapshot.posts.map((post) => [post.id, post.kinds])).toEqual([
      ["p-7001", ["pinned"]],
      ["p-9000", []],
    ]);
    expect(snapshot.pageOrder).toEqual(["p-7001", "p-9000", "p-7001"]);
  });
});

describe("interpret: identity and order", () => {
  it("gives a post without an id the same id wherever it stands", () => {
    const post = rawPost({
      headline: "Bridge closed",
      text: "It is closed",
      times: [{ source: "datetime", value: "2024-03-05T10:00:00Z" }],
    });
    const first = interpret(pageOf({ posts: [post] }), NOW).posts[0]?.id;
    const later = interpret(pageOf({ posts: [...clocks("18:00"), post] }), NOW).posts[0]?.id;
    expect(first).toBeTruthy();
    expect(later).toBe(first);
  });

  it("keeps every id different", () => {
    const same = rawPost({ text: "The very same words", times: [{ source: "datetime", value: "2024-03-05T10:00:00Z" }] });
    const ids = interpret(pageOf({ posts: [same, same, same] }), NOW).posts.map((post) => post.id);
    expect(new Set(ids).size).toBe(3);
  });

  it("keeps a post without a time by its neighbours", () => {
    const [late, , early] = clocks("18:00", "", "16:00");
    const untimed = rawPost({ publisherId: "untimed", text: "No time at all" });
    expect(interpret(pageOf({ posts: [late as RawPost, untimed, early as RawPost] }), NOW).posts.map((post) => post.id)).toEqual([
      "p-8998",
      "untimed",
      "p-9000",
    ]);
  });

  it("reads 10,000 posts in time that grows with them, not with their square", () => {
    const work = (count: number) => {
      const posts = Array.from({ length: count }, (_, at) =>
        rawPost({
          publisherId: `p-${20_000 - at}`,
          text: `Post number ${at}`,
          times: [{ source: "epoch", value: String(1_709_661_600 - at * 60) }],
        }),
      );
      return () => expect(interpret(pageOf({ posts }), NOW).posts).toHaveLength(count);
    };
    expect(growthOf(work, 1_250)).toBeLessThan(NO_SQUARE);
  });

  it("reads an empty page as coverage to come", () =>
    expect(interpret(pageOf(), NOW)).toMatchObject({
      posts: [],
      pageOrder: [],
      liveBlog: { coverage: "upcoming" },
      coverageLine: { read: 0 },
    }));
});
