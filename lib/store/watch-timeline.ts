import Dexie, { type ObservabilitySet } from "dexie";
import type { LiveBlogId, PostId } from "../model.ts";
import { type ChangedPosts, changedPosts } from "./changed-posts.ts";
import { readLastVisits, type Timeline } from "./queries.ts";
import type { Store, StoredPost } from "./schema.ts";
import { rememberingJudge, type TimelineRows, timelineOf } from "./timeline-of.ts";

/** Posts read without a rest: some milliseconds, so that a frame can be drawn in between. */
const SLICE_POSTS = 500;

/**
 * Follows the timeline of one live blog (null: nothing is stored of it) as `readTimeline` gives it: now, and whenever something of it was written in whichever context.
 * A write costs what it changed, however long the live blog is: only changed posts are read again, and all others stay the same objects. `onError` gets what reading
 * threw, after which nothing more comes. Returns its stop.
 */
export function watchTimeline(
  store: Store,
  liveBlogId: LiveBlogId,
  onTimeline: (timeline: Timeline | null) => void,
  onError: (error: unknown) => void,
): () => void {
  const judge = rememberingJudge();
  let posts = new Map<PostId, StoredPost>();
  let waiting: ChangedPosts | null = "all";
  let reading = false;
  let stopped = false;

  const onWrite = (parts: ObservabilitySet): void => {
    const changed = changedPosts(parts, store.name, liveBlogId);
    if (changed === null) return;
    waiting = waiting === "all" || changed === "all" ? "all" : new Set([...(waiting ?? []), ...changed]);
    if (!reading) void read();
  };
  /** Reads until nothing waits, also of what is written meanwhile. */
  const read = async (): Promise<void> => {
    reading = true;
    try {
      for (let next = take(); next !== null && !stopped; next = take()) {
        const rows = next === "all" ? await readAll(store, liveBlogId) : await readChanged(store, liveBlogId, posts, next);
        posts = rows.posts;
        // What is out of date already is not shown.
        if (waiting !== null || stopped) continue;
        onTimeline(timelineOf({ ...rows, posts: inOrder(posts) }, undefined, judge));
      }
    } catch (error) {
      if (!stopped) onError(error);
      stop();
    } finally {
      reading = false;
    }
  };
  const take = (): ChangedPosts | null => {
    const taken = waiting;
    waiting = null;
    return taken;
  };
  const stop = (): void => {
    stopped = true;
    Dexie.on.storagemutated.unsubscribe(onWrite);
  };

  Dexie.on.storagemutated.subscribe(onWrite);
  void read();
  return stop;
}

type ReadRows = Omit<TimelineRows, "posts"> & { readonly posts: Map<PostId, StoredPost> };

function readAll(store: Store, liveBlogId: LiveBlogId): Promise<ReadRows> {
  return store.transaction("r", store.liveBlogs, store.posts, store.visits, async () => {
    const posts = new Map<PostId, StoredPost>();
    let after: unknown = Dexie.minKey;
    for (let last = SLICE_POSTS; last === SLICE_POSTS; ) {
      const slice = await store.posts
        .where("[liveBlogId+id]")
        .between([liveBlogId, after], [liveBlogId, Dexie.maxKey], false, true)
        .limit(SLICE_POSTS)
        .toArray();
      for (const post of slice) posts.set(post.id, post);
      after = slice.at(-1)?.id;
      last = slice.length;
    }
    return { ...(await readRest(store, liveBlogId)), posts };
  });
}

function readChanged(
  store: Store,
  liveBlogId: LiveBlogId,
  known: ReadonlyMap<PostId, StoredPost>,
  changed: ReadonlySet<PostId>,
): Promise<ReadRows> {
  return store.transaction("r", store.liveBlogs, store.posts, store.visits, async () => {
    const ids = [...changed];
    const read = await store.posts.bulkGet(ids.map((id) => [liveBlogId, id]));
    const posts = new Map(known);
    for (const [at, id] of ids.entries()) {
      const post = read[at];
      if (post === undefined) posts.delete(id);
      else posts.set(id, post);
    }
    return { ...(await readRest(store, liveBlogId)), posts };
  });
}

async function readRest(store: Store, liveBlogId: LiveBlogId): Promise<Omit<TimelineRows, "posts">> {
  const [liveBlog, visits] = await Promise.all([store.liveBlogs.get(liveBlogId), readLastVisits(store, liveBlogId, 3)]);
  return { liveBlog, visits };
}

function inOrder(posts: ReadonlyMap<PostId, StoredPost>): StoredPost[] {
  return [...posts.values()].sort((a, b) => a.order - b.order);
}
