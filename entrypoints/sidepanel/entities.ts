import type { EntitySource, EntityView } from "../../components/entity-view.ts";
import { createEntityIndex } from "../../lib/entities/entity-index.ts";
import { startIndexing } from "../../lib/entities/index-in-worker.ts";
import { indexSupport } from "../../lib/entities/index-language.ts";
import type { LiveBlogId, PostId } from "../../lib/model.ts";
import { readCorrections } from "../../lib/store/corrections.ts";
import { readNames, recordNames } from "../../lib/store/names.ts";
import type { TimelinePost } from "../../lib/store/queries.ts";
import type { Store } from "../../lib/store/schema.ts";
import { watch } from "../../lib/store/watch.ts";

/** Posts whose names are read from the store, and put into the index, without a rest: some milliseconds. */
const SLICE_POSTS = 200;

/**
 * Keeps the people and places of a live blog up to date while its panel is open: what is stored of its posts goes into the index, whatever text has not been read for names
 * goes to the worker, and what it finds is stored. A live blog in a language that names are not found in is left alone. `onFailure` hears why names can't be found.
 */
export function openEntities(
  store: Store,
  liveBlogId: LiveBlogId,
  language: string | null,
  onView: (view: EntityView) => void,
  onFailure: (reason: unknown) => void,
): EntitySource {
  let support = indexSupport(language, "");
  const index = createEntityIndex();
  const held = new Map<PostId, string>();
  const lifetime = new AbortController();
  const indexing = startIndexing(
    () => new Worker(new URL("../../lib/entities/worker.ts", import.meta.url), { type: "module", name: "Catchline names" }),
  );
  let posts: readonly TimelinePost[] = [];
  let waiting = 0;
  let running = false;

  function show(): void {
    if (lifetime.signal.aborted) return;
    onView({
      people: index.ranked("person"),
      places: index.ranked("place"),
      credited: index.credited(),
      inPost: (postId) => index.inPost(postId),
      support,
      waiting,
    });
  }

  /** Takes in what is not held as it now stands: first what is stored, then what the worker finds. Looks again when it is through. */
  async function run(): Promise<void> {
    running = true;
    try {
      for (let changed = changedPosts(); changed.length > 0 && !lifetime.signal.aborted; changed = changedPosts()) {
        const unread: TimelinePost[] = [];
        waiting = changed.length;
        for (let at = 0; at < changed.length && !lifetime.signal.aborted; at += SLICE_POSTS) {
          const slice = changed.slice(at, at + SLICE_POSTS);
          for (const [which, names] of (await readNames(store, liveBlogId, slice)).entries()) {
            const post = slice[which];
            if (post === undefined) continue;
            if (names === null) unread.push(post);
            else hold(post, names);
          }
          show();
        }
        if (await find(unread)) break;
      }
    } catch (reason) {
      if (!lifetime.signal.aborted) onFailure(reason);
    } finally {
      running = false;
    }
  }

  async function find(unread: readonly TimelinePost[]): Promise<boolean> {
    if (unread.length === 0) return false;
    const byId = new Map(unread.map((post) => [post.id, post]));
    const texts = unread.map(({ id, hash, title, text }) => ({ postId: id, hash, title, text }));
    const known = [...index.ranked("person"), ...index.ranked("place")].flatMap(({ kind, mentions }) =>
      mentions.map(({ start, end, text }) => ({ kind, start, end, text })),
    );
    const end = await indexing.index(
      texts,
      async (found) => {
        await recordNames(store, liveBlogId, found);
        for (const { postId, names } of found) {
          const post = byId.get(postId);
          if (post !== undefined) hold(post, names);
        }
        show();
      },
      { known, support: support === "structure" ? "structure" : "full" },
    );
    return end === "stopped";
  }

  function hold(post: TimelinePost, names: Parameters<typeof index.put>[0]["names"]): void {
    index.put({ postId: post.id, order: post.order, authors: post.authors, names });
    held.set(post.id, stateOf(post));
    waiting = Math.max(0, waiting - 1);
  }

  function changedPosts(): TimelinePost[] {
    const there = new Set(posts.map(({ id }) => id));
    for (const id of [...held.keys()].filter((known) => !there.has(known))) {
      held.delete(id);
      index.remove(id);
    }
    return posts.filter((post) => held.get(post.id) !== stateOf(post));
  }

  const stopWatching = watch(
    () => readCorrections(store, liveBlogId),
    (corrections) => {
      index.setCorrections(corrections);
      show();
    },
    onFailure,
  );
  show();
  return {
    setPosts(now) {
      posts = now;
      support = indexSupport(language, sampleOf(posts));
      if (support === "none") show();
      else if (!running) void run();
    },
    stop() {
      lifetime.abort();
      stopWatching();
      indexing.stop();
    },
  };
}

/** What the index holds of a post, as one word: while it stays, nothing is to be done. */
function stateOf({ hash, order, authors }: TimelinePost): string {
  return `${hash} ${order} ${authors.join("|")}`;
}

/** Posts whose text tells the language. */
const SAMPLE_POSTS = 20;

function sampleOf(posts: readonly TimelinePost[]): string {
  return posts
    .slice(0, SAMPLE_POSTS)
    .map(({ title, text }) => `${title ?? ""}\n${text}`)
    .join("\n");
}
