import type { RawPost } from "../model.ts";
import { normal } from "./post-id.ts";

/** Posts that are one and the same, as places in the two lists of a snapshot. The first in `inPage` is the original, copies follow. */
export interface Joined {
  readonly inPage: readonly number[];
  /** Place in the structured updates, or null. */
  readonly update: number | null;
}

/**
 * Joins pinned and summary copies with their originals, and structured updates with the posts in the page: by publisher id, by permalink, by a long number both
 * carry, and then by headline and text. Every post of the page is in exactly one group, in page order of the originals; updates without a post come last.
 */
export function joinPosts(posts: readonly RawPost[], updates: readonly RawPost[]): Joined[] {
  const groups: { inPage: number[]; update: number | null }[] = [];
  const byKey = new Map<string, number>();
  const order = posts.map((_, at) => at).sort((a, b) => Number(isCopy(posts[a])) - Number(isCopy(posts[b])) || a - b);
  for (const at of order) {
    const post = posts[at] as RawPost;
    const keys = isCopy(post) ? [...idKeys(post), ...textKeys(post)] : idKeys(post);
    const known = keys.map((key) => byKey.get(key)).find((group) => group !== undefined);
    // Only a copy, or the same id again, makes two into one: equal words alone may be two posts.
    const group = known !== undefined && (isCopy(post) || sameText(posts[groups[known]?.inPage[0] ?? -1], post)) ? known : undefined;
    if (group !== undefined) groups[group]?.inPage.push(at);
    else groups.push({ inPage: [at], update: null });
    for (const key of [...idKeys(post), ...textKeys(post)]) if (!byKey.has(key)) byKey.set(key, group ?? groups.length - 1);
  }
  const loose: number[] = [];
  updates.forEach((update, at) => {
    const group = [...idKeys(update), ...textKeys(update)]
      .map((key) => byKey.get(key))
      .find((found) => found !== undefined && groups[found]?.update === null);
    if (group !== undefined && groups[group]) groups[group].update = at;
    else loose.push(at);
  });
  // What is left is compared by likeness: newsrooms rewrite quotes and cut captions in their structured data.
  const open = groups.flatMap((group, at) => (group.update === null ? [at] : []));
  const starts = open.map((at) => normal(posts[groups[at]?.inPage[0] ?? -1]?.text ?? ""));
  for (const at of loose.splice(0)) {
    const update = updates[at] as RawPost;
    const start = normal(update.text).slice(0, 60);
    const hit =
      start.length < 24
        ? -1
        : starts.findIndex(
            (text, place) =>
              groups[open[place] ?? -1]?.update === null &&
              (text.includes(start) || (text.length > 24 && start.startsWith(text.slice(0, 50)))),
          );
    const group = groups[open[hit] ?? -1];
    if (group) group.update = at;
    else loose.push(at);
    if (loose.length > updates.length) break;
  }
  groups.sort((a, b) => (a.inPage[0] ?? 0) - (b.inPage[0] ?? 0));
  return [...groups, ...loose.map((update) => ({ inPage: [], update }))];
}

function isCopy(post: RawPost | undefined): boolean {
  return Boolean(post?.kinds.includes("pinned"));
}

function sameText(first: RawPost | undefined, second: RawPost): boolean {
  return first !== undefined && normal(first.text).slice(0, 60) === normal(second.text).slice(0, 60) && first.headline === second.headline;
}

function idKeys(post: RawPost): string[] {
  const keys: string[] = [];
  if (post.publisherId) {
    const id = post.publisherId.toLowerCase();
    keys.push(`id ${id}`, `id ${id.replace(/^[a-z]+[-_]/, "")}`);
    const digits = /(\d{6,})\D*$/.exec(id)?.[1];
    if (digits) keys.push(`number ${digits}`);
  }
  const hash = post.permalink?.split("#")[1]?.toLowerCase();
  if (hash && hash.length > 5 && post.publisherId) keys.push(`id ${hash}`);
  return keys;
}

function textKeys(post: RawPost): string[] {
  const keys: string[] = [];
  const text = normal(post.text);
  const headline = normal(post.headline ?? "");
  if (headline.length > 20) keys.push(`headline ${headline}`);
  if (text.length > 20) keys.push(`text ${text.slice(0, 50)}`);
  return keys;
}
