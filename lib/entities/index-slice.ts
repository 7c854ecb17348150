import type { PostNames } from "../model.ts";
import { addNamesToContext, type BlogContext } from "./blog-context.ts";
import { type IndexSlice, isIndexSlice, type SliceIndexed } from "./worker-messages.ts";

/** How names are found by the tagger, and by structure alone. */
export type Extractors = Readonly<Record<IndexSlice["support"], ExtractBlogNames>>;

/** Finds the names in several texts of one blog, which is known by `context`; adds to it what they say. */
export type ExtractBlogNames = (texts: readonly string[], context: BlogContext) => readonly PostNames[];

const NO_NAMES: PostNames = { mentions: [], roles: [], credits: [] };

/**
 * Answers the messages to a worker of one live blog: the names in each post in the slice, in the order given. What it reads informs what it reads later. The
 * answer is `null` where a message is no slice. A text the extractor fails on fails its slice, with the reason; nothing is thrown.
 */
export function createSliceIndexer(extractors: Extractors): (message: unknown) => SliceIndexed | null {
  const context: BlogContext = new Map();
  return (message) => {
    if (!isIndexSlice(message)) return null;
    const { run, slice, known, support, posts } = message;
    try {
      addNamesToContext(context, known);
      const names = extractors[support](
        posts.map(({ title, text }) => `${title ?? ""}\n${text}`),
        context,
      );
      const found = posts.map(({ postId, hash }, at) => ({ postId, hash, names: names[at] ?? NO_NAMES }));
      return { run, slice, found, failed: null };
    } catch (error) {
      return { run, slice, found: [], failed: String(error) };
    }
  };
}
