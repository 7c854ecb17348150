import type { Mention } from "../model.ts";
import { addMentionsToContext, type BlogContext } from "./blog-context.ts";
import { isIndexSlice, type SliceIndexed } from "./worker-messages.ts";

/** Finds the names in several texts of one blog, which is known by `context`; adds to it what they say. */
export type ExtractBlogMentions = (texts: readonly string[], context: BlogContext) => readonly Mention[][];

/**
 * Answers the messages to a worker of one live blog: the mentions of each post in the slice, in the order given. What it reads informs what it reads later. The
 * answer is `null` where a message is no slice. A text the extractor fails on fails its slice, with the reason; nothing is thrown.
 */
export function createSliceIndexer(extract: ExtractBlogMentions): (message: unknown) => SliceIndexed | null {
  const context: BlogContext = new Map();
  return (message) => {
    if (!isIndexSlice(message)) return null;
    const { run, slice, known, posts } = message;
    try {
      addMentionsToContext(context, known);
      const found = extract(
        posts.map(({ title, text }) => `${title ?? ""}\n${text}`),
        context,
      );
      const mentions = posts.map(({ postId, hash }, at) => ({ postId, hash, mentions: found[at] ?? [] }));
      return { run, slice, mentions, failed: null };
    } catch (error) {
      return { run, slice, mentions: [], failed: String(error) };
    }
  };
}
