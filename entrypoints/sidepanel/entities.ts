import type { EntitySource, EntityView } from "../../components/entity-view.ts";
import type { KnownName } from "../../lib/entities/blog-context.ts";
import { createEntityIndex, type EntityIndex, type NamedPost } from "../../lib/entities/entity-index.ts";
import { startIndexing } from "../../lib/entities/index-in-worker.ts";
import { indexSupport } from "../../lib/entities/index-language.ts";
import type { Correction, LiveBlogId, PostId, PostNames } from "../../lib/model.ts";
import { idlePace, inSlices, type Steps } from "../../lib/slices.ts";
import { readCorrections } from "../../lib/store/corrections.ts";
import { readAllNames, readNames, recordNames } from "../../lib/store/names.ts";
import type { TimelinePost } from "../../lib/store/queries.ts";
import type { Store } from "../../lib/store/schema.ts";
import { watch } from "../../lib/store/watch.ts";

/** Of so many posts the names are asked for one by one; of more, all that are stored are read. */
const FEW_POSTS = 200;

/** Names come in by the hundred when a long live blog is first opened, and each time they are shown the panel is drawn anew: not more often than this, in milliseconds. */
const SHOW_EVERY = 250;

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
  createWorker: Parameters<typeof startIndexing>[0] = startWorker,
  pace = idlePace(window),
): EntitySource {
  let support = indexSupport(language, "");
  /** The reader's corrections as they stand, and those that the index was opened with. */
  let corrections: readonly Correction[] = [];
  let taken = corrections;
  let index = createEntityIndex(taken);
  /** What the index holds of each post: the very object, and what of it was put in. */
  const held = new Map<PostId, { post: TimelinePost; readonly state: string }>();
  const lifetime = new AbortController();
  const indexing = startIndexing(createWorker);
  let posts: readonly TimelinePost[] = [];
  let waiting = 0;
  let running = false;
  let shownAt = Number.NEGATIVE_INFINITY;
  let hasToldKnown = false;

  function show(): void {
    if (lifetime.signal.aborted) return;
    shownAt = performance.now();
    onView({
      people: index.ranked("person"),
      places: index.ranked("place"),
      credited: index.credited(),
      inPost: (postId) => index.inPost(postId),
      support,
      waiting,
    });
  }

  function showNowAndThen(): void {
    if (performance.now() - shownAt >= SHOW_EVERY) show();
  }

  /** Takes in what is not held as it now stands: first what is stored, then what the worker finds. Looks again when it is through. */
  async function run(): Promise<void> {
    running = true;
    try {
      while (!lifetime.signal.aborted) {
        await correct();
        const changed = changedPosts();
        if (changed.length === 0 && taken === corrections) break;
        waiting = changed.length;
        await (changed.length > FEW_POSTS ? readAll(changed) : readFew(changed));
        if (await find(changed.filter((post) => held.get(post.id)?.state !== stateOf(post)))) break;
        show();
      }
    } catch (reason) {
      if (!lifetime.signal.aborted) onFailure(reason);
    } finally {
      running = false;
    }
  }

  async function readFew(few: readonly TimelinePost[]): Promise<void> {
    const names = await readNames(store, liveBlogId, few);
    await hold(few.flatMap((post, which) => (names[which] ? [{ post, names: names[which] }] : [])));
  }

  async function readAll(many: readonly TimelinePost[]): Promise<void> {
    const byId = new Map(many.map((post) => [post.id, post]));
    for await (const rows of readAllNames(store, liveBlogId)) {
      if (lifetime.signal.aborted) return;
      await hold(
        rows.flatMap(({ postId, hash, names }) => {
          const post = byId.get(postId);
          return post?.hash === hash ? [{ post, names }] : [];
        }),
      );
    }
  }

  async function find(unread: readonly TimelinePost[]): Promise<boolean> {
    if (unread.length === 0) return false;
    const byId = new Map(unread.map((post) => [post.id, post]));
    const texts = unread.map(({ id, hash, title, text }) => ({ postId: id, hash, title, text }));
    // The worker remembers: what it has been told once, and what it has found itself.
    const known = hasToldKnown ? [] : knownNames();
    hasToldKnown = true;
    const end = await indexing.index(
      texts,
      async (found) => {
        await recordNames(store, liveBlogId, found);
        await hold(
          found.flatMap(({ postId, names }) => {
            const post = byId.get(postId);
            return post === undefined ? [] : [{ post, names }];
          }),
        );
      },
      { known, support: support === "structure" ? "structure" : "full" },
    );
    return end === "stopped";
  }

  /** Each name once, however often it is written: a long live blog has some hundred names in tens of thousands of places. */
  function knownNames(): KnownName[] {
    return [...index.ranked("person"), ...index.ranked("place")].flatMap(({ kind, mentions }) => {
      const times = new Map<string, number>();
      for (const { text } of mentions) times.set(text, (times.get(text) ?? 0) + 1);
      return [...times].map(([text, count]) => ({ kind, text, times: count }));
    });
  }

  /** Takes posts in, a few milliseconds at a time: the list may be scrolled meanwhile. */
  async function hold(read: readonly ReadPost[]): Promise<void> {
    await correct();
    await inSlices(holdEach(read), pace, lifetime.signal);
    showNowAndThen();
  }

  function* holdEach(read: readonly ReadPost[]): Steps<void> {
    for (const { post, names } of read) {
      index.put({ postId: post.id, order: post.order, authors: post.authors, names });
      held.set(post.id, { post, state: stateOf(post) });
      waiting = Math.max(0, waiting - 1);
      yield;
    }
  }

  /** Puts all that is held into an index under the corrections as they now stand. Until it is through, what is shown is what was known before. */
  async function correct(): Promise<void> {
    if (taken === corrections) return;
    while (taken !== corrections && !lifetime.signal.aborted) {
      const now = corrections;
      const corrected = createEntityIndex(now);
      await inSlices(putEach(corrected, index.posts()), pace, lifetime.signal);
      [index, taken] = [corrected, now];
    }
    show();
  }

  function changedPosts(): TimelinePost[] {
    let known = 0;
    const changed = posts.filter((post) => {
      const holding = held.get(post.id);
      if (holding === undefined) return true;
      known++;
      // Most are the same objects as before.
      if (holding.post === post) return false;
      holding.post = post;
      return holding.state !== stateOf(post);
    });
    if (known < held.size) forgetOthers();
    return changed;
  }

  function forgetOthers(): void {
    const there = new Set(posts.map(({ id }) => id));
    for (const id of [...held.keys()].filter((known) => !there.has(known))) {
      held.delete(id);
      index.remove(id);
    }
    show();
  }

  const stopWatching = watch(
    () => readCorrections(store, liveBlogId),
    (made) => {
      if (made.length === 0 && corrections.length === 0) return;
      corrections = made;
      if (!running) void run();
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

/** A post and the names that were found in it as it is worded now. */
interface ReadPost {
  readonly post: TimelinePost;
  readonly names: PostNames;
}

function* putEach(index: EntityIndex, posts: Iterable<NamedPost>): Steps<void> {
  for (const post of posts) {
    index.put(post);
    yield;
  }
}

function startWorker(): Worker {
  return new Worker(new URL("../../lib/entities/worker.ts", import.meta.url), { type: "module", name: "Catchline names" });
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
