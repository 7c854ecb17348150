import type { RawPost, RawSnapshot, RawTime } from "../model.ts";
import { NODES_A_STEP, type Steps } from "../slices.ts";

/** In UTF-16 units. The background takes no more (`lib/payloads.ts`), and would refuse a whole page for one headline without end. */
const LINE = 2_000;
const ADDRESS = 4_000;
const ID = 500;
const TEXT = 200_000;
/** Times, or authors, of one post. */
const SEVERAL = 50;
const POSTS = 20_000;
/** What all posts say together. */
const ALL_TEXT = 24_000_000;

/** How much text the posts of a reading may still say, in UTF-16 units. */
export interface TextRoom {
  left: number;
}

/** Room for all that the posts of a reading may say. */
export function wholeRoom(): TextRoom {
  return { left: ALL_TEXT };
}

/**
 * A reading as far as anybody could want to read it: what is longer is cut, and an id or address that is longer is none. A post that is short enough, and a list of such
 * posts, stays the very object it was. What its posts say is taken from `room`.
 */
export function* withinBounds(snapshot: RawSnapshot, room: TextRoom = wholeRoom()): Steps<RawSnapshot> {
  return {
    ...snapshot,
    canonicalUrl: short(snapshot.canonicalUrl, ADDRESS),
    title: snapshot.title.slice(0, LINE),
    publisher: cut(snapshot.publisher),
    language: short(snapshot.language, LINE),
    pageTimes: timesWithin(snapshot.pageTimes),
    posts: yield* postsWithin(snapshot.posts, room),
    updates: yield* postsWithin(snapshot.updates, room),
  };
}

function* postsWithin(posts: readonly RawPost[], room: TextRoom): Steps<readonly RawPost[]> {
  const within: RawPost[] = [];
  let isSame = posts.length <= POSTS;
  for (let at = 0; at < posts.length && at < POSTS; at++) {
    if (at % NODES_A_STEP === 0) yield;
    const post = posts[at] as RawPost;
    const one = postWithin(post, room);
    isSame &&= one === post;
    within.push(one);
  }
  return isSame ? posts : within;
}

function postWithin(post: RawPost, room: TextRoom): RawPost {
  const text = post.text.slice(0, Math.min(TEXT, room.left));
  room.left -= text.length;
  if (text.length === post.text.length && isShort(post)) return post;
  return {
    ...post,
    publisherId: short(post.publisherId, ID) || null,
    permalink: short(post.permalink, ADDRESS),
    times: timesWithin(post.times),
    modifiedTimes: timesWithin(post.modifiedTimes),
    dayText: cut(post.dayText),
    headline: cut(post.headline),
    authors: post.authors.slice(0, SEVERAL).map((author) => author.slice(0, LINE)),
    text,
  };
}

function isShort({ publisherId, permalink, times, modifiedTimes, dayText, headline, authors }: RawPost): boolean {
  return (
    publisherId !== "" &&
    (publisherId?.length ?? 0) <= ID &&
    (permalink?.length ?? 0) <= ADDRESS &&
    (dayText?.length ?? 0) <= LINE &&
    (headline?.length ?? 0) <= LINE &&
    authors.length <= SEVERAL &&
    authors.every((author) => author.length <= LINE) &&
    areShort(times) &&
    areShort(modifiedTimes)
  );
}

function areShort(times: readonly RawTime[]): boolean {
  if (times.length > SEVERAL) return false;
  for (let at = 0; at < times.length; at++) if ((times[at] as RawTime).value.length > LINE) return false;
  return true;
}

function timesWithin(times: readonly RawTime[]): RawTime[] {
  return times.slice(0, SEVERAL).filter(({ value }) => value.length <= LINE);
}

function cut(text: string | null): string | null {
  return text === null ? null : text.slice(0, LINE);
}

function short(text: string | null, longest: number): string | null {
  return text === null || text.length > longest ? null : text;
}
