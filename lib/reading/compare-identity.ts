import type { Instant, Post, PostId } from "../model.ts";
import { likeness, type Worded } from "./compare-words.ts";
import { epochMsOf } from "./visit-clock.ts";

/** At least this alike, two texts of one time are the same post. */
const ALIKE = 0.6;

/** Where the times can't settle it, the text alone has to show it. */
const ALIKE_WITHOUT_TIME = 0.8;

/** How far two readings of "2 hours ago" may lie apart. Milliseconds. */
const CLOCK_TOLERANCE_MS = 2 * 60 * 60_000;

/** A page with more strangers than this squared is not the same page any more, or one that means harm. */
const MOST_PAIRS = 1_000_000;
const MOST_LIKENESSES = 1_000;

/** An id made from time and words (`idFromContent`), which an edit changes. */
const FROM_CONTENT = /^t-[0-9a-z]{1,12}-[0-9a-z]{1,12}(?:~\d{1,6})?$/;

/** Whether an id is made from time and words, so that its post may come under another. */
export function isFromContent(id: PostId): boolean {
  return FROM_CONTENT.test(id);
}

/** What a post is recognised by. */
export interface Recognisable extends Worded {
  readonly id: PostId;
  readonly publishedAt: Instant | null;
  readonly timeCertain: boolean;
}

/**
 * For each post of a snapshot the one it is among those known, by id. Where that is not the publisher's on both sides, by time and the likeness of the text, if the
 * known post is not in the snapshot itself. Posts that are nobody's are left out. No known post is matched twice.
 */
export function matchPosts<Known extends Recognisable>(known: readonly Known[], posts: readonly Post[]): Map<PostId, Known> {
  const knownById = new Map(known.map((post) => [post.id, post]));
  const matches = new Map<PostId, Known>();
  const strangers: Post[] = [];
  for (const post of posts) {
    const same = knownById.get(post.id);
    if (same === undefined) strangers.push(post);
    else matches.set(post.id, same);
  }
  const taken = new Set(matches.keys());
  const candidates = known.filter((post) => !taken.has(post.id));
  for (const { post, same } of mostAlikeFirst(strangers, candidates)) {
    if (matches.has(post.id) || taken.has(same.id)) continue;
    matches.set(post.id, same);
    taken.add(same.id);
  }
  return matches;
}

function mostAlikeFirst<Known extends Recognisable>(posts: readonly Post[], candidates: readonly Known[]) {
  if (posts.length * candidates.length > MOST_PAIRS) return [];
  const pairs: { post: Post; same: Known; alike: number }[] = [];
  let compared = 0;
  for (const post of posts) {
    for (const same of candidates) {
      const least = likenessNeeded(post, same);
      if (least === null || ++compared > MOST_LIKENESSES) continue;
      const alike = likeness(post, same);
      if (alike >= least) pairs.push({ post, same, alike });
    }
  }
  return pairs.sort((a, b) => b.alike - a.alike);
}

/** How alike the two must be to be one post; null where nothing could make them one. */
function likenessNeeded(a: Recognisable, b: Recognisable): number | null {
  if (!isFromContent(a.id) && !isFromContent(b.id)) return null;
  if (a.publishedAt === null || b.publishedAt === null) return a.publishedAt === b.publishedAt ? ALIKE_WITHOUT_TIME : null;
  const apart = Math.abs(epochMsOf(a.publishedAt) - epochMsOf(b.publishedAt));
  if (apart === 0) return ALIKE;
  return apart <= CLOCK_TOLERANCE_MS && !(a.timeCertain && b.timeCertain) ? ALIKE_WITHOUT_TIME : null;
}
