import { hashContent } from "../../lib/entities/content-hash.ts";
import { startIndexing } from "../../lib/entities/index-in-worker.ts";
import { indexLanguage } from "../../lib/entities/index-language.ts";
import type { LiveBlogId } from "../../lib/model.ts";
import { readMentions, readUnindexed } from "../../lib/store/queries.ts";
import { storeMentions } from "../../lib/store/reading-actions.ts";
import type { Store } from "../../lib/store/schema.ts";
import { watch } from "../../lib/store/watch.ts";

/**
 * Keeps the names of a live blog up to date while the panel is open: whatever text has not been read for names goes to the worker, and what it finds is stored.
 * A live blog in a language that names are not found in is left alone.
 * `onFailure` hears why names can't be found. Returns its stop.
 */
export function keepIndexed(store: Store, liveBlogId: LiveBlogId, onFailure: (reason: unknown) => void): () => void {
  const indexing = startIndexing(
    () => new Worker(new URL("../../lib/entities/worker.ts", import.meta.url), { type: "module", name: "Catchline names" }),
  );
  const readWaiting = async () => {
    const language = (await store.liveBlogs.get(liveBlogId))?.language ?? null;
    if (indexLanguage(language) === "none") return [];
    return await readUnindexed(store, liveBlogId, (post) => hashContent(post.title, post.text));
  };
  let running = false;
  let changed = false;

  async function run(): Promise<void> {
    running = true;
    try {
      // What changes during a run, this run's own results among it, is looked at once more when it is through.
      while (changed) {
        changed = false;
        const posts = (await readWaiting()).map(({ id, title, text }) => ({ postId: id, hash: hashContent(title, text), title, text }));
        if (posts.length === 0) continue;
        const known = (await readMentions(store, liveBlogId)).flatMap((row) => row.mentions);
        if ((await indexing.index(posts, (found) => storeMentions(store, liveBlogId, found), known)) === "stopped") return;
      }
    } catch (reason) {
      onFailure(reason);
    } finally {
      running = false;
    }
  }

  const stopWatching = watch(
    readWaiting,
    (waiting) => {
      if (waiting.length === 0) return;
      changed = true;
      if (!running) void run();
    },
    onFailure,
  );
  return () => {
    stopWatching();
    indexing.stop();
  };
}
