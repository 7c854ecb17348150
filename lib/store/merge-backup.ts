import type { BackupLiveBlog, BackupPost, BackupText } from "../backup-format.ts";
import type { Instant, PostId } from "../model.ts";
import { mergeOrder } from "../reading/compare-order.ts";
import { mergeVisits, type VisitNumbers } from "../reading/merge-visits.ts";
import { epochMsOf } from "../reading/visit-clock.ts";
import { nameWords } from "./revise.ts";

/**
 * What is remembered of one live blog in two places, as one. Pure, and merging the same again changes nothing. Posts, texts and visits of both are kept; what the page
 * said is taken from whoever read it last, what was seen from whoever saw it last. Nothing becomes new that either had known before its last visit.
 */
export function mergeLiveBlogs(own: BackupLiveBlog, other: BackupLiveBlog): BackupLiveBlog {
  const merged = mergeVisits(own.visits, other.visits);
  const facts = other.lastReadAt > own.lastReadAt ? other : own;
  const ownPosts = new Map(own.posts.map((post) => [post.id, renumber(post, merged.own)]));
  const otherPosts = new Map(other.posts.map((post) => [post.id, renumber(post, merged.other)]));
  const posts = new Map<PostId, BackupPost>([...otherPosts, ...ownPosts]);
  for (const [id, ours] of ownPosts) {
    const theirs = otherPosts.get(id);
    if (theirs !== undefined) posts.set(id, mergePosts(ours, theirs, facts === own ? ours : theirs));
  }
  const timed = ({ id }: BackupPost) => ({ id, at: msOf(posts.get(id)?.publishedAt ?? null) });
  const order = mergeOrder(other.posts.map(timed), own.posts.map(timed));
  return {
    ...facts,
    publisher: facts.publisher ?? own.publisher ?? other.publisher,
    language: facts.language ?? own.language ?? other.language,
    timeZone: facts.timeZone ?? own.timeZone ?? other.timeZone,
    pinned: own.pinned || other.pinned,
    readToEndAt: later(own.readToEndAt, other.readToEndAt),
    visits: [...merged.visits],
    posts: order.flatMap((id) => posts.get(id) ?? []),
    catchUp: own.catchUp ?? other.catchUp,
  };
}

function renumber(post: BackupPost, numbers: VisitNumbers): BackupPost {
  return {
    ...post,
    firstVisit: numbers.known(post.firstVisit),
    texts: post.texts.map((text) => ({ ...text, visit: numbers.known(text.visit) })),
    removedInVisit: post.removedInVisit === null ? null : numbers.of(post.removedInVisit),
  };
}

function mergePosts(own: BackupPost, other: BackupPost, facts: BackupPost): BackupPost {
  const rest = facts === own ? other : own;
  const texts = mergeTexts(own, other);
  const seen = mergeSeen(own, other, texts.texts);
  return {
    ...facts,
    permalink: facts.permalink ?? rest.permalink,
    ...(isBetterTimed(rest, facts) ? { publishedAt: rest.publishedAt, timeCertain: rest.timeCertain } : {}),
    modifiedAt: facts.modifiedAt ?? rest.modifiedAt,
    firstVisit: Math.min(own.firstVisit, other.firstVisit),
    arrivedAt: earlier(own.arrivedAt, other.arrivedAt),
    loadedLate: own.loadedLate || other.loadedLate,
    ...texts,
    ...seen,
  };
}

function isBetterTimed(a: BackupPost, b: BackupPost): boolean {
  return a.publishedAt !== null && (b.publishedAt === null || (a.timeCertain && !b.timeCertain));
}

/** All texts of both in the order they were read; what follows a text in the same words is that text. Structured data words a post otherwise than its page does. */
function mergeTexts(own: BackupPost, other: BackupPost): Pick<BackupPost, "texts" | "textFromPage"> {
  if (own.textFromPage !== other.textFromPage) return { texts: own.textFromPage ? own.texts : other.texts, textFromPage: true };
  const texts: { text: BackupText; words: string }[] = [];
  for (const text of inTime(own.texts, other.texts)) {
    const words = nameWords(text);
    const last = texts.at(-1);
    if (last?.words !== words) texts.push({ text, words });
    else if (text.visit < last.text.visit) texts[texts.length - 1] = { words, text: { ...last.text, visit: text.visit } };
  }
  return { texts: texts.map(({ text }) => text), textFromPage: own.textFromPage };
}

function inTime(own: readonly BackupText[], other: readonly BackupText[]): BackupText[] {
  const merged: BackupText[] = [];
  let [a, b] = [0, 0];
  for (let mine = own[a], theirs = other[b]; mine !== undefined || theirs !== undefined; mine = own[a], theirs = other[b]) {
    if (mine !== undefined && (theirs === undefined || mine.readAt <= theirs.readAt)) {
      merged.push(mine);
      a++;
    } else if (theirs !== undefined) {
      merged.push(theirs);
      b++;
    }
  }
  return merged;
}

function mergeSeen(
  own: BackupPost,
  other: BackupPost,
  texts: readonly BackupText[],
): Pick<BackupPost, "seenText" | "firstSeenText" | "seenAt"> {
  const places = [own, other].flatMap((post) => {
    const { seenText, firstSeenText, seenAt } = post;
    if (seenText === null || firstSeenText === null || seenAt === null) return [];
    return [{ seenAt, seenText: placeOf(post, seenText, texts), firstSeenText: placeOf(post, firstSeenText, texts) }];
  });
  const [first, second] = places;
  if (first === undefined) return { seenText: null, firstSeenText: null, seenAt: null };
  const last = second !== undefined && second.seenAt > first.seenAt ? second : first;
  return { ...last, firstSeenText: Math.min(...places.map(({ firstSeenText }) => firstSeenText)) };
}

/** Where a text of one side stands among the merged: by its words, the last of them read by then; failing that by its time. */
function placeOf(post: BackupPost, place: number, texts: readonly BackupText[]): number {
  const text = post.texts[place];
  if (text === undefined) return 0;
  const words = nameWords(text);
  const readBy = (each: BackupText): boolean => each.readAt <= text.readAt;
  const same = texts.findLastIndex((each) => readBy(each) && nameWords(each) === words);
  return same >= 0 ? same : Math.max(0, texts.findLastIndex(readBy));
}

function msOf(instant: Instant | null): number | null {
  return instant === null ? null : epochMsOf(instant);
}

function earlier(a: Instant, b: Instant): Instant {
  if (a < b) return a;
  return b;
}

function later(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
