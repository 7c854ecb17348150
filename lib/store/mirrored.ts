import { MIRRORED_VISITS, type MirroredLiveBlog } from "../mirror-format.ts";
import type { LiveBlogId } from "../model.ts";
import { isSeen } from "../reading/status.ts";
import { OLDEST, type PostMark, packMarks, shortId, shortWords } from "./post-marks.ts";
import { readLastVisits, readPosts } from "./queries.ts";
import { marksOf } from "./recall.ts";
import type { Store, StoredPost } from "./schema.ts";

/** What is to be mirrored of a live blog as it is stored now; null where nothing is stored of it. */
export function readMirrored(store: Store, liveBlogId: LiveBlogId): Promise<MirroredLiveBlog | null> {
  return store.transaction("r", store.liveBlogs, store.posts, store.visits, store.remembered, async () => {
    const [liveBlog, posts, visits, remembered] = await Promise.all([
      store.liveBlogs.get(liveBlogId),
      readPosts(store, liveBlogId),
      readLastVisits(store, liveBlogId, MIRRORED_VISITS),
      store.remembered.get(liveBlogId),
    ]);
    const last = visits[0]?.number;
    if (liveBlog === undefined || last === undefined) return null;
    const { id, url, title, publisher, language, coverage, claimedPostCount, timeZone, embed, lastReadAt, pinned, readToEndAt } = liveBlog;
    // What was remembered once and has not been read again since is remembered still.
    const before = remembered === undefined ? new Map<string, PostMark>() : marksOf(remembered, last);
    return {
      ...{ id, url, title, publisher, language, coverage, claimedPostCount, timeZone, embed, lastReadAt, pinned, readToEndAt },
      visits: visits.toReversed().map(({ startedAt, lastActivityAt }) => ({ startedAt, lastActivityAt })),
      posts: packMarks(new Map([...before, ...posts.flatMap((post) => markOf(post, last))])),
    };
  });
}

/** Nothing of a post that belongs to a visit still to come: then it is new. */
function markOf(post: StoredPost, lastVisit: number): [string, PostMark][] {
  if (post.firstVisit > lastVisit) return [];
  const words = post.wordings.at(-1)?.words;
  const seenWords = words !== undefined && isSeen(post) ? shortWords(words) : null;
  return [[shortId(post.id), { age: Math.min(lastVisit - post.firstVisit, OLDEST), seenWords }]];
}
