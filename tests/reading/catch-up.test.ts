import { describe, expect, it } from "vitest";
import type { Instant, LiveBlogId, PostId } from "../../lib/model.ts";
import { nextUnread, resumeRun, reviseRun, runProgress, startRun, stepRun, type Waiting } from "../../lib/reading/catch-up.ts";

const blog = "https://news.example/live" as LiveBlogId;
const now = "2023-03-22T05:00:00.000Z" as Instant;

/** `a` waits, `a*` was edited since it was seen, `a.` seen, `a-` removed; in time order. */
function posts(...marks: string[]): Waiting[] {
  return marks.map((mark) => {
    const sign = mark.at(-1) ?? "";
    const wordings = ["before", "now"].map((words, revision) => ({ revision, visit: 1, at: now, words }));
    return {
      id: mark.replace(/[!*.-]$/, "") as PostId,
      revision: 1,
      seenRevision: sign === "." ? 1 : sign === "*" ? 0 : null,
      wordings,
      removedAt: sign === "-" ? now : null,
      title: null,
      text: "word ".repeat(119),
    };
  });
}
const run = (ids: string, at: number) => ({ liveBlogId: blog, startedAt: now, postIds: [...ids] as PostId[], at });

describe("startRun", () => {
  it("takes unseen, new and edited posts, oldest first", () => {
    expect(startRun(blog, posts("a.", "b", "c*", "d-", "e!"), now)?.postIds).toEqual(["b", "c", "e"]);
  });

  it("is null when nothing waits", () => {
    expect(startRun(blog, posts("a.", "b-"), now)).toBeNull();
  });
});

describe("reviseRun", () => {
  it.each([
    ["what came later keeps its place in time", "bd", 0, ["a.", "b", "c!", "d", "e!"], "bcde", 0],
    ["what turns up behind the reader comes next", "ce", 0, ["a!", "b!", "c", "d.", "e"], "cabe", 0],
    ["a withdrawn post is left out", "bcd", 0, ["b", "c-", "d"], "bd", 0],
    ["a withdrawn post already walked moves the place along", "abcd", 2, ["a-", "b.", "c", "d"], "bcd", 1],
    ["the withdrawn current post gives way to the next", "abc", 1, ["a.", "b-", "c"], "ac", 1],
    ["a run that was through goes on with what is new", "ab", 2, ["a.", "b.", "c!"], "abc", 2],
    ["a post seen meanwhile stays, so that the count does not jump", "abc", 0, ["a", "b.", "c"], "abc", 0],
  ])("%s", (_, ids, at, marks, expected, place) => {
    const revised = reviseRun(run(ids, at), posts(...marks));
    expect([revised.postIds.join(""), revised.at]).toEqual([expected, place]);
  });

  it("is the same object when nothing changed", () => {
    const before = run("abc", 1);
    expect(reviseRun(before, posts("a.", "b", "c"))).toBe(before);
  });
});

describe("stepRun", () => {
  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [3, 1, 3],
    [1, -1, 0],
    [0, -1, 0],
  ] as const)("from %d by %d is at %d", (at, by, expected) => {
    expect(stepRun(run("abc", at), by).at).toBe(expected);
  });
});

describe("runProgress", () => {
  const all = posts("a", "b", "c", "d");
  it.each([
    [0, { number: 1, total: 4, minutesLeft: 2 }],
    [3, { number: 4, total: 4, minutesLeft: 1 }],
    [4, null],
  ])("at %d", (at, expected) => {
    expect(runProgress(run("abcd", at), all)).toEqual(expected);
  });
});

describe("resumeRun", () => {
  it.each([
    ["goes on where it stood", "abc", 1, ["a.", "b", "c"], "abc", 1],
    ["leaves out what was read elsewhere", "abcd", 1, ["a.", "b.", "c", "d."], "ac", 1],
    ["takes up what came meanwhile", "ab", 1, ["a.", "b.", "c"], "ac", 1],
    ["is through where nothing is left", "ab", 1, ["a.", "b."], "a", 1],
  ])("%s", (_, ids, at, marks, expected, place) => {
    const resumed = resumeRun(run(ids, at), posts(...marks));
    expect([resumed.postIds.join(""), resumed.at]).toEqual([expected, place]);
  });
});

describe("nextUnread", () => {
  it.each([
    ["the oldest, where the reader is at none that waits", "d", ["a.", "b", "c*", "d."], "b"],
    ["the oldest, where they are at none at all", null, ["a", "b"], "a"],
    ["the next, where they are at one that waits", "b", ["a", "b", "c.", "d"], "d"],
    ["the oldest again after the last", "d", ["a", "b.", "d"], "a"],
    ["the same, where no other waits", "a", ["a", "b.", "c-"], "a"],
    ["none, where nothing waits", "a", ["a.", "b-"], null],
  ])("is %s", (_, inView, marks, expected) => {
    expect(nextUnread(posts(...marks), inView as PostId | null)).toBe(expected);
  });
});
