import { describe, expect, it } from "vitest";
import type { Instant, Post } from "../../lib/model.ts";
import { compare, isOutdated, type KnownPost, keepTime, type PageLoad } from "../../lib/reading/compare.ts";
import { instantOf } from "../../lib/reading/visit-clock.ts";
import { at, post, snapshot } from "../store/readings.ts";

const instant = (clock: string): Instant => instantOf(at(clock));

const known = (each: Post, more: Partial<KnownPost> = {}): KnownPost => ({
  ...each,
  textFromPage: each.inPage,
  arrivedAt: instant("22:00"),
  removedAt: null,
  wordsReadAt: instant("22:00"),
  wordsReadBy: ["p1"],
  absentReadings: 0,
  absentAt: null,
  absentIn: null,
  ...more,
});

const page = (more: Partial<PageLoad> = {}): PageLoad => ({
  pageId: "p1",
  openedAt: instant("22:00"),
  shownUntil: instant("22:00"),
  first: false,
  ...more,
});

const [one, two, three, four] = [post("one", "20:00"), post("two", "20:30"), post("three", "21:00"), post("four", "21:30")];
const all = [one, two, three, four].map((each) => known(each));

/** The changes as "kind id". */
function changes(
  before: readonly KnownPost[],
  read: Post[],
  load = page(),
  more: { wholly?: boolean; claimed?: number; startsAtTop?: boolean } = {},
): string[] {
  const read2 = snapshot(read, { claimed: more.claimed ?? null, startsAtTop: more.startsAtTop ?? true });
  return compare(before, read2, load, more.wholly ?? false, instant("23:00")).changes.map((change) =>
    change.kind === "added" && change.loadedLate ? `late ${change.id}` : `${change.kind} ${change.id}`,
  );
}

describe("compare", () => {
  it.each<[string, readonly KnownPost[], Post[], string[]]>([
    ["a first reading adds everything", [], [one, two], ["added one", "added two"]],
    ["the same again is no change", all, [one, two, three, four], []],
    ["a post at the new end", all, [one, two, three, four, post("five", "22:00")], ["added five"]],
    ["a post inserted late with an old time", all, [one, post("late", "20:10"), two, three, four], ["added late"]],
    ["other words", all, [one, two, post("three", "21:00", "Quite other words."), four], ["edited three"]],
    ["another headline", all, [one, two, { ...three, title: "A headline" }, four], ["edited three"]],
    ["other quotes and blanks", [known(post("a", "20:00", '"Yes,"  he said'))], [post("a", "20:00", "“Yes,” he said")], []],
    ["another order on the page", all, [four, three, two, one], []],
    ["only the publisher's updated time", all, [one, two, { ...three, modifiedAt: instant("22:59") }, four], []],
    ["emptied of its words while it is drawn", all, [one, two, { ...three, text: "" }, four], []],
    ["one gone from between", all, [one, two, four], ["absent three"]],
    [
      "one gone from between, again",
      all.map((each) => (each.id === "three" ? { ...each, absentReadings: 1 } : each)),
      [one, two, four],
      ["removed three"],
    ],
    ["a page that shows only the newest", all, [three, four], []],
    [
      "words from structured data of what was read from the page",
      all,
      [one, two, { ...three, text: "The words of…", inPage: false }, four],
      [],
    ],
    [
      "words from the page of what was known from structured data",
      [known({ ...one, text: "The words…", inPage: false })],
      [one],
      ["reread one"],
    ],
  ])("%s", (_, before, read, expected) => {
    expect(changes(before, read)).toEqual(expected);
  });

  describe("loaded late", () => {
    const older = [post("older", "19:00"), post("oldest", "18:00")].toReversed();
    it.each<[string, string[], PageLoad, { wholly?: boolean; startsAtTop?: boolean }]>([
      ["older posts that an open page loads", ["late oldest", "late older"], page(), {}],
      ["older posts of a blog that was wholly known are published late", ["added oldest", "added older"], page(), { wholly: true }],
      ["older posts on a fresh load of the top were inserted", ["added oldest", "added older"], page({ first: true }), {}],
      ["older posts on a later page were there", ["late oldest", "late older"], page({ first: true }), { startsAtTop: false }],
    ])("%s", (_, expected, load, more) => {
      expect(changes(all, [...older, one, two, three, four], load, more)).toEqual(expected);
    });

    it("is not measured against an old pinned post", () => {
      const pinned = known(post("pinned", "12:00", "What we know so far", { kinds: ["pinned"] }));
      expect(changes([pinned, ...all], [pinned as unknown as Post, ...older, one, two, three, four])).toEqual([
        "late oldest",
        "late older",
      ]);
    });
  });

  describe("several tabs", () => {
    const arrived = known(post("five", "22:30"), { arrivedAt: instant("22:30") });

    it("does not believe a page that a post is gone which it can't know of", () => {
      expect(changes([...all, arrived], [one, two, three, four], page())).toEqual([]);
    });

    it("believes the page that has shown it", () => {
      expect(changes([...all, arrived], [one, two, three, four], page({ shownUntil: instant("22:30") }))).toEqual(["absent five"]);
    });

    it("believes a page that shows what came after it", () => {
      const later = known(post("six", "22:40"), { arrivedAt: instant("22:40") });
      expect(changes([...all, arrived, later], [one, two, three, four, post("six", "22:40")], page())).toEqual(["absent five"]);
    });

    const gone = known(three, { absentReadings: 2, removedAt: instant("22:30"), absentAt: instant("22:30"), absentIn: "p2" });
    const before = [...all.filter(({ id }) => id !== "three"), gone];
    it.each<[string, PageLoad, string[]]>([
      ["does not believe a page loaded before the removal that the post is back", page(), []],
      ["believes the page that missed it", page({ pageId: "p2" }), ["restored three"]],
      [
        "believes a page loaded since",
        page({ pageId: "p3", openedAt: instant("22:40"), shownUntil: null, first: true }),
        ["restored three"],
      ],
      ["believes a page that has shown what came since", page({ shownUntil: instant("22:45") }), ["restored three"]],
    ])("%s", (_, load, expected) => {
      expect(changes(before, [one, two, three, four], load)).toEqual(expected);
    });

    it("takes no words from a page that does not know of the removal", () => {
      expect(changes(before, [one, two, { ...three, text: "Old words." }, four])).toEqual([]);
    });
  });

  it("keeps the known id of a post whose own was made from its words", () => {
    const before = [known(post("t-aa-1", "20:00", "At least four people were killed in Kyiv"))];
    const after = post("t-aa-2", "20:00", "At least nine people were killed in Kyiv");
    const found = compare(before, snapshot([after]), page(), false, instant("23:00"));
    expect(Object.fromEntries(found.ids)).toEqual({ "t-aa-2": "t-aa-1" });
    expect(found.sequence).toEqual(["t-aa-1"]);
    expect(found.changes).toEqual([{ kind: "edited", id: "t-aa-1", post: expect.objectContaining({ id: "t-aa-2" }) }]);
  });

  it("says up to when the page load has shown what arrived", () => {
    const until = (read: Post[], load: PageLoad) => compare(all, snapshot(read), load, false, instant("23:00")).shownUntil;
    expect(until([one], page({ shownUntil: null }))).toBe(instant("22:00"));
    expect(until([one], page({ shownUntil: instant("22:10") }))).toBe(instant("22:10"));
    expect(until([one, post("new", "22:50")], page())).toBe(instant("23:00"));
    expect(until([], page({ shownUntil: null }))).toBeNull();
  });
});

describe("keepTime", () => {
  const certain = (clock: string) => ({ publishedAt: instant(clock), timeCertain: true });
  const guessed = (clock: string) => ({ publishedAt: instant(clock), timeCertain: false });
  const none = { publishedAt: null, timeCertain: false };
  it.each([
    ["a certain time replaces a guess", guessed("20:00"), certain("20:04"), certain("20:04")],
    ["a certain time replaces a certain one", certain("20:00"), certain("20:04"), certain("20:04")],
    ["a guess replaces nothing certain", certain("20:00"), guessed("20:04"), certain("20:00")],
    ["a guess does not replace an earlier guess", guessed("20:00"), guessed("20:04"), guessed("20:00")],
    ["any time is better than none", none, guessed("20:04"), guessed("20:04")],
    ["none replaces nothing", guessed("20:00"), none, guessed("20:00")],
  ])("%s", (_, before, read, kept) => {
    expect(keepTime(before, read)).toEqual(kept);
  });
});

describe("isOutdated", () => {
  const earlier = [{ title: null, text: "Four dead." }];
  const now = { wordsReadAt: instant("22:30"), wordsReadBy: ["p2"] };
  it.each([
    ["an old tab still shows the earlier text", "Four dead.", page(), true],
    ["with other quotes and blanks", " Four  dead.", page(), true],
    ["an old tab shows a text that nobody knew", "Ten dead.", page(), false],
    ["the very page that had the present text took it back", "Four dead.", page({ pageId: "p2" }), false],
    ["a page loaded since shows the earlier text", "Four dead.", page({ pageId: "p3", openedAt: instant("22:31") }), false],
  ])("%s", (_, text, load, outdated) => {
    expect(isOutdated({ title: null, text }, now, earlier, load)).toBe(outdated);
  });
});
