import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { BlogContext } from "../../lib/entities/blog-context.ts";
import { createEntityIndex } from "../../lib/entities/entity-index.ts";
import { extractBlogNames } from "../../lib/entities/extract.ts";
import type { PostId } from "../../lib/model.ts";
import { WRITTEN_SEED } from "./training.ts";
import { writeLessons } from "./written.ts";

const POSTS = 10_000;
const A_SLICE = 50;

/** What is held in memory for a blog of 10,000 posts, after garbage collection, in megabytes. */
export interface HeldMemory {
  /** By the worker: what it knows of the blog's words. */
  readonly worker: number;
  /** By the panel: the index of who and where. */
  readonly index: number;
}

/** Reads 10,000 posts of our own sentences as the worker does, puts them into an index as the panel does, and weighs both. */
export function measureMemory(): HeldMemory {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const texts = writeLessons(POSTS, WRITTEN_SEED).map(({ text }) => `\n${text}`);
  const context: BlogContext = new Map();
  // What is loaded once for any blog is no part of it.
  extractBlogNames(texts.slice(0, A_SLICE));
  const before = heap();
  const names = texts.flatMap((_, at) => (at % A_SLICE === 0 ? extractBlogNames(texts.slice(at, at + A_SLICE), context) : []));
  const found = JSON.stringify(names);
  names.length = 0;
  const read = heap();
  const index = createEntityIndex();
  for (const [order, each] of (JSON.parse(found) as typeof names).entries()) {
    index.put({ postId: `p${order}` as PostId, order, authors: [], names: each });
  }
  const indexed = heap();
  const megabytes = (bytes: number): number => bytes / 1_048_576;
  // Both are still there to be weighed.
  if (context.size === 0 || index.ranked("person").length === 0) throw new Error("nothing was found");
  return { worker: megabytes(read - before - found.length), index: megabytes(indexed - read) };
}
