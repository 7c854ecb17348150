import type { Instant, LiveBlogId, PostId, PostStatus, Revision, SinceChoice, TabView, Visit } from "../model.ts";
import { type Baseline, baselineOf } from "../reading/since.ts";
import { isSeen, postStatus, type Summary } from "../reading/status.ts";
import { ofLiveBlog } from "./keys.ts";
import type { Store, StoredLiveBlog, StoredPost } from "./schema.ts";
import { timelineOf } from "./timeline-of.ts";

/** A stored post and what it is to its reader now. */
export interface TimelinePost extends StoredPost {
  readonly status: PostStatus;
  /** Whether it was seen as it now stands. */
  readonly seen: boolean;
  /** Arrived while the page is open, and not seen yet. */
  readonly pending: boolean;
  /** The revision that the present words are compared with; null where they are not other than those. */
  readonly editedFrom: number | null;
}

/** One live blog with all its posts. */
export interface Timeline {
  readonly liveBlog: StoredLiveBlog;
  /** The current visit; it may have run out without the next one having begun. */
  readonly visit: Visit;
  readonly previousVisit: Visit | null;
  /** True time order, oldest first; removed posts keep their place. */
  readonly posts: readonly TimelinePost[];
  /** Since when posts count as new; the last visit where what was chosen stands for nothing. */
  readonly sinceChoice: SinceChoice;
  readonly summary: Summary;
  /** Whether `posts` are all that are stored: of a long live blog its first screen is given first, and `summary` counts no more than that. */
  readonly whole: boolean;
}

/**
 * Reads one live blog; null where nothing is stored of it. `openedAt` is that of the tab whose pending posts are wanted; without it, that of the most recent page
 * load.
 */
export function readTimeline(store: Store, liveBlogId: LiveBlogId, openedAt?: Instant): Promise<Timeline | null> {
  return store.transaction("r", store.liveBlogs, store.posts, store.visits, async () => {
    const [liveBlog, visits, posts] = await Promise.all([
      store.liveBlogs.get(liveBlogId),
      readLastVisits(store, liveBlogId, 3),
      readPosts(store, liveBlogId),
    ]);
    return timelineOf({ liveBlog, visits, posts }, openedAt);
  });
}

/** What every stored post of a live blog is to its reader now, in true time order. */
export function readMarks(store: Store, liveBlogId: LiveBlogId): Promise<{ id: PostId; status: PostStatus; seen: boolean }[]> {
  return store.transaction("r", store.liveBlogs, store.posts, store.visits, async () => {
    const [baseline, posts] = await Promise.all([readBaseline(store, liveBlogId), readPosts(store, liveBlogId)]);
    return baseline === null ? [] : posts.map((post) => ({ id: post.id, status: postStatus(post, baseline), seen: isSeen(post) }));
  });
}

/** A post whose words changed. */
export interface EditedPost {
  readonly post: TimelinePost;
  /** The text the reader last saw or, if they saw none but the present one, that from before what counts as new. */
  readonly before: Revision;
  /** Every earlier text that is stored, oldest first. */
  readonly revisions: readonly Revision[];
}

/** What changed in a live blog. Both lists in true time order, oldest first. */
export interface Changes {
  readonly edited: readonly EditedPost[];
  /** All removed posts with their last text, also those removed before this visit. */
  readonly removed: readonly TimelinePost[];
}

/** Reads what changed in a live blog; nothing where nothing is stored of it. Whoever holds its posts as they now are gives them, and they are not read again. */
export function readChanges(store: Store, liveBlogId: LiveBlogId, known?: readonly TimelinePost[]): Promise<Changes> {
  return store.transaction("r", store.liveBlogs, store.posts, store.visits, store.revisions, async () => {
    const posts = known ?? (await readTimeline(store, liveBlogId))?.posts ?? [];
    const edited = await Promise.all(
      posts
        .filter((post) => post.status === "edited")
        .map(async (post): Promise<EditedPost | null> => {
          const revisions = await store.revisions
            .where("[liveBlogId+postId+number]")
            .between([liveBlogId, post.id, 0], [liveBlogId, post.id, post.revision])
            .toArray();
          const before = revisions.find(({ number }) => number === post.editedFrom) ?? revisions.at(-1);
          return before === undefined ? null : { post, before, revisions };
        }),
    );
    return { edited: edited.filter((row) => row !== null), removed: posts.filter((post) => post.status === "removed") };
  });
}

/** How many posts are new since what the reader chose; 0 where nothing is stored of the live blog. */
export function countNew(store: Store, liveBlogId: LiveBlogId): Promise<number> {
  return store.transaction("r", store.liveBlogs, store.posts, store.visits, async () => {
    const baseline = await readBaseline(store, liveBlogId);
    return baseline === null ? 0 : await countNewSince(store, liveBlogId, baseline);
  });
}

/** How many posts are new, measured so. Where visits measure it, only those are read that can be. */
export async function countNewSince(store: Store, liveBlogId: LiveBlogId, baseline: Baseline): Promise<number> {
  if (baseline.by === "visit" && baseline.number < 2) return 0;
  const [, last] = ofLiveBlog(liveBlogId);
  const posts =
    baseline.by === "visit"
      ? await store.posts.where("[liveBlogId+firstVisit]").between([liveBlogId, baseline.number], last).toArray()
      : await readPosts(store, liveBlogId);
  return posts.filter((post) => postStatus(post, baseline) === "new").length;
}

/** What a tab shows; null where it shows no live blog. */
export async function readTab(store: Store, tabId: number): Promise<TabView | null> {
  return (await store.tabs.get(tabId)) ?? null;
}

/** A tab that shows this live blog, the one opened last if there are several; null where none does. */
export async function readTabOf(store: Store, liveBlogId: LiveBlogId): Promise<TabView | null> {
  const tabs = await store.tabs.where("liveBlogId").equals(liveBlogId).sortBy("openedAt");
  return tabs.at(-1) ?? null;
}

/** The current visit and those before it, as far as there are any: two unless said otherwise. */
export function readLastVisits(store: Store, liveBlogId: LiveBlogId, count = 2): Promise<Visit[]> {
  return store.visits
    .where("[liveBlogId+number]")
    .between(...ofLiveBlog(liveBlogId))
    .reverse()
    .limit(count)
    .toArray();
}

/** All posts of a live blog in true time order, oldest first. Read by their keys and sorted here: an index takes the browser half as long again. */
export async function readPosts(store: Store, liveBlogId: LiveBlogId): Promise<StoredPost[]> {
  const posts = await store.posts
    .where("[liveBlogId+id]")
    .between(...ofLiveBlog(liveBlogId))
    .toArray();
  return posts.sort((a, b) => a.order - b.order);
}

/** What counts as known; null where nothing is stored of the live blog. In the running transaction, if there is one. */
async function readBaseline(store: Store, liveBlogId: LiveBlogId): Promise<Baseline | null> {
  const [liveBlog, [visit]] = await Promise.all([store.liveBlogs.get(liveBlogId), readLastVisits(store, liveBlogId, 1)]);
  return liveBlog === undefined || visit === undefined ? null : baselineOf(liveBlog, visit.number).baseline;
}
