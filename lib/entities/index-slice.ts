import type { Mention } from "../model.ts";
import { isIndexSlice, type SliceIndexed } from "./worker-messages.ts";

/**
 * Answers one message to the worker: the mentions of each post in the slice, in the order given. `null` where the message is no slice.
 * A text the extractor fails on fails its slice, with the reason; nothing is thrown.
 */
export function indexSlice(message: unknown, extract: (text: string) => Mention[]): SliceIndexed | null {
  if (!isIndexSlice(message)) return null;
  const { run, slice, posts } = message;
  try {
    const mentions = posts.map(({ postId, hash, title, text }) => ({ postId, hash, mentions: extract(`${title ?? ""}\n${text}`) }));
    return { run, slice, mentions, failed: null };
  } catch (error) {
    return { run, slice, mentions: [], failed: String(error) };
  }
}
