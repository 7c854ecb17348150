import type { Instant, LiveBlogId, PostStatus, Revision, TabView, Visit } from "../model.ts";
import { isPending, isSeen, postStatus, type Summary, summarize } from "../reading/status.ts";
import { ofLiveBlog } from "./keys.ts";
import type { Store, StoredLiveBlog, StoredMentions, StoredPost } from "./schema.ts";

/** A stored post and what it is to its reader now. */
export interface TimelinePost extends StoredPost {
  readonly status: PostStatus;
  /** Whether it was seen as it now stands. */
  readonly seen: boolean;
  /** Arrived while the page is open, and not seen yet. */
  readonly pending: boolean;
}

/** One live blog with all its posts. */
export interface Timeline {
  readonly liveBlog: StoredLiveBlog;
  /** The current visit; it may have run out without the next one having begun. */
  readonly visit: Visit;
  readonly previousVisit: Visit | null;
  /** True time order, oldest first; removed posts keep their place. */
  readonly posts: readonly TimelinePost[];
  readonly summary: Summary;
}

/**
 * Reads one live blog; null where nothing is stored of it. `openedAt` is that of the tab whose pending posts are wanted; without it, that of the most recent page
 * load.
 */
export function readTimeline(store: Store, liveBlogId: LiveBlogId, openedAt?: Instant): Promise<Timeline | null> {
  return store.transaction("r", store.liveBlogs, store.posts, store.visits, async () => {
    const [liveBlog, visits, stored] = await Promise.all([
      store.liveBlogs.get(liveBlogId),
      readLastVisits(store, liveBlogId),
      store.posts
        .where("[liveBlogId+order]")
        .between(...ofLiveBlog(liveBlogId))
        .toArray(),
    ]);
    const [visit, previousVisit] = visits;
    if (liveBlog === undefined || visit === undefined) return null;
    const posts = stored.map((post) => ({
      ...post,
      status: postStatus(post, visit.number),
      seen: isSeen(post),
      pending: isPending(post, openedAt ?? liveBlog.openedAt),
    }));
    return { liveBlog, visit, previousVisit: previousVisit ?? null, posts, summary: summarize(posts, visit, previousVisit ?? null) };
  });
}

/** A post whose words changed. */
export interface EditedPost {
  readonly post: TimelinePost;
  /** The text the reader last saw or, if they never saw it, that of the end of the last visit. */
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

/** Reads what changed in a live blog; nothing where nothing is stored of it. */
export function readChanges(store: Store, liveBlogId: LiveBlogId): Promise<Changes> {
  return store.transaction("r", store.liveBlogs, store.posts, store.visits, store.revisions, async () => {
    const posts = (await readTimeline(store, liveBlogId))?.posts ?? [];
    const edited = await Promise.all(
      posts
        .filter((post) => post.status === "edited")
        .map(async (post): Promise<EditedPost | null> => {
          const revisions = await store.revisions
            .where("[liveBlogId+postId+number]")
            .between([liveBlogId, post.id, 0], [liveBlogId, post.id, post.revision])
            .toArray();
          const number = post.seenRevision !== null && post.seenRevision < post.revision ? post.seenRevision : post.editedFrom;
          const before = revisions.find((revision) => revision.number === number) ?? revisions.at(-1);
          return before === undefined ? null : { post, before, revisions };
        }),
    );
    return { edited: edited.filter((row) => row !== null), removed: posts.filter((post) => post.status === "removed") };
  });
}

/** One live blog as the library lists it. */
export interface LibraryRow {
  readonly liveBlog: StoredLiveBlog;
  readonly postCount: number;
  /** How many posts were new in the last visit; 0 when that was the first. */
  readonly newCount: number;
  readonly lastVisit: Visit;
}

/** All live blogs stored, the last visited first. */
export function readLibrary(store: Store): Promise<LibraryRow[]> {
  return store.transaction("r", store.liveBlogs, store.posts, store.visits, async () => {
    const liveBlogs = await store.liveBlogs.toArray();
    const rows = await Promise.all(
      liveBlogs.map(async (liveBlog): Promise<LibraryRow | null> => {
        const [lastVisit] = await readLastVisits(store, liveBlog.id);
        if (lastVisit === undefined) return null;
        const [postCount, newCount] = await Promise.all([
          store.posts
            .where("[liveBlogId+id]")
            .between(...ofLiveBlog(liveBlog.id))
            .count(),
          countNewIn(store, lastVisit),
        ]);
        return { liveBlog, postCount, newCount, lastVisit };
      }),
    );
    // Both are written by us, always to the millisecond, so that the strings sort as the instants do.
    return rows.filter((row) => row !== null).sort((a, b) => (a.lastVisit.lastActivityAt < b.lastVisit.lastActivityAt ? 1 : -1));
  });
}

/** How many posts are new in the current visit to a live blog; 0 where nothing is stored of it. */
export function countNew(store: Store, liveBlogId: LiveBlogId): Promise<number> {
  return store.transaction("r", store.posts, store.visits, async () => {
    const [visit] = await readLastVisits(store, liveBlogId);
    return visit === undefined ? 0 : await countNewIn(store, visit);
  });
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

/** What was found in the posts of a live blog, in no particular order. */
export function readMentions(store: Store, liveBlogId: LiveBlogId): Promise<StoredMentions[]> {
  return store.mentions
    .where("[liveBlogId+postId]")
    .between(...ofLiveBlog(liveBlogId))
    .toArray();
}

/**
 * The posts in which nobody has looked for names since they were worded as they are, oldest first. `hashOf` names a text; it is the post's own hash unless given,
 * and what is passed to `storeMentions` must come from the same.
 */
export function readUnindexed(
  store: Store,
  liveBlogId: LiveBlogId,
  hashOf: (post: StoredPost) => string = (post) => post.hash,
): Promise<StoredPost[]> {
  return store.transaction("r", store.posts, store.mentions, async () => {
    const [posts, mentions] = await Promise.all([
      store.posts
        .where("[liveBlogId+order]")
        .between(...ofLiveBlog(liveBlogId))
        .toArray(),
      readMentions(store, liveBlogId),
    ]);
    const hashes = new Map(mentions.map((row) => [row.postId, row.hash]));
    return posts.filter((post) => hashes.get(post.id) !== hashOf(post));
  });
}

/** The current visit and the one before it, as far as there are any. */
export function readLastVisits(store: Store, liveBlogId: LiveBlogId): Promise<Visit[]> {
  return store.visits
    .where("[liveBlogId+number]")
    .between(...ofLiveBlog(liveBlogId))
    .reverse()
    .limit(2)
    .toArray();
}

async function countNewIn(store: Store, visit: Visit): Promise<number> {
  if (visit.number < 2) return 0;
  const [, last] = ofLiveBlog(visit.liveBlogId);
  const recent = await store.posts.where("[liveBlogId+firstVisit]").between([visit.liveBlogId, visit.number], last).toArray();
  return recent.filter((post) => postStatus(post, visit.number) === "new").length;
}
