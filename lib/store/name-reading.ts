import type { Detection, Post, PostId, Snapshot } from "../model.ts";
import { hashText } from "./hash.ts";

/** The posts of a reading in two short texts, each of which can be had from that of the reading before where posts only arrived on top. */
export interface NamedPosts {
  /** Of the posts, folded from the oldest on. */
  readonly posts: string;
  /** Of their order on the page, folded from the bottom up. */
  readonly order: string;
}

const NONE: NamedPosts = { posts: "", order: "" };

/** Names the posts of a snapshot; of `before` and what arrived since, where that is given. `posts` oldest first, `pageOrder` top first. */
export function namePosts({ posts, pageOrder }: Pick<Snapshot, "posts" | "pageOrder">, before: NamedPosts = NONE): NamedPosts {
  return {
    posts: posts.reduce((name, post) => hashText(name + JSON.stringify(comparable(post))), before.posts),
    order: pageOrder.reduceRight<string>((name, id: PostId) => hashText(name + id), before.order),
  };
}

/** Names a reading, to know it again. */
export function nameReading(
  { pageId, reason, detection }: { readonly pageId: string; readonly reason: string; readonly detection: Detection },
  { liveBlog, coverageLine, startsAtTop }: Pick<Snapshot, "liveBlog" | "coverageLine" | "startsAtTop">,
  named: NamedPosts,
): string {
  return hashText(JSON.stringify([pageId, reason, detection, liveBlog, coverageLine, startsAtTop, named]));
}

/** Times read from a clock alone are left out: they are worked out anew each time. The place on the page is in the order. */
function comparable({ pageIndex: _, ...post }: Post): object {
  return { ...post, publishedAt: post.timeCertain ? post.publishedAt : null, modifiedAt: null };
}
