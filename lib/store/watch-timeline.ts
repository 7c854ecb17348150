import Dexie, { type ObservabilitySet } from "dexie";
import type { LiveBlogId, PostId } from "../model.ts";
import { type ChangedPosts, changedPosts } from "./changed-posts.ts";
import { type FirstLook, readFirstScreen } from "./first-screen.ts";
import { ofLiveBlog } from "./keys.ts";
import { readLastVisits, type Timeline } from "./queries.ts";
import type { Store, StoredPost } from "./schema.ts";
import { rememberingJudge, type TimelineRows, timelineOf } from "./timeline-of.ts";

/** Posts that come at once: some milliseconds, so that a frame can be drawn before the next. */
const SLICE_POSTS = 500;

/**
 * Follows the timeline of one live blog (null: nothing is stored of it) as `readTimeline` gives it: now, and whenever something of it was written in whichever context.
 * A write costs what it changed, however long the live blog is: only changed posts are read again, and all others stay the same objects. `onError` gets what reading
 * threw, after which nothing more comes. Returns its stop.
 *
 * With a `first` look a long live blog's first screen comes before the rest of it is read (`whole` says so), which begins when `drawn` resolves.
 */
export function watchTimeline(
  store: Store,
  liveBlogId: LiveBlogId,
  onTimeline: (timeline: Timeline | null) => void,
  onError: (error: unknown) => void,
  first: (FirstLook & { readonly drawn: () => Promise<void> }) | null = null,
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
      await giveFirst();
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
  let wantsFirst = first !== null;
  const giveFirst = async (): Promise<void> => {
    if (!wantsFirst || first === null) return;
    wantsFirst = false;
    const screen = await readFirstScreen(store, liveBlogId, first);
    if (screen === null || stopped) return;
    onTimeline(timelineOf(screen, undefined, judge));
    await first.drawn();
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
    const keys = await store.posts
      .where("[liveBlogId+id]")
      .between(...ofLiveBlog(liveBlogId))
      .primaryKeys();
    // Asked for all together, each comes when it is ready and none waits for an answer to the one before.
    const slices: Promise<StoredPost[]>[] = [];
    for (let at = 0; at < keys.length; at += SLICE_POSTS) {
      const [first, last] = [keys[at], keys[Math.min(at + SLICE_POSTS, keys.length) - 1]];
      slices.push(store.posts.where("[liveBlogId+id]").between(first, last, true, true).toArray());
    }
    const [rest, ...read] = await Promise.all([readRest(store, liveBlogId), ...slices]);
    return { ...rest, posts: new Map(read.flat().map((post) => [post.id, post])) };
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
