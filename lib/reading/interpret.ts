import type { Coverage, Instant, LiveBlog, Post, PostId, PostKind, RawPost, RawSnapshot, Snapshot, TimeZone } from "../model.ts";
import { type Joined, joinPosts } from "./join-posts.ts";
import { liveBlogId } from "./live-blog-id.ts";
import { beginsWith, idFromContent, normal } from "./post-id.ts";
import { inTimeOrder, pageDirection } from "./post-order.ts";
import { readContext } from "./times/read-context.ts";
import { isYetToCome, type ResolvedTime, resolveTimes, UNTIMED } from "./times/resolve-times.ts";
import type { TimeContext } from "./times/time-context.ts";

const DAY = 86_400_000;

/**
 * Makes a snapshot of what was read: times resolved to instants, structured updates joined with the posts in the page, pinned and summary copies with their
 * originals, true time order, oldest first. Pure: `now` is what "5 minutes ago" counts from. Throws only for a URL that is none.
 */
export function interpret(raw: RawSnapshot, now: Temporal.Instant): Snapshot {
  const context = readContext(raw, now.epochMilliseconds);
  const believed = believe(raw.updates, raw, context);
  const groups = joinPosts(raw.posts, believed);
  const originals = groups.map((group) => raw.posts[group.inPage[0] ?? -1] ?? null);
  const standing = groups.flatMap((_, at) => (originals[at] ? [at] : []));
  const times = new Map<number, ResolvedTime>();
  const merged = groups.map((group, at) =>
    group.updates.reduce<RawPost | null>((post, update) => withUpdate(post, believed[update] ?? null), originals[at] ?? null),
  ) as RawPost[];
  resolveTimes(
    standing.map((at) => merged[at] as RawPost),
    context,
  ).forEach((time, place) => {
    times.set(standing[place] as number, time);
  });
  const absent = groups.flatMap((_, at) => (originals[at] ? [] : [at]));
  resolveTimes(
    absent.map((at) => merged[at] as RawPost),
    context,
  ).forEach((time, place) => {
    times.set(absent[place] as number, time);
  });

  const keys = standing.map((at) => times.get(at)?.ms ?? matchMinute(merged[at])).filter((key) => key !== null);
  const direction = pageDirection(keys);
  const posts = groups.map((group, at): Post => {
    const time = times.get(at) ?? UNTIMED;
    const post = merged[at] as RawPost;
    return {
      id: (post.publisherId ?? idFromContent({ ...post, ms: time.ms })) as PostId,
      permalink: post.permalink,
      publishedAt: time.ms === null ? null : toInstant(time.ms),
      modifiedAt: modifiedAt(post, time.ms, context),
      timeCertain: time.isCertain,
      title: post.headline,
      authors: post.authors,
      text: post.text,
      kinds: kindsOf(group, raw, post),
      inPage: originals[at] !== null,
      pageIndex: group.inPage[0] ?? null,
    };
  });
  const order = inTimeOrder(
    posts.map(({ pageIndex }, at) => ({
      ms: times.get(at)?.ms ?? null,
      place: pageIndex === null ? null : direction.isNewestFirst ? -pageIndex : pageIndex,
    })),
  );
  const ids = distinctIds(posts, order);
  const pageOrder: PostId[] = new Array(raw.posts.length);
  groups.forEach((group, at) => {
    for (const place of group.inPage) pageOrder[place] = ids[at] as PostId;
  });
  const sorted = order.map((at): Post => {
    const post = posts[at] as Post;
    return post.id === ids[at] ? post : { ...post, id: ids[at] as PostId };
  });
  const inPage = standing.length;
  return {
    liveBlog: liveBlogOf(raw, context, sorted),
    coverageLine: {
      read: sorted.length,
      claimed: raw.claimedPostCount,
      inPage,
      outOfOrder: direction.outOfOrder,
      untimed: sorted.filter((post) => post.publishedAt === null).length,
      notLoaded: Math.max(sorted.length - inPage, (raw.claimedPostCount ?? 0) - inPage, 0),
    },
    posts: sorted,
    pageOrder,
    startsAtTop: raw.startsAtTop,
  };
}

/**
 * Updates with what can't be believed taken out: a time or headline that is the same on all is the page's own; a headline that repeats the clock or the text is
 * none; authors that are the same on all are the page's.
 */
function believe(all: readonly RawPost[], raw: RawSnapshot, context: TimeContext): RawPost[] {
  // What a list of key events says is the page's own, each for itself.
  const updates = all.filter((update) => !update.kinds.includes("keyEvent"));
  const same = (read: (post: RawPost) => string) => {
    const first = updates[0] && read(updates[0]);
    return updates.length > 1 && updates.every((post) => read(post) === first);
  };
  const noTimes = updates.length > 2 && same((post) => post.times[0]?.value ?? "");
  const noHeadlines = same((post) => post.headline ?? "") || updates.every((post) => post.headline === raw.title);
  const noAuthors = same((post) => post.authors.join());
  const isPageTime = (post: RawPost) =>
    raw.posts.length > 1 && updates.length === 1 && raw.pageTimes.some((time) => time.value === post.times[0]?.value);
  return all.map((post) => {
    if (post.kinds.includes("keyEvent")) return post;
    const headline = (post.headline ?? "").replace(/^\d{1,2}[:.]\d\d\s?(?:\([A-Z]{2,4}\)|Uhr)?\s?[:|–-]?\s?/, "");
    const words = headline.replace(/(?:…|\.{3})$/, "");
    const isCut = beginsWith(post.text, words) && normal(words) !== "";
    return {
      ...post,
      times: noTimes || isPageTime(post) ? [] : post.times.filter((time) => context.exact(time) !== null),
      headline: noHeadlines || isCut || !headline ? null : headline,
      authors: noAuthors ? [] : post.authors,
    };
  });
}

/** Text, authors and headline from the page, where it has them; what it lacks from the structured update. */
function withUpdate(post: RawPost | null, update: RawPost | null): RawPost | null {
  if (!post) return update;
  if (!update) return post;
  return {
    ...post,
    publisherId: post.publisherId ?? update.publisherId,
    permalink: post.permalink ?? update.permalink,
    times: [...post.times, ...update.times],
    modifiedTimes: post.modifiedTimes.length ? post.modifiedTimes : update.modifiedTimes,
    headline: post.headline ?? (update.headline && !beginsWith(post.text, update.headline) ? update.headline : null),
    authors: post.authors.length ? post.authors : update.authors,
    text: post.text || update.text,
    kinds: update.kinds.length > 0 ? [...new Set([...post.kinds, ...update.kinds])] : post.kinds,
  };
}

function kindsOf(group: Joined, raw: RawSnapshot, post: RawPost): readonly PostKind[] {
  if (group.inPage.length < 2 && post.kinds.length < 2) return post.kinds;
  return [...new Set([...post.kinds, ...group.inPage.flatMap((place) => raw.posts[place]?.kinds ?? [])])];
}

function modifiedAt(post: RawPost, published: number | null, context: TimeContext): Instant | null {
  if (post.modifiedTimes.length === 0) return null;
  const times = post.modifiedTimes.flatMap((time) => context.exact(time)?.ms ?? []).filter((ms) => !isYetToCome(ms, context));
  const latest = times.length ? Math.max(...times) : null;
  return latest === null || (published !== null && latest <= published) ? null : toInstant(latest);
}

/** "90+3'" as a number to order by; no instant comes of a match minute, for half-time and stoppage make it none. */
function matchMinute(post: RawPost | undefined): number | null {
  for (const time of post?.times ?? []) {
    const minute = /^(\d{1,3})(?:\s?\+\s?(\d{1,2}))?\s?[’'′]$/.exec(time.value);
    if (minute) return Number(minute[1]) + Number(minute[2] ?? 0) / 100;
  }
  return null;
}

/** Two posts of one id are told apart by a number, the older first, so that it does not change when a newer one comes. */
function distinctIds(posts: readonly Post[], order: readonly number[]): PostId[] {
  const seen = new Map<string, number>();
  const ids: PostId[] = posts.map((post) => post.id);
  for (const at of order) {
    const id = ids[at] as PostId;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    if (count > 1) ids[at] = `${id}~${count}` as PostId;
  }
  return ids;
}

function liveBlogOf(raw: RawSnapshot, context: TimeContext, posts: readonly Post[]): LiveBlog {
  return {
    id: liveBlogId(raw.url, raw.canonicalUrl),
    url: raw.canonicalUrl ?? raw.url,
    title: raw.title,
    publisher: raw.publisher,
    language: raw.language,
    coverage: raw.coverage ?? coverageOf(posts, context.now),
    claimedPostCount: raw.claimedPostCount,
    timeZone: shownZone(context.zone),
  };
}

/** Where the page does not say: a blog without a post is yet to come, one without a new post for a day is over. */
export function coverageOf(posts: readonly Post[], now: number): Coverage {
  if (!posts.length) return "upcoming";
  const latest = posts.findLast((post) => post.publishedAt !== null)?.publishedAt;
  return latest && now - Date.parse(latest) > DAY ? "ended" : "live";
}

function shownZone(zone: TimeZone | null): TimeZone | null {
  return zone;
}

function toInstant(ms: number): Instant {
  return new Date(ms).toISOString().replace(".000Z", "Z") as Instant;
}
