import type { Instant, PostId } from "../../lib/model.ts";
import type { PacedPost } from "../../lib/reading/pace.ts";

/** A post at a time; what a test does not name is a plain one, read. Null: a post without a time. */
export function pacedPost(at: string | null, over: Partial<PacedPost> & { id?: PostId } = {}): PacedPost & { title: string } {
  return {
    id: `at ${at}` as PostId,
    publishedAt: at as Instant | null,
    kinds: [],
    status: "seen",
    title: `What happened at ${at}`,
    ...over,
  };
}

/** Posts so many minutes after a moment, each with an id of its own. */
export function postsAt(start: string, minutes: readonly number[]): (PacedPost & { title: string })[] {
  return minutes
    .toSorted((a, b) => a - b)
    .map((minute, at) => {
      const instant = new Date(Date.parse(start) + Math.round(minute * 60_000)).toISOString();
      return pacedPost(instant, { id: `p${at}` as PostId });
    });
}

/** Numbers from 0 to below 1 that look random and are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
