import type { LiveBlogId } from "../model.ts";
import type { TimelineOrder } from "../reading/timeline-rows.ts";
import { ofLiveBlog } from "./keys.ts";
import { readLastVisits } from "./queries.ts";
import type { Store, StoredPost } from "./schema.ts";
import type { TimelineRows } from "./timeline-of.ts";

/** Where a timeline is first looked at: at the post in view in a tab or else, without one, at its top. */
export interface FirstLook {
  readonly tabId: number | null;
  readonly order: TimelineOrder;
}

/** More posts than any screen shows. */
const SCREEN_POSTS = 60;
/** A live blog of so many posts is read whole about as soon as its first screen. */
const SHORT_POSTS = 240;

/** The posts of a long live blog that its timeline begins with; null where there are so few that all can be read at once, or none. Takes no longer for more. */
export function readFirstScreen(store: Store, liveBlogId: LiveBlogId, { tabId, order }: FirstLook): Promise<TimelineRows | null> {
  return store.transaction("r", store.liveBlogs, store.posts, store.visits, store.tabs, async () => {
    const posts = store.posts.where("[liveBlogId+order]");
    const [first, last] = ofLiveBlog(liveBlogId);
    // To count them would take as long as to read many of them.
    const all = posts.between(first, last);
    const [some, inView] = await Promise.all([all.limit(SHORT_POSTS + 1).primaryKeys(), readInView(store, liveBlogId, tabId)]);
    if (some.length <= SHORT_POSTS) return null;
    const upTo = (from: number | null): Promise<StoredPost[]> =>
      posts
        .between(first, from === null ? last : [liveBlogId, from], true, false)
        .reverse()
        .limit(SCREEN_POSTS)
        .toArray()
        .then((read) => read.reverse());
    const from = (order: number | null): Promise<StoredPost[]> =>
      posts
        .between(order === null ? first : [liveBlogId, order], last)
        .limit(SCREEN_POSTS)
        .toArray();
    const parts = inView !== null ? [upTo(inView.order), from(inView.order)] : [order === "oldestFirst" ? from(null) : upTo(null)];
    const [liveBlog, visits, ...read] = await Promise.all([
      store.liveBlogs.get(liveBlogId),
      readLastVisits(store, liveBlogId, 3),
      ...parts,
    ]);
    return { liveBlog, visits, posts: read.flat(), whole: false };
  });
}

async function readInView(store: Store, liveBlogId: LiveBlogId, tabId: number | null): Promise<StoredPost | null> {
  const tab = tabId === null ? undefined : await store.tabs.get(tabId);
  return tab?.inView == null || tab.liveBlogId !== liveBlogId ? null : ((await store.posts.get([liveBlogId, tab.inView])) ?? null);
}
