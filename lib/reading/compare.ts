import type { Instant, Post, PostId, Snapshot } from "../model.ts";
import { matchPosts, type Recognisable } from "./compare-identity.ts";
import { type Expected, missingPosts } from "./compare-missing.ts";
import { mergeOrder } from "./compare-order.ts";
import { comparableWords, sameWords, type Worded } from "./compare-words.ts";
import type { Remembered } from "./status.ts";
import { epochMsOf } from "./visit-clock.ts";

/** A post as it was last read, with what it takes to compare it. */
export interface KnownPost extends Recognisable, Expected, Pick<Remembered, "arrivedAt" | "removedAt"> {
  readonly timeCertain: boolean;
  readonly wordsReadAt: Instant;
  readonly wordsReadBy: readonly string[];
  readonly absentReadings: number;
  readonly absentAt: Instant | null;
  readonly absentIn: string | null;
}

/** What differs between what was known and a snapshot. `id` is the known one where the post was known. */
export type Change =
  /** `loadedLate`: it was there before, only not loaded. */
  | { readonly kind: "added"; readonly id: PostId; readonly post: Post; readonly loadedLate: boolean }
  /** Its words changed. */
  | { readonly kind: "edited"; readonly id: PostId; readonly post: Post }
  /** It was known from structured data and is now read from the page: better words, and no edit. */
  | { readonly kind: "reread"; readonly id: PostId; readonly post: Post }
  /** Missing for the first time. */
  | { readonly kind: "absent"; readonly id: PostId }
  /** Missing for the second time. */
  | { readonly kind: "removed"; readonly id: PostId }
  /** There again after it was missing. */
  | { readonly kind: "restored"; readonly id: PostId };

/** The page load that a snapshot comes from. It can only testify to what happened while it could know of it. */
export interface PageLoad {
  readonly pageId: string;
  /** When it was first read. */
  readonly openedAt: Instant;
  /** The latest `arrivedAt` among the posts it has shown before; null where it showed none. */
  readonly shownUntil: Instant | null;
  /** Whether this is its first reading. */
  readonly first: boolean;
}

/** A snapshot held against what is known. */
export interface Comparison {
  /** The id to keep for every post of the snapshot. */
  readonly ids: ReadonlyMap<PostId, PostId>;
  /** All ids, known and added, in true time order. */
  readonly sequence: readonly PostId[];
  readonly changes: readonly Change[];
  /** `PageLoad.shownUntil`, this snapshot included. */
  readonly shownUntil: Instant | null;
  /** Whether nothing known is missing or was, as far as this snapshot can tell: a post that arrives on top of it changes nothing of any other. */
  readonly settled: boolean;
}

/**
 * Compares a snapshot with what is known. Pure: knows nothing of visits.
 *
 * Several tabs may show one live blog in different states, and one that stands idle shows an old one. So a page load is believed that a post is gone only if it has
 * shown that post or something that arrived with or after it, and that a missing post is back only if it is the one that missed it or is newer than its removal.
 *
 * @param known in stored order.
 * @param whollyKnown whether all posts the page claimed were known before: then a post at the old end was published late, not loaded late.
 * @param now when the snapshot was read; what is added arrived then.
 */
export function compare(known: readonly KnownPost[], snapshot: Snapshot, page: PageLoad, whollyKnown: boolean, now: Instant): Comparison {
  const matches = matchPosts(known, snapshot.posts);
  const ids = new Map(snapshot.posts.map((post) => [post.id, matches.get(post.id)?.id ?? post.id]));
  const present = new Set(ids.values());
  const sequence = mergeOrder(known.map(placed), shownInOrder(snapshot, matches));

  const added = snapshot.posts.filter((post) => !matches.has(post.id));
  const shown = [...matches.values()].map((post) => post.arrivedAt);
  const shownUntil = latest([...shown, page.shownUntil, added.length > 0 ? now : null]);

  const late = page.first && snapshot.startsAtTop ? new Set<PostId>() : olderThanAll(known, sequence, whollyKnown);
  const changes: Change[] = added.map((post) => ({ kind: "added", id: post.id, post, loadedLate: late.has(post.id) }));
  for (const post of snapshot.posts) {
    const match = matches.get(post.id);
    if (match === undefined) continue;
    if (match.absentReadings > 0) {
      if (!canRestore(match, page, shownUntil)) continue;
      changes.push({ kind: "restored", id: match.id });
    }
    const kind = wordChange(match, post);
    if (kind !== null) changes.push({ kind, id: match.id, post });
  }

  const pageOrder = snapshot.pageOrder.map((id) => ids.get(id) ?? id);
  const knownById = new Map(known.map((post) => [post.id, post]));
  const missing = missingPosts(inSequence(sequence, knownById, snapshot, ids), present, pageOrder, snapshot);
  for (const id of missing) {
    const post = knownById.get(id);
    if (post !== undefined && shownUntil !== null && epochMsOf(post.arrivedAt) <= epochMsOf(shownUntil)) {
      changes.push({ kind: post.absentReadings > 0 ? "removed" : "absent", id });
    }
  }
  const settled = missing.length === 0 && snapshot.posts.every(({ id }) => (matches.get(id)?.absentReadings ?? 0) === 0);
  return { ids, sequence, changes, shownUntil, settled };
}

/**
 * The time to keep for a known post that was read again. What was read from a clock alone is worked out anew at each reading, so it never replaces a time already had;
 * a certain time replaces any.
 */
export function keepTime(known: Pick<Post, "publishedAt" | "timeCertain">, post: Pick<Post, "publishedAt" | "timeCertain">) {
  const better = post.publishedAt !== null && (known.publishedAt === null || post.timeCertain);
  const { publishedAt, timeCertain } = better ? post : known;
  return { publishedAt, timeCertain };
}

/**
 * Whether other words are merely those of before an edit, still shown by a page load that does not know of it: an earlier text, on a page opened before the present
 * one was read, which never showed the present one first.
 */
export function isOutdated(
  post: Worded,
  known: Pick<KnownPost, "wordsReadAt" | "wordsReadBy">,
  earlier: readonly Worded[],
  page: Pick<PageLoad, "pageId" | "openedAt">,
): boolean {
  if (known.wordsReadBy.includes(page.pageId) || epochMsOf(page.openedAt) > epochMsOf(known.wordsReadAt)) return false;
  return earlier.some((revision) => sameWords(revision, post));
}

function wordChange(known: KnownPost, post: Post): "edited" | "reread" | null {
  if (post.inPage !== known.textFromPage) return post.inPage ? "reread" : null;
  if (sameWords(known, post)) return null;
  // A post emptied of its words is one being drawn, or folded up.
  return comparableWords(post.title, post.text) === "" ? null : "edited";
}

function canRestore(post: KnownPost, page: PageLoad, shownUntil: Instant | null): boolean {
  if (post.absentAt === null || post.absentIn === page.pageId) return true;
  const absentAt = epochMsOf(post.absentAt);
  return epochMsOf(page.openedAt) > absentAt || (shownUntil !== null && epochMsOf(shownUntil) > absentAt);
}

/** The added posts at the old end of a blog that was not wholly known. Pinned and summary posts may be any age, and mark no end. */
function olderThanAll(known: readonly KnownPost[], sequence: readonly PostId[], whollyKnown: boolean): Set<PostId> {
  const ordinary = new Set(
    known.filter((post) => !post.kinds.includes("pinned") && !post.kinds.includes("summary")).map((post) => post.id),
  );
  const oldest = sequence.findIndex((id) => ordinary.has(id));
  return new Set(whollyKnown || oldest < 0 ? [] : sequence.slice(0, oldest));
}

function placed(post: Pick<Post, "id" | "publishedAt">) {
  return { id: post.id, at: post.publishedAt === null ? null : epochMsOf(post.publishedAt) };
}

function shownInOrder(snapshot: Snapshot, matches: ReadonlyMap<PostId, KnownPost>) {
  return snapshot.posts.map((post) => {
    const match = matches.get(post.id);
    return match === undefined ? placed(post) : placed({ id: match.id, ...keepTime(match, post) });
  });
}

function inSequence(
  sequence: readonly PostId[],
  known: ReadonlyMap<PostId, KnownPost>,
  snapshot: Snapshot,
  ids: ReadonlyMap<PostId, PostId>,
): Expected[] {
  const shown = new Map(snapshot.posts.map((post) => [ids.get(post.id) ?? post.id, post]));
  return sequence.flatMap((id) => {
    const post = known.get(id);
    const here = shown.get(id);
    if (post === undefined && here === undefined) return [];
    return [
      {
        id,
        kinds: here?.kinds ?? post?.kinds ?? [],
        removedAt: post?.removedAt ?? null,
        textFromPage: post?.textFromPage ?? here?.inPage ?? false,
      },
    ];
  });
}

function latest(instants: readonly (Instant | null)[]): Instant | null {
  let found: { instant: Instant; ms: number } | null = null;
  for (const instant of instants) {
    if (instant === null) continue;
    const ms = epochMsOf(instant);
    if (found === null || ms > found.ms) found = { instant, ms };
  }
  return found?.instant ?? null;
}
