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
    const keys = isCopy(post) ? [...ids, ...textKeys(post)] : ids;
    const known = keys.map((key) => byKey.get(key)).find((group) => group !== undefined && group !== AMBIGUOUS);
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
    const named = (keys: readonly string[]) =>
      keys
        .map((key) => groups[byKey.get(key) ?? -1])
        .find((known) => known && (isMention(update) || !known.updates.some((other) => !isMention(updates[other]))));
    const byId = named(idKeys(update));
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

/** What a post is known by, from its id and permalink. */
export function idKeys(post: RawPost): string[] {
  const keys: string[] = [];
  if (post.publisherId) {
    const id = post.publisherId.toLowerCase();
    keys.push(`id ${id}`);
    const bare = id.replace(/^[a-z]+[-_]/, "");
    if (bare !== id) keys.push(`id ${bare}`);
    const digits = id.match(/\d+/g)?.at(-1) ?? "";
    if (digits.length >= 6) keys.push(`number ${digits}`);
  }
  const hash = post.permalink?.split("#")[1]?.toLowerCase();
  if (hash && hash.length > 5 && post.publisherId && hash !== post.publisherId.toLowerCase()) keys.push(`id ${hash}`);
  return keys;
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
