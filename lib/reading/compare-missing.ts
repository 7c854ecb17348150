import type { Instant, PostId, PostKind, Snapshot } from "../model.ts";

/** At the newest end, where nothing newer vouches for a gap, at most this share of what is loaded (or two posts) can be gone at once. */
const NEWEST_SHARE = 0.1;

/** What is known of a post when it is looked for. */
export interface Expected {
  readonly id: PostId;
  readonly removedAt: Instant | null;
  /** Whether it ever stood in the page: what only structured data named is not missed there. */
  readonly textFromPage: boolean;
  readonly kinds: readonly PostKind[];
}

/**
 * The known posts that are missing from where this snapshot should show them. What is merely not loaded is never missing. Three places can be vouched for, all only on a
 * page that starts at the top and is not filtered:
 * - between two posts that follow each other in time and stand next to each other on the page;
 * - above the newest post on the page, a few at most;
 * - anywhere, when the page shows as many posts as it claims to have.
 *
 * A snapshot without posts, or that lost most of its posts at once, misses nothing: it is a page being rebuilt, not a newsroom withdrawing.
 *
 * @param known all posts known, in true time order; those already removed are not looked for.
 * @param present known ids that the snapshot shows, in the page or in structured data.
 * @param pageOrder the known id of each post in the page, top first.
 */
export function missingPosts(
  known: readonly Expected[],
  present: ReadonlySet<PostId>,
  pageOrder: readonly PostId[],
  snapshot: Pick<Snapshot, "startsAtTop" | "liveBlog">,
): PostId[] {
  if (!snapshot.startsAtTop || pageOrder.length === 0) return [];
  const loaded = new Set(pageOrder);
  const expected = known.filter((post) => (post.removedAt === null && post.textFromPage) || present.has(post.id));
  // Mostly nothing is, and then no place has to be vouched for.
  if (expected.every(({ id }) => present.has(id))) return [];
  const { claimedPostCount } = snapshot.liveBlog;
  const missing =
    claimedPostCount !== null && loaded.size >= claimedPostCount
      ? expected.filter((post) => !present.has(post.id)).map((post) => post.id)
      : missingInPlace(expected, present, pageOrder);
  const lostMost = missing.length > loaded.size;
  return lostMost ? [] : missing;
}

function missingInPlace(expected: readonly Expected[], present: ReadonlySet<PostId>, pageOrder: readonly PostId[]): PostId[] {
  // A pinned or summary post stands where the newsroom put it, so its neighbours on the page say nothing.
  const placed = new Map(expected.map((post) => [post.id, !post.kinds.includes("pinned") && !post.kinds.includes("summary")]));
  const vouching = pageOrder.filter((id) => placed.get(id));
  const neighbours = neighboursOf(vouching);
  const onPage = new Set(vouching);
  const newestLimit = Math.max(2, Math.floor(vouching.length * NEWEST_SHARE));

  const missing: PostId[] = [];
  let older: PostId | null = null;
  let gap: PostId[] = [];
  for (const { id } of expected) {
    if (onPage.has(id)) {
      if (older !== null && neighbours.get(older)?.has(id)) missing.push(...gap);
      older = id;
      gap = [];
    } else if (!present.has(id)) {
      gap.push(id);
    }
  }
  if (older !== null && gap.length <= newestLimit) missing.push(...gap);
  return missing;
}

function neighboursOf(pageOrder: readonly PostId[]): Map<PostId, Set<PostId>> {
  const neighbours = new Map<PostId, Set<PostId>>();
  for (const [index, id] of pageOrder.entries()) {
    const beside = neighbours.get(id) ?? new Set();
    for (const other of [pageOrder[index - 1], pageOrder[index + 1]]) if (other !== undefined) beside.add(other);
    neighbours.set(id, beside);
  }
  return neighbours;
}
