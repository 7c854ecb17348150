import type { RawPost, RawSnapshot, RawTime } from "../model.ts";
import type { Steps } from "./slices.ts";

/**
 * A short text that is the same for two snapshots exactly when they tell the reader the same. Relative clocks ("5 minutes ago") do not count where a post
 * has a better time. Not for security: 53 bits, enough that no change is missed by chance.
 */
export function* signSnapshot(snapshot: RawSnapshot): Steps<string> {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  const add = (text: string | null): void => {
    const value = text ?? "\u0000";
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    high = Math.imul(high ^ 0x1f, 2654435761);
    low = Math.imul(low ^ 0x1f, 1597334677);
  };
  for (const text of [snapshot.url, snapshot.canonicalUrl, snapshot.title, snapshot.publisher, snapshot.format, snapshot.coverage])
    add(text);
  add(`${snapshot.claimedPostCount} ${snapshot.posts.length} ${snapshot.updates.length} ${snapshot.startsAtTop}`);
  for (const posts of [snapshot.posts, snapshot.updates])
    for (const [at, post] of posts.entries()) {
      addPost(post, add);
      if (at % 8 === 0) yield;
    }
  return `${(high >>> 0).toString(36)}.${(low >>> 0).toString(36)}`;
}

function addPost(post: RawPost, add: (text: string | null) => void): void {
  add(post.publisherId);
  add(post.permalink);
  addTimes(post.times, add);
  addTimes(post.modifiedTimes, add);
  add(post.dayText);
  add(post.headline);
  add(post.text);
  for (const author of post.authors) add(author);
  for (const kind of post.kinds) add(kind);
}

function addTimes(times: readonly RawTime[], add: (text: string | null) => void): void {
  const hasBetter = times.some((time) => time.source !== "text");
  for (const time of times) if (!hasBetter || time.source !== "text") add(time.value);
}
