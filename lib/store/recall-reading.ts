import type { LiveBlogId, PostId, PostStatus } from "../model.ts";
import { baselineOf, SINCE_LAST_VISIT } from "../reading/since.ts";
import { isSeen, postStatus } from "../reading/status.ts";
import { visitAt } from "../reading/visit.ts";
import { instantOf } from "../reading/visit-clock.ts";
import { readLastVisits, readPosts } from "./queries.ts";
import type { Store } from "./schema.ts";

/** What a reading of a live blog would be answered, as far as it is known before the page is read. */
export interface RecalledReading {
  /** Every stored post, in true time order, oldest first. */
  readonly posts: readonly { readonly id: PostId; readonly status: PostStatus; readonly seen: boolean }[];
  /** What a post would be that is recorded for the first time. */
  readonly arrived: PostStatus;
}

/** Reads what the stored posts are to a reader who opens the page at this moment, which may begin a visit. Writes nothing. Null where nothing is stored of the live blog. */
export function recallReading(store: Store, liveBlogId: LiveBlogId, now: Temporal.Instant): Promise<RecalledReading | null> {
  return store.transaction("r", store.liveBlogs, store.posts, store.visits, async () => {
    const [liveBlog, [last]] = await Promise.all([store.liveBlogs.get(liveBlogId), readLastVisits(store, liveBlogId, 1)]);
    if (liveBlog === undefined || last === undefined) return null;
    const posts = await readPosts(store, liveBlogId);
    const { number } = visitAt(last, liveBlogId, now, true).visit;
    const { baseline } = baselineOf(number > last.number ? SINCE_LAST_VISIT : liveBlog, number);
    const unread = { seenRevision: null, seenAt: null, firstSeenRevision: null, removedAt: null, removedInVisit: null };
    const arrived = {
      ...unread,
      publishedAt: null,
      firstVisit: number,
      arrivedAt: instantOf(now),
      loadedLate: false,
      revision: 0,
      wordings: [],
    };
    return {
      posts: posts.map((post) => ({ id: post.id, status: postStatus(post, baseline), seen: isSeen(post) })),
      arrived: postStatus(arrived, baseline),
    };
  });
}
