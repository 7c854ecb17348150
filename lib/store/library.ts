import type { LiveBlogId, Visit } from "../model.ts";
import { matchesSearch, searchTerms } from "../reading/search.ts";
import { epochMsOf } from "../reading/visit-clock.ts";
import { ofLiveBlog } from "./keys.ts";
import { countNewSince, readLastVisits } from "./queries.ts";
import type { Store, StoredLiveBlog, StoredPost } from "./schema.ts";

/** One live blog as the library lists it. */
export interface LibraryRow {
  readonly liveBlog: StoredLiveBlog;
  /** Kept for ever. */
  readonly pinned: boolean;
  readonly postCount: number;
  /** How many posts were new in the last visit; 0 when that was the first. */
  readonly newCount: number;
  /** How many posts still wait to be read: not seen as they now stand, and not withdrawn. */
  readonly unseenCount: number;
  readonly lastVisit: Visit;
  /** Rough size of all that is stored of it. */
  readonly bytes: number;
}

/** All live blogs stored, the last visited first; at most `most` of them. Posts are counted for those alone. */
export function readLibrary(store: Store, most = Number.POSITIVE_INFINITY): Promise<LibraryRow[]> {
  return store.transaction("r", store.liveBlogs, store.posts, store.visits, async () => {
    const liveBlogs = await store.liveBlogs.toArray();
    const visited = await Promise.all(
      liveBlogs.map(async (liveBlog) => ({ liveBlog, lastVisit: (await readLastVisits(store, liveBlog.id, 1))[0] })),
    );
    // Both are written by us, always to the millisecond, so that the strings sort as the instants do.
    const latest = visited
      .flatMap(({ liveBlog, lastVisit }) => (lastVisit === undefined ? [] : [{ liveBlog, lastVisit }]))
      .sort((a, b) => (a.lastVisit.lastActivityAt < b.lastVisit.lastActivityAt ? 1 : -1))
      .slice(0, most);
    return Promise.all(
      latest.map(async ({ liveBlog, lastVisit }): Promise<LibraryRow> => {
        const [postCount, newCount, unseenCount] = await Promise.all([
          store.posts
            .where("[liveBlogId+id]")
            .between(...ofLiveBlog(liveBlog.id))
            .count(),
          countNewSince(store, liveBlog.id, { by: "visit", number: lastVisit.number }),
          store.posts.where({ liveBlogId: liveBlog.id, waiting: 1 }).count(),
        ]);
        return { liveBlog, pinned: liveBlog.pinned, postCount, newCount, unseenCount, lastVisit, bytes: liveBlog.bytes };
      }),
    );
  });
}

/** The live blog whose reader was last active; null where none is stored. */
export function readLastVisited(store: Store): Promise<LiveBlogId | null> {
  return store.transaction("r", store.liveBlogs, store.visits, async () => {
    let last: Visit | null = null;
    for (const liveBlogId of await store.liveBlogs.toCollection().primaryKeys()) {
      const [visit] = await readLastVisits(store, liveBlogId, 1);
      if (visit !== undefined && (last === null || visit.lastActivityAt > last.lastActivityAt)) last = visit;
    }
    return last?.liveBlogId ?? null;
  });
}

/** Keeps a live blog for ever, or no longer. */
export async function setPinned(store: Store, liveBlogId: LiveBlogId, pinned: boolean): Promise<void> {
  await store.liveBlogs.update(liveBlogId, { pinned });
}

/** Rough size of all that is stored, in bytes. */
export async function readStoredBytes(store: Store): Promise<number> {
  return (await store.liveBlogs.toArray()).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** A stored post in which all that was searched for occurs. */
export interface FoundPost {
  readonly liveBlog: StoredLiveBlog;
  readonly post: StoredPost;
}

/**
 * Searches headline, text and authors of all stored posts, withdrawn ones included: every word of `text` has to occur, in whatever case and without regard to
 * accents. The newest first, by when they were published or else first read; at most `limit`. Nothing for a blank search.
 */
export async function searchStored(store: Store, text: string, limit: number): Promise<FoundPost[]> {
  const terms = searchTerms(text);
  if (terms.length === 0) return [];
  let found: { readonly at: number; readonly liveBlog: StoredLiveBlog; readonly post: StoredPost }[] = [];
  for (const liveBlog of await store.liveBlogs.toArray()) {
    const posts = await store.posts
      .where("[liveBlogId+order]")
      .between(...ofLiveBlog(liveBlog.id))
      .toArray();
    const matching = posts.filter((post) => matchesSearch(post, terms));
    found = [...found, ...matching.map((post) => ({ at: epochMsOf(post.publishedAt ?? post.arrivedAt), liveBlog, post }))]
      .sort((a, b) => b.at - a.at || b.post.order - a.post.order)
      .slice(0, limit);
  }
  return found.map(({ liveBlog, post }) => ({ liveBlog, post }));
}
