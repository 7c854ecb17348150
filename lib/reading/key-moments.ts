import type { Post, PostId, PostStatus } from "../model.ts";
import type { TimeSpan } from "./arc.ts";
import { findBursts } from "./bursts.ts";

/** What a key moment is told by. */
export interface TimedPost extends Pick<Post, "id" | "publishedAt" | "kinds" | "title"> {
  readonly status: PostStatus;
}

/** A burst of posts: likely, not certainly, a key moment. Its span is from its first post to its last. */
export interface KeyMoment extends TimeSpan {
  /** The first post of it that has a headline, else the first: what the moment is named by. */
  readonly postId: PostId;
  readonly posts: number;
}

/** Below this a blog has no ordinary pace to tell a burst from. */
const LEAST_POSTS = 15;
const MOST_MOMENTS = 3;

/**
 * Likely key moments of a blog, at most three, the most surprising ones in time order; none where the newsroom flags any post as a key event, which it knows better. What was withdrawn or
 * has no time does not count.
 */
export function suggestKeyMoments(posts: readonly TimedPost[]): KeyMoment[] {
  const standing = posts.filter(({ status }) => status !== "removed");
  if (standing.some(({ kinds }) => kinds.includes("keyEvent"))) return [];
  const timed = standing
    .map((post) => ({ post, time: post.publishedAt === null ? Number.NaN : Date.parse(post.publishedAt) }))
    .filter(({ time }) => !Number.isNaN(time))
    .sort((a, b) => a.time - b.time);
  if (timed.length < LEAST_POSTS) return [];
  return findBursts(timed.map(({ time }) => time))
    .sort((a, b) => b.surprise - a.surprise)
    .slice(0, MOST_MOMENTS)
    .sort((a, b) => a.first - b.first)
    .flatMap(({ first, last }) => {
      const burst = timed.slice(first, last + 1);
      const named = burst.find(({ post }) => post.title !== null && post.title !== "") ?? burst[0];
      return named === undefined
        ? []
        : { postId: named.post.id, from: burst[0]?.time ?? 0, to: burst.at(-1)?.time ?? 0, posts: burst.length };
    });
}
