import type { IntervalTree, IntervalTreeNode, ObservabilitySet } from "dexie";
import type { LiveBlogId, PostId } from "../model.ts";

/** Posts of one live blog that were written: each of them, or all where a write was too large for Dexie to say which. */
export type ChangedPosts = ReadonlySet<PostId> | "all";

/**
 * What a write, in whichever context, means for the timeline of a live blog: the posts it changed, none where it changed something else that a timeline is made of. Null
 * where it means nothing. `parts` is what Dexie's event `storagemutated` says: ranges of primary keys by `idb://DATABASE/TABLE/`
 * (https://dexie.org/docs/Dexie/Dexie.on.storagemutated).
 */
export function changedPosts(parts: ObservabilitySet, database: string, liveBlogId: LiveBlogId): ChangedPosts | null {
  const rangesOf = (table: string): Range[] => rangesIn(parts[`idb://${database}/${table}/`]);
  const ids = new Set<PostId>();
  for (const range of rangesOf("posts")) {
    const key = keyOf(range);
    if (key === null) return "all";
    if (key[0] === liveBlogId) ids.add(key[1] as PostId);
  }
  const others = [...rangesOf("liveBlogs"), ...rangesOf("visits")].map(keyOf);
  return ids.size > 0 || others.some((key) => key === null || key[0] === liveBlogId) ? ids : null;
}

type Range = Pick<IntervalTreeNode, "from" | "to">;

/** The key that a range is, its parts in a list; null where it is more than one. */
function keyOf({ from, to }: Range): readonly unknown[] | null {
  const [first, last] = [from, to].map((key) => (Array.isArray(key) ? key : [key])) as [unknown[], unknown[]];
  return first.length === last.length && first.every((part, at) => typeof part !== "object" && part === last[at]) ? first : null;
}

/** All ranges of a tree. From another context it comes without the methods that Dexie's own trees have. */
function rangesIn(tree: IntervalTree | undefined): Range[] {
  if (tree === undefined || !("from" in tree)) return [];
  return [...rangesIn(tree.l ?? undefined), tree, ...rangesIn(tree.r ?? undefined)];
}
