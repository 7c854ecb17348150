import { grownBy } from "../grown-list.ts";
import type { RawPost, RawSnapshot, RawTime } from "../model.ts";
import { NODES_A_STEP, type Steps } from "../slices.ts";

/**
 * A short text that is the same for two snapshots exactly when they tell the reader the same. Relative clocks ("5 minutes ago") do not count where a post
 * has a better time. Not for security: 53 bits, enough that no change is missed by chance.
 */
export function signSnapshot(snapshot: RawSnapshot): Steps<string> {
  return createSigner()(snapshot);
}

/** A list as it was signed last, with the sums of its posts. */
interface Signed {
  readonly list: readonly RawPost[];
  readonly sum: Sum;
  readonly sums: WeakMap<RawPost, Sum>;
}

/** Signs snapshots one after another, each post once for as long as it is in them, and of a list that grew only what came on top. */
export function createSigner(): (snapshot: RawSnapshot) => Steps<string> {
  const last: { [part in "posts" | "updates"]?: Signed } = {};
  return function* (snapshot) {
    const whole = createSum();
    for (const text of [snapshot.url, snapshot.canonicalUrl, snapshot.title, snapshot.publisher, snapshot.format, snapshot.coverage])
      addText(whole, text);
    addText(whole, `${snapshot.claimedPostCount} ${snapshot.posts.length} ${snapshot.updates.length} ${snapshot.startsAtTop}`);
    for (const part of ["posts", "updates"] as const) {
      const list = snapshot[part];
      const before = last[part];
      const grown = before ? grownBy(before.list, list) : null;
      const all = before && grown !== null ? { ...before.sum } : createSum();
      // A map that many posts have left stays as large as it was.
      const sums = before && grown !== null ? before.sums : new WeakMap<RawPost, Sum>();
      // From the bottom up, so that one that came on top is mixed in last.
      for (let at = (grown ?? list.length) - 1; at >= 0; at--) {
        if (at % NODES_A_STEP === 0) yield;
        const post = list[at] as RawPost;
        let sum = before?.sums.get(post);
        if (!sum) {
          sum = createSum();
          addPost(post, (text) => addText(sum as Sum, text));
          if (at % 8 === 0) yield;
        }
        sums.set(post, sum);
        mix(all, sum.high, sum.low);
      }
      last[part] = { list, sum: all, sums };
      mix(whole, all.high, all.low);
    }
    return `${(whole.high >>> 0).toString(36)}.${(whole.low >>> 0).toString(36)}`;
  };
}

interface Sum {
  high: number;
  low: number;
}

function createSum(): Sum {
  return { high: 0xdeadbeef, low: 0x41c6ce57 };
}

function addText(sum: Sum, text: string | null): void {
  const value = text ?? "\u0000";
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    mix(sum, code, code);
  }
  mix(sum, 0x1f, 0x1f);
}

function mix(sum: Sum, high: number, low: number): void {
  sum.high = Math.imul(sum.high ^ high, 2654435761);
  sum.low = Math.imul(sum.low ^ low, 1597334677);
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
