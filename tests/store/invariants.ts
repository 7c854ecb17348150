import type { Instant, LiveBlogId, PostId, Visit } from "../../lib/model.ts";
import { isWaiting } from "../../lib/reading/status.ts";
import { hashText } from "../../lib/store/hash.ts";
import type { StoredLiveBlog, StoredNames, StoredPost, StoredRevision, StoredRun, StoredTab, StoredUndo } from "../../lib/store/schema.ts";

/** Rows of every table by its name, from Dexie (`dump`) or from a real browser (`storedRows`). */
export type Rows = Readonly<Record<string, readonly unknown[]>>;

type Broken = (what: string, holds: boolean) => void;

/** Every sentence that has to hold in the store whatever befell a write and does not, with the row it fails for. Empty: nothing is lost, partial or there twice. */
export function brokenInvariants(rows: Rows): string[] {
  const broken: string[] = [];
  const check: Broken = (what, holds) => {
    if (!holds) broken.push(what);
  };
  const table = <T>(name: string): readonly T[] => (rows[name] ?? []) as readonly T[];
  const liveBlogs = table<StoredLiveBlog>("liveBlogs");
  const posts = Map.groupBy(table<StoredPost>("posts"), ({ liveBlogId }) => liveBlogId);
  const revisions = Map.groupBy(table<StoredRevision>("revisions"), ({ liveBlogId }) => liveBlogId);
  const visits = Map.groupBy(table<Visit>("visits"), ({ liveBlogId }) => liveBlogId);
  for (const { id, readToEndAt } of liveBlogs) {
    const visited = visits.get(id) ?? [];
    checkVisits(id, visited, check);
    checkPosts(id, posts.get(id) ?? [], revisions.get(id) ?? [], visited.length, check);
    check(`${id} was read to the end at a moment`, readToEndAt === null || isMoment(readToEndAt));
  }
  checkOwners(rows, new Set(liveBlogs.map(({ id }) => id)), check);
  const known = new Set(table<StoredPost>("posts").map(keyOf));
  for (const { liveBlogId, postId } of table<StoredNames>("names"))
    check(`names of ${postId} belong to a post`, known.has(keyOf({ liveBlogId, id: postId })));
  for (const undo of table<StoredUndo>("undos")) {
    const named = undo.kind === "correction" ? [] : undo.posts;
    check(`step ${undo.number} names posts`, named.length > 0 || undo.kind === "correction");
    for (const { id } of named) check(`step ${undo.number} speaks of a stored post`, known.has(keyOf({ liveBlogId: undo.liveBlogId, id })));
  }
  for (const { liveBlogId, at, postIds } of table<StoredRun>("runs")) {
    check(`the walk through ${liveBlogId} stands within it`, at >= 0 && at <= postIds.length);
    check(`the walk through ${liveBlogId} names a post once`, new Set(postIds).size === postIds.length);
  }
  return broken;
}

function checkVisits(id: LiveBlogId, visits: readonly Visit[], check: Broken): void {
  const inOrder = visits.toSorted((a, b) => a.number - b.number);
  check(`${id} has a visit`, inOrder.length > 0);
  let end = "";
  for (const [index, { number, startedAt, lastActivityAt }] of inOrder.entries()) {
    check(`visit ${number} of ${id} follows ${index}`, number === index + 1);
    check(`visit ${number} of ${id} ends no earlier than it begins`, isMoment(startedAt) && startedAt <= lastActivityAt);
    check(`visit ${number} of ${id} begins after the one before`, startedAt > end);
    end = lastActivityAt;
  }
}

function checkPosts(
  id: LiveBlogId,
  posts: readonly StoredPost[],
  revisions: readonly StoredRevision[],
  visits: number,
  check: Broken,
): void {
  const earlier = Map.groupBy(revisions, ({ postId }) => postId);
  check(`every post of ${id} has a place of its own`, new Set(posts.map(({ order }) => order)).size === posts.length);
  check(`no post of ${id} is there twice`, new Set(posts.map(({ permalink, id: postId }) => permalink ?? postId)).size === posts.length);
  const ids = new Set(posts.map((post) => post.id));
  check(
    `every earlier text in ${id} belongs to a post`,
    [...earlier.keys()].every((postId) => ids.has(postId)),
  );
  for (const post of posts) {
    const say = (what: string, holds: boolean): void => check(`${post.id}: ${what}`, holds);
    const { revision, seenRevision, firstSeenRevision, seenAt, wordings } = post;
    const numbers = (earlier.get(post.id) ?? []).map(({ number }) => number).toSorted((a, b) => a - b);
    say(`has the ${revision} texts before the present one`, numbers.join() === Array.from({ length: revision }, (_, at) => at).join());
    say("is named by its text", post.hash === hashText(`${post.title ?? ""}\n${post.text}`));
    say("knows how it is worded", wordings.at(-1)?.revision === revision);
    say(
      "was worded in order",
      wordings.every((each, at) => at === 0 || each.revision > (wordings[at - 1]?.revision ?? 0)),
    );
    say("was seen at a moment, in some words, or never", allOrNone(seenRevision, firstSeenRevision, seenAt));
    say("was seen in words it had", (firstSeenRevision ?? 0) <= (seenRevision ?? 0) && (seenRevision ?? 0) <= revision);
    say("was removed in a visit, or never", allOrNone(post.removedAt, post.removedInVisit));
    say("was missed twice before it was removed", post.removedAt === null || post.absentReadings >= 2);
    say("first came in a visit there was, or will be", post.firstVisit >= 1 && post.firstVisit <= visits + 1);
    say("was removed in a visit there was, or will be", (post.removedInVisit ?? 1) <= visits + 1);
    say("waits in the index as it waits", post.waiting === (isWaiting(post) ? 1 : 0));
  }
}

/** What belongs to a live blog goes with it. */
function checkOwners(rows: Rows, liveBlogs: ReadonlySet<LiveBlogId>, check: Broken): void {
  for (const name of ["posts", "revisions", "visits", "names", "undos", "runs", "remembered"])
    for (const { liveBlogId } of (rows[name] ?? []) as readonly { liveBlogId: LiveBlogId }[])
      check(`a row of ${name} belongs to a stored live blog`, liveBlogs.has(liveBlogId));
  for (const { tabId, liveBlogId, inView } of (rows.tabs ?? []) as readonly StoredTab[]) {
    check(`tab ${tabId} shows a stored live blog`, liveBlogs.has(liveBlogId));
    check(`tab ${tabId} stands at a post or at none`, inView === null || inView !== "");
  }
}

function keyOf({ liveBlogId, id }: { readonly liveBlogId: LiveBlogId; readonly id: PostId }): string {
  return `${liveBlogId} ${id}`;
}

function allOrNone(...values: readonly unknown[]): boolean {
  return values.every((value) => value === null) || values.every((value) => value !== null);
}

function isMoment(instant: Instant): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(instant);
}
