import Dexie from "dexie";
import type { LiveBlogId } from "../model.ts";

/** The bounds of one live blog in any index that begins with `liveBlogId`. */
export function ofLiveBlog(liveBlogId: LiveBlogId): [lower: unknown[], upper: unknown[]] {
  return [
    [liveBlogId, Dexie.minKey],
    [liveBlogId, Dexie.maxKey],
  ];
}
