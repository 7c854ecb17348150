import type { Detection, LiveBlogId, Post, PostId } from "../model.ts";
import type { Arrivals } from "../reading/arrivals.ts";
import { numberOrder } from "../reading/compare-order.ts";
import { baselineOf } from "../reading/since.ts";
import { isSeen, postStatus } from "../reading/status.ts";
import { visitAt } from "../reading/visit.ts";
import { instantAfter } from "../reading/visit-clock.ts";
import { ofLiveBlog } from "./keys.ts";
import { liveBlogRow, sinceOf } from "./live-blog-row.ts";
import { namePosts, nameReading } from "./name-reading.ts";
import { putPosts } from "./put-posts.ts";
import { readLastVisits } from "./queries.ts";
import { recallPosts } from "./recall.ts";
import type { Recorded } from "./record.ts";
import { newRow } from "./revise.ts";
import type { Store } from "./schema.ts";
import { sizeOf } from "./size.ts";
import type { Standing } from "./standing.ts";

/** A reading of which all but posts on top is as it stands. */
export interface ArrivalReading {
  readonly arrivals: Pick<Arrivals, "posts" | "coverage">;
  /** What the page claims now. */
  readonly claimedPostCount: number | null;
  readonly detection: Detection;
  readonly tabId: number;
  readonly now: Temporal.Instant;
}

/** What was recorded: `posts` of `Recorded` are the arrivals alone, top first. */
export interface RecordedArrivals {
  readonly recorded: Recorded;
  readonly standing: Standing;
}

/**
 * Records posts that arrived on top in one transaction, for what they cost and not for what the live blog does: the same as `recordReading` does with the whole page. Null,
 * and nothing is written, where the store is not as it was left, or where a post more could tell something of another.
 */
export function recordArrivals(store: Store, standing: Standing, reading: ArrivalReading): Promise<RecordedArrivals | null> {
  const { liveBlogs, posts, visits, tabs, remembered } = store;
  return store.transaction("rw", [liveBlogs, posts, visits, tabs, remembered], async () => {
    const { arrivals, claimedPostCount, detection, tabId, now } = reading;
    const { id: liveBlogId } = standing.liveBlog;
    const ids = arrivals.posts.map(({ id }) => id);
    const [liveBlog, known, last, [visit], tab, before] = await Promise.all([
      liveBlogs.get(liveBlogId),
      posts.bulkGet(ids.map((id): [LiveBlogId, PostId] => [liveBlogId, id])),
      posts
        .where("[liveBlogId+order]")
        .between(...ofLiveBlog(liveBlogId))
        .last(),
      readLastVisits(store, liveBlogId, 1),
      tabs.get(tabId),
      remembered.get(liveBlogId),
    ]);
    const isAsLeft =
      liveBlog?.lastReadAt === standing.lastReadAt &&
      liveBlog.bytes === standing.bytes &&
      tab?.lastReading === standing.lastReading &&
      tab.liveBlogId === liveBlogId &&
      last?.id === standing.newest;
    if (!isAsLeft || visit === undefined || known.some((row) => row !== undefined)) return null;
    const { coverageLine } = standing;
    if (hasAll(coverageLine.inPage, coverageLine.claimed) !== hasAll(coverageLine.inPage + ids.length, claimedPostCount)) return null;

    const at = instantAfter(now, [liveBlog.lastReadAt, liveBlog.readToEndAt]);
    const { number } = visitAt(visit, liveBlogId, now, false);
    const noticed = { at, visit: number, pageId: tab.pageId, openedAt: tab.openedAt };
    const orders = numberOrder([last.id, ...ids], new Map([[last.id, last.order]]));
    const added = arrivals.posts.map((post) => ({
      ...newRow(liveBlogId, post.id, post, false, noticed),
      order: orders.get(post.id) ?? last.order,
    }));
    const rows = new Map(added.map((row) => [row.id, row]));
    const { changed } = recallPosts(before, [], { rows, changed: added, earlier: [] });

    const snapshot = {
      liveBlog: { ...standing.liveBlog, coverage: arrivals.coverage, claimedPostCount },
      coverageLine: coverageWith(standing, ids.length, claimedPostCount),
      startsAtTop: true,
    };
    const named = namePosts({ posts: arrivals.posts, pageOrder: topFirst(arrivals.posts) }, standing.named);
    const lastReading = nameReading({ pageId: tab.pageId, reason: "changed", detection }, snapshot, named);
    const row = {
      ...liveBlogRow(snapshot, detection, liveBlog, { lastReadAt: at, openedAt: liveBlog.openedAt }),
      bytes: liveBlog.bytes + sizeOf(changed),
      revisionBytes: liveBlog.revisionBytes,
      ...sinceOf(liveBlog),
    };
    await Promise.all([putPosts(store, changed), tabs.put({ ...tab, detection, shownUntil: at, lastReading }), liveBlogs.put(row)]);
    const { baseline } = baselineOf(liveBlog, visit.number);
    const marks = changed.map((each) => ({ id: each.id, status: postStatus(each, baseline), seen: isSeen(each) }));
    return {
      recorded: { liveBlogId, tabId, posts: marks.reverse(), confirm: false },
      standing: {
        ...standing,
        ...snapshot,
        lastReadAt: at,
        bytes: row.bytes,
        lastReading,
        named,
        newest: ids.at(-1) ?? standing.newest,
      },
    };
  });
}

function topFirst(posts: readonly Post[]): PostId[] {
  return posts.map(({ id }) => id).reverse();
}

/** Whether a page shows as many posts as it claims to have, and so can tell of each that is missing. */
function hasAll(inPage: number, claimed: number | null): boolean {
  return claimed !== null && inPage >= claimed;
}

function coverageWith({ coverageLine }: Standing, count: number, claimed: number | null): Standing["coverageLine"] {
  const inPage = coverageLine.inPage + count;
  return { ...coverageLine, read: inPage, claimed, inPage, notLoaded: Math.max((claimed ?? 0) - inPage, 0) };
}
