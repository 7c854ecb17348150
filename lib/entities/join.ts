import type { Entity, Mention, PostId } from "../model.ts";
import { createEntityIndex } from "./entity-index.ts";

/** A post and the mentions found in it. */
export interface MentionedPost {
  readonly postId: PostId;
  readonly mentions: readonly Mention[];
}

/**
 * The people and places of one blog: mentions of one person or place joined under the fullest name the blog uses ("Kirby" under "John Kirby", "US" under "United
 * States"). Posts are given in true time order. Sorted by the number of posts, most first, then by the last mention; people and places mixed, `kind` tells them apart, and a
 * person and a place of one name stay two.
 */
export function joinMentions(posts: readonly MentionedPost[]): Entity[] {
  const index = createEntityIndex();
  for (const [order, { postId, mentions }] of posts.entries()) {
    index.put({ postId, order, authors: [], names: { mentions, roles: [], credits: [] } });
  }
  return [...index.ranked("person"), ...index.ranked("place")].toSorted((a, b) => b.postCount - a.postCount);
}
