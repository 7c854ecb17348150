import type { RawPost } from "../model.ts";
import { normal, normalStart } from "./post-id.ts";

const AMBIGUOUS = -1;
/** Comparing by likeness is every update against every post: a page with more to compare is no honest one. */
const MOST_LIKENED = 120;

/** Posts that are one and the same, as places in the two lists of a snapshot. The first in `inPage` is the original, copies follow. */
export interface Joined {
  readonly inPage: readonly number[];
  /** Places in the updates: at most one of structured data, and what a list of key events says of the post. */
  readonly updates: readonly number[];
}

/**
 * Joins pinned and summary copies with their originals, and structured updates with the posts in the page: by publisher id, by permalink, by a long number both
 * carry, and then by headline and text. Every post of the page is in exactly one group, in page order of the originals; updates without a post come last.
 */
export function joinPosts(posts: readonly RawPost[], updates: readonly RawPost[]): Joined[] {
  const groups: { inPage: number[]; updates: number[] }[] = [];
  const byKey = new Map<string, number>();
  const places = posts.map((_, at) => at);
  const order = [...places.filter((at) => !isCopy(posts[at])), ...places.filter((at) => isCopy(posts[at]))];
  /** A number or a beginning that two posts share tells neither. */
  const keep = (key: string, own: number): void => {
    const before = byKey.get(key);
    byKey.set(key, before === undefined || before === own ? own : AMBIGUOUS);
  };
  const firstKnown = (keys: readonly string[]): number | undefined => {
    for (const key of keys) {
      const group = byKey.get(key);
      if (group !== undefined && group !== AMBIGUOUS) return group;
    }
    return undefined;
  };
  /** Words are looked at only where ids do not tell. */
  let wordsKept = 0;
  const keepWords = (): void => {
    for (; wordsKept < ownOf.length; wordsKept++)
      for (const key of textKeys(posts[order[wordsKept] ?? -1] as RawPost)) keep(key, ownOf[wordsKept] as number);
  };
  /** The group of each post that was joined, as in `order`. */
  const ownOf: number[] = [];
  for (const at of order) {
    const post = posts[at] as RawPost;
    const ids = idKeys(post);
    if (isCopy(post)) keepWords();
    const known = firstKnown(isCopy(post) ? [...ids, ...textKeys(post)] : ids);
    // Only a copy, or the same id again, makes two into one: equal words alone may be two posts.
    const group = known !== undefined && (isCopy(post) || sameText(posts[groups[known]?.inPage[0] ?? -1], post)) ? known : undefined;
    if (group !== undefined) groups[group]?.inPage.push(at);
    else groups.push({ inPage: [at], updates: [] });
    const own = group ?? groups.length - 1;
    for (const key of ids) keep(key, own);
    ownOf.push(own);
  }
  const starts = new Map<object, string>();
  let likened = 0;
  const loose: number[] = [];
  updates.forEach((update, at) => {
    const named = (keys: readonly string[]) => {
      for (const key of keys) {
        const known = groups[byKey.get(key) ?? -1];
        if (known && (isMention(update) || known.updates.every((other) => isMention(updates[other])))) return known;
      }
      return undefined;
    };
    // Most are known by their whole id.
    const byId = named(ownKey(update)) ?? named(idKeys(update));
    if (!byId) keepWords();
    const group = byId ?? named(textKeys(update));
    if (group) group.updates.push(at);
    else if (isMention(update) || !joinByLikeness(update, at)) loose.push(at);
  });
  function joinByLikeness(update: RawPost, at: number): boolean {
    if (likened++ > MOST_LIKENED) return false;
    // Newsrooms rewrite quotes and cut captions in their structured data.
    const start = normalStart(update.text, 60);
    if (start.length < 24) return false;
    const like = groups.find((group) => {
      const text = starts.get(group) ?? normal(posts[group.inPage[0] ?? -1]?.text ?? "");
      starts.set(group, text);
      return !group.updates.length && (text.includes(start) || (text.length > 24 && start.startsWith(text.slice(0, 50))));
    });
    like?.updates.push(at);
    return like !== undefined;
  }
  groups.sort((a, b) => (a.inPage[0] ?? 0) - (b.inPage[0] ?? 0));
  return [...groups, ...loose.map((update) => ({ inPage: [], updates: [update] }))];
}

/** Named by a list of key events, not described. */
function isMention(update: RawPost | undefined): boolean {
  return Boolean(update?.kinds.includes("keyEvent"));
}

function isCopy(post: RawPost | undefined): boolean {
  return Boolean(post?.kinds.includes("pinned"));
}

function sameText(first: RawPost | undefined, second: RawPost): boolean {
  return first !== undefined && first.headline === second.headline && normalStart(first.text, 60) === normalStart(second.text, 60);
}

function ownKey({ publisherId }: RawPost): string[] {
  return publisherId ? [`id ${publisherId.toLowerCase()}`] : [];
}

/** What a post is known by, from its id and permalink; by the whole id first. */
export function idKeys(post: RawPost): string[] {
  const keys = ownKey(post);
  if (!post.publisherId) return keys;
  const id = post.publisherId.toLowerCase();
  const bare = id.replace(/^[a-z]+[-_]/, "");
  if (bare !== id) keys.push(`id ${bare}`);
  const digits = /\d{6}/.test(id) ? (id.match(/\d+/g)?.at(-1) ?? "") : "";
  if (digits.length >= 6) keys.push(`number ${digits}`);
  const hash = fragmentOf(post.permalink ?? "").toLowerCase();
  if (hash.length > 5 && hash !== id) keys.push(`id ${hash}`);
  return keys;
}

function fragmentOf(address: string): string {
  const at = address.indexOf("#");
  const end = at < 0 ? at : address.indexOf("#", at + 1);
  return at < 0 ? "" : address.slice(at + 1, end < 0 ? undefined : end);
}

/** What a post is known by, from its words. */
export function textKeys(post: RawPost): string[] {
  const keys: string[] = [];
  const text = normalStart(post.text, 50);
  const headline = normal(post.headline ?? "");
  if (headline.length > 20) keys.push(`headline ${headline}`);
  if (text.length > 20) keys.push(`text ${text}`);
  return keys;
}
