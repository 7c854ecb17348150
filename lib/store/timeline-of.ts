import type { Instant, PostId, Visit } from "../model.ts";
import { type Baseline, baselineOf } from "../reading/since.ts";
import { editedFrom, isPending, isSeen, postStatus, summarize } from "../reading/status.ts";
import type { Timeline, TimelinePost } from "./queries.ts";
import type { StoredLiveBlog, StoredPost } from "./schema.ts";

/** What is read of a live blog to show it. `visits`: the last three, the current one first; `posts` in true time order. */
export interface TimelineRows {
  readonly liveBlog: StoredLiveBlog | undefined;
  readonly visits: readonly Visit[];
  readonly posts: readonly StoredPost[];
  /** Whether these are all its posts; they are unless said otherwise. */
  readonly whole?: boolean;
}

/** What posts are to their reader, measured so. */
export type Judge = (posts: readonly StoredPost[], baseline: Baseline, openedAt: Instant) => TimelinePost[];

/** The timeline of these rows; null where nothing is stored. `openedAt` is that of the tab whose pending posts are wanted; without it, that of the most recent page load. */
export function timelineOf(
  { liveBlog, visits, posts: stored, whole = true }: TimelineRows,
  openedAt?: Instant,
  judge: Judge = judgePosts,
): Timeline | null {
  const [visit, previousVisit, visitBefore] = visits;
  if (liveBlog === undefined || visit === undefined) return null;
  const { choice, baseline } = baselineOf(liveBlog, visit.number);
  const posts = judge(stored, baseline, openedAt ?? liveBlog.openedAt);
  const since =
    choice === "visitBefore" ? visitBefore?.lastActivityAt : choice === "lastVisit" ? previousVisit?.lastActivityAt : liveBlog.sinceAt;
  const summary = summarize(posts, baseline, { firstVisit: previousVisit === undefined, since: since ?? null });
  return { liveBlog, visit, previousVisit: previousVisit ?? null, posts, sinceChoice: choice, summary, whole };
}

/** Judges like any other, and gives the same object again for a post that is the same object and is judged the same. */
export function rememberingJudge(): Judge {
  let judged = new Map<PostId, { readonly post: StoredPost; readonly as: TimelinePost }>();
  let measure = "";
  return (posts, baseline, openedAt) => {
    const now = JSON.stringify([baseline, openedAt]);
    if (now !== measure) judged = new Map();
    measure = now;
    const all = posts.map((post) => {
      const known = judged.get(post.id);
      if (known?.post === post) return known.as;
      const as = judgePost(post, baseline, openedAt);
      judged.set(post.id, { post, as });
      return as;
    });
    if (judged.size > posts.length) forget(new Set(posts.map(({ id }) => id)));
    return all;
  };

  function forget(there: ReadonlySet<PostId>): void {
    for (const id of judged.keys()) if (!there.has(id)) judged.delete(id);
  }
}

function judgePosts(...[posts, baseline, openedAt]: Parameters<Judge>): TimelinePost[] {
  return posts.map((post) => judgePost(post, baseline, openedAt));
}

function judgePost(post: StoredPost, baseline: Baseline, openedAt: Instant): TimelinePost {
  return {
    ...post,
    status: postStatus(post, baseline),
    seen: isSeen(post),
    pending: isPending(post, openedAt),
    editedFrom: editedFrom(post, baseline),
  };
}
