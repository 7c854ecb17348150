import { joinMentions } from "../../lib/entities/join.ts";
import type { Entity } from "../../lib/model.ts";
import type { TimelinePost } from "../../lib/store/queries.ts";
import type { StoredMentions } from "../../lib/store/schema.ts";

/** Joins what was found in the posts to people and places, most mentioned first. `posts` in true time order; posts not read for names yet count for none. */
export function joinEntities(posts: readonly TimelinePost[], stored: readonly StoredMentions[]): readonly Entity[] {
  const mentions = new Map(stored.map((row) => [row.postId, row.mentions]));
  return joinMentions(
    posts.map(({ id, publishedAt, title, text }) => ({ postId: id, publishedAt, title, text, mentions: mentions.get(id) ?? [] })),
  );
}
