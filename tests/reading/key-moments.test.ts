import { describe, expect, it } from "vitest";
import type { PostId } from "../../lib/model.ts";
import { suggestKeyMoments } from "../../lib/reading/key-moments.ts";
import { pacedPost, postsAt, seededRandom } from "./paced.ts";

const START = "2026-03-02T08:00:00Z";
const HOUR = 60;
const every = (minutes: number, from: number, to: number): number[] =>
  Array.from({ length: Math.ceil((to - from) / minutes) }, (_, at) => from + at * minutes);
const found = (minutes: readonly number[]) =>
  suggestKeyMoments(postsAt(START, minutes)).map(({ from, to, posts }) => ({
    from: Math.round((from - Date.parse(START)) / 60_000),
    minutes: Math.round((to - from) / 60_000),
    posts,
  }));

/** A post every half hour for ten hours, and fourteen within a quarter of an hour. */
const quiet = every(30, 0, 10 * HOUR);
const burst = every(1.1, 307, 322);

describe("suggestKeyMoments", () => {
  it.each<[string, number[], { from: number; minutes: number; posts: number }[]]>([
    ["fourteen posts in a quarter of an hour of a quiet day", [...quiet, ...burst], [{ from: 307, minutes: 14, posts: 14 }]],
    [
      "two bursts, far apart",
      [...quiet, ...burst, ...every(1, 480, 495)],
      [
        { from: 307, minutes: 14, posts: 14 },
        { from: 480, minutes: 14, posts: 16 },
      ],
    ],
    ["a burst with a lull in it", [...quiet, ...every(1, 305, 317), ...every(1, 325, 337)], [{ from: 305, minutes: 31, posts: 25 }]],
    [
      "a burst on one of three days",
      [...every(30, 0, 72 * HOUR), ...every(1, 30 * HOUR + 5, 30 * HOUR + 20)],
      [{ from: 1805, minutes: 14, posts: 15 }],
    ],
    ["a burst of an hour in a busy blog", [...every(5, 0, 24 * HOUR), ...every(0.5, 700, 760)], [{ from: 700, minutes: 60, posts: 132 }]],
  ])("offers %s", (_, minutes, expected) => {
    expect(found(minutes)).toEqual(expected);
  });

  it.each<[string, number[]]>([
    ["nothing", []],
    ["three posts at once", [0, 1, 2]],
    ["ten posts at once and no others", every(1, 0, 10)],
    ["an even pace", every(10, 0, 12 * HOUR)],
    ["an even pace that is fast", every(0.5, 0, 6 * HOUR)],
    ["five posts at once", [...quiet, ...every(1, 305, 310)]],
    ["twenty posts entered under one time", [...quiet, ...Array.from({ length: 20 }, () => 305)]],
    ["a pace that rises and falls", every(0.1, 0, 100).map((at) => 240 + 240 * Math.cbrt((at - 50) / 50))],
    [
      "evenings that are busy every day",
      every(24 * HOUR, 0, 5 * 24 * HOUR).flatMap((day) => [
        ...every(60, day, day + 11 * HOUR),
        ...every(3, day + 11 * HOUR, day + 13 * HOUR),
      ]),
    ],
    [
      "the same half hour of news every day",
      every(24 * HOUR, 0, 4 * 24 * HOUR).flatMap((day) => [...every(60, day, day + 16 * HOUR), ...every(2, day + 600, day + 630)]),
    ],
    ["the second half of a match, twice as long as any burst", [...every(15, 0, 3 * HOUR), ...every(1, 3 * HOUR, 5 * HOUR)]],
  ])("offers nothing for %s", (_, minutes) => {
    expect(found(minutes)).toEqual([]);
  });

  it("offers nothing where the newsroom flags a post itself, unless it withdrew that one", () => {
    const posts = postsAt(START, [...quiet, ...burst]);
    const flag = (status: "seen" | "removed") =>
      posts.map((post, at) => (at === 3 ? { ...post, kinds: ["keyEvent" as const], status } : post));
    expect(suggestKeyMoments(flag("seen"))).toEqual([]);
    expect(suggestKeyMoments(flag("removed"))).toHaveLength(1);
  });

  it("counts neither what was withdrawn nor what has no time", () => {
    const posts = postsAt(START, [...quiet, ...burst]);
    const inBurst = (at: string | null): boolean =>
      at !== null && Date.parse(at) >= Date.parse(START) + 307 * 60_000 && Date.parse(at) < Date.parse(START) + 322 * 60_000;
    expect(suggestKeyMoments(posts.map((post) => (inBurst(post.publishedAt) ? { ...post, status: "removed" as const } : post)))).toEqual(
      [],
    );
    expect(suggestKeyMoments(posts.map((post) => (inBurst(post.publishedAt) ? { ...post, publishedAt: null } : post)))).toEqual([]);
    expect(suggestKeyMoments([pacedPost(null), pacedPost("no day"), ...posts])).toHaveLength(1);
  });

  it("is named by the first post of the burst that has a headline", () => {
    const posts = postsAt(START, [...quiet, ...burst]).map((post) =>
      Date.parse(post.publishedAt ?? "") < Date.parse(START) + 309 * 60_000 ? { ...post, title: null } : post,
    );
    const [moment] = suggestKeyMoments(posts);
    const named = posts.find(({ id }) => id === moment?.postId);
    expect(Date.parse(named?.publishedAt ?? "") - Date.parse(START)).toBe((307 + 2 * 1.1) * 60_000);
    expect(suggestKeyMoments(posts.map((post) => ({ ...post, title: "" })))[0]?.postId).toBe(
      posts.find(({ publishedAt }) => Date.parse(publishedAt ?? "") === Date.parse(START) + 307 * 60_000)?.id satisfies PostId | undefined,
    );
  });

  it("offers three at most, the most surprising, in time order", () => {
    const bursts = [100, 250, 400, 550, 700].flatMap((from, at) => every(1, from + 3, from + 3 + 12 + 2 * at));
    expect(found([...every(30, 0, 15 * HOUR), ...bursts]).map(({ from }) => from)).toEqual([403, 553, 703]);
  });

  it("offers next to nothing where posts come by chance alone", () => {
    const offered = Array.from({ length: 100 }, (_, seed) => {
      const random = seededRandom(seed + 1);
      return found(Array.from({ length: 120 }, () => random() * 12 * HOUR)).length;
    });
    expect(offered.filter((count) => count > 0).length).toBeLessThanOrEqual(2);
  });

  it("finds most bursts of fourteen posts in twenty minutes among posts that come by chance", () => {
    const offered = Array.from({ length: 50 }, (_, seed) => {
      const random = seededRandom(seed + 1);
      const chance = Array.from({ length: 30 }, () => random() * 10 * HOUR);
      return found([...chance, ...Array.from({ length: 14 }, () => 300 + random() * 20)]).length;
    });
    expect(offered.filter((count) => count === 1).length).toBeGreaterThanOrEqual(40);
  });
});
