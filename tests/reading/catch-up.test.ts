import { describe, expect, it } from "vitest";
import type { Instant, LiveBlogId, PostId, PostStatus } from "../../lib/model.ts";
import { isWaiting, reviseRun, runProgress, startRun, stepRun, type Waiting } from "../../lib/reading/catch-up.ts";

const blog = "https://news.example/live" as LiveBlogId;
const now = "2023-03-22T05:00:00.000Z" as Instant;

/** `a` unseen, `a!` new, `a*` edited, `a.` seen, `a-` removed; in time order. */
function posts(...marks: string[]): Waiting[] {
  const statuses: Record<string, PostStatus> = { "!": "new", "*": "edited", ".": "seen", "-": "removed" };
  return marks.map((mark) => {
    const status = statuses[mark.at(-1) ?? ""] ?? "unseen";
    return { id: mark.replace(/[!*.-]$/, "") as PostId, status, seen: status === "seen", title: null, text: "word ".repeat(119) };
  });
}
const run = (ids: string, at: number) => ({ liveBlogId: blog, startedAt: now, postIds: [...ids] as PostId[], at });

describe("isWaiting", () => {
  it.each([
    ["a", true],
    ["a!", true],
    ["a*", true],
    ["a.", false],
    ["a-", false],
  ])("%s: %s", (mark, expected) => {
    expect(posts(mark).map(isWaiting)).toEqual([expected]);
  });

  it("leaves out a new post that was read in this visit", () => {
    expect(isWaiting({ ...(posts("a!")[0] as Waiting), seen: true })).toBe(false);
  });
});

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
