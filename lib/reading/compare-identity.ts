import type { Instant, Post, PostId } from "../model.ts";
import { likeness, type Worded } from "./compare-words.ts";
import { epochMsOf } from "./visit-clock.ts";

/** At least this alike, two texts of one time are the same post. */
const ALIKE = 0.6;

/** Where neither has a time, the text alone has to show it. */
const ALIKE_UNTIMED = 0.8;

/** Of this many posts of one time at most is each compared with each. */
const COMPARED_AT_ONCE = 30;

/** What a post is recognised by. */
export interface Recognisable extends Worded {
  readonly id: PostId;
  readonly publishedAt: Instant | null;
}

/**
 * For each post of a snapshot the one it is among those known, by id; failing that, by its time and the likeness of its text, if that known post is not in the snapshot
 * itself. Posts that are nobody's are left out. No known post is matched twice.
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
  if (strangers.length === 0 || matches.size === known.length) return matches;

  const unmatched = Map.groupBy(
    known.filter((post) => !matches.has(post.id)),
    timeKey,
  );
  for (const [time, group] of Map.groupBy(strangers, timeKey)) {
    const candidates = unmatched.get(time) ?? [];
    if (candidates.length > COMPARED_AT_ONCE || group.length > COMPARED_AT_ONCE) continue;
    for (const { post, same } of mostAlikeFirst(group, candidates, time === null ? ALIKE_UNTIMED : ALIKE)) {
      if (!matches.has(post.id) && candidates.includes(same)) {
        matches.set(post.id, same);
        candidates.splice(candidates.indexOf(same), 1);
      }
    }
  }
  return matches;
}

function mostAlikeFirst<Known extends Recognisable>(posts: readonly Post[], candidates: readonly Known[], least: number) {
  return posts
    .flatMap((post) => candidates.map((same) => ({ post, same, alike: likeness(post, same) })))
    .filter(({ alike }) => alike >= least)
    .sort((a, b) => b.alike - a.alike);
}

function timeKey(post: Recognisable): number | null {
  return post.publishedAt === null ? null : epochMsOf(post.publishedAt);
}
