import type { Instant } from "../model.ts";

/** How many parts the blog's time is cut into. */
export const ARC_PARTS = 48;

/**
 * Where in a blog's time something occurs: for each of `ARC_PARTS` equal parts from the first moment to the last, how often. `span` is the blog's own, `moments` those of the
 * occurrences; what has no time is no part of it. Null where the blog spans no time.
 */
export function arcOf(moments: readonly (Instant | null)[], span: TimeSpan | null): number[] | null {
  if (span === null || span.to <= span.from) return null;
  const parts = new Array<number>(ARC_PARTS).fill(0);
  for (const moment of moments) {
    if (moment === null) continue;
    const at = (Date.parse(moment) - span.from) / (span.to - span.from);
    const part = Math.min(ARC_PARTS - 1, Math.max(0, Math.floor(at * ARC_PARTS)));
    parts[part] = (parts[part] ?? 0) + 1;
  }
  return parts;
}

/** From the first post of a blog to the last, in milliseconds since 1970. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** The span of posts in true time order; null where none has a time. */
export function spanOf(posts: readonly { readonly publishedAt: Instant | null }[]): TimeSpan | null {
  const first = posts.find(({ publishedAt }) => publishedAt !== null)?.publishedAt;
  const last = posts.findLast(({ publishedAt }) => publishedAt !== null)?.publishedAt;
  return first == null || last == null ? null : { from: Date.parse(first), to: Date.parse(last) };
}
