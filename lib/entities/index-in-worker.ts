import { type FoundNames, type IndexSlice, isSliceIndexed, type PostText, type SliceIndexed } from "./worker-messages.ts";

/** A slice is small enough to take a worker some tens of milliseconds, so that a stop is soon obeyed. */
const SLICE_CHARACTERS = 20_000;

/** How an indexing ended. */
export type IndexingEnd = "done" | "stopped";

/** A worker that finds the names of one live blog, once started. */
export interface Indexing {
  /**
   * Finds the names in these posts of one live blog, slice by slice, and hands over what was found in each slice before the next one starts: whoever stores it
   * may answer with a promise, which is awaited. Resolves `done` when all are through, `stopped` when `stop` came first. Rejects when the worker fails or
   * `deliver` throws; what was delivered until then stands. Calls are taken one after the other. `known` are the names found in the same blog in earlier sessions: a
   * new post is read better with them, and they need be given once; `support` says how names are
   * found in its language, by the tagger unless said otherwise.
   */
  index(
    posts: readonly PostText[],
    deliver: (found: readonly FoundNames[]) => void | Promise<void>,
    blog?: Partial<Pick<IndexSlice, "known" | "support">>,
  ): Promise<IndexingEnd>;
  /** Ends the worker. Every unfinished or later `index` resolves `stopped`; nothing more is delivered. May be called twice. */
  stop(): void;
}

/** The part of `Worker` that is used. */
type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "addEventListener" | "removeEventListener">;

/** Promises an `Indexing` on the worker that `createWorker` makes; it is called once, with the first post to index, so that no worker runs for nothing. */
export function startIndexing(createWorker: () => WorkerLike): Indexing {
  const stopping = new AbortController();
  let worker: WorkerLike | null = null;
  let runs = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function run(
    posts: readonly PostText[],
    deliver: (found: readonly FoundNames[]) => void | Promise<void>,
    { known = [], support = "full" }: Partial<Pick<IndexSlice, "known" | "support">>,
  ): Promise<IndexingEnd> {
    const number = runs++;
    for (const [slice, part] of cutIntoSlices(posts).entries()) {
      if (stopping.signal.aborted) return "stopped";
      worker ??= createWorker();
      const answer = await ask(worker, { run: number, slice, known: slice === 0 ? known : [], support, posts: part }, stopping.signal);
      if (answer === "stopped") return "stopped";
      if (answer.failed !== null) throw new Error(answer.failed);
      await deliver(answer.found);
    }
    return stopping.signal.aborted ? "stopped" : "done";
  }

  return {
    index(posts, deliver, blog = {}) {
      const ending = last.then(() => run(posts, deliver, blog));
      last = ending.catch(() => undefined);
      return ending;
    },
    stop() {
      stopping.abort();
      worker?.terminate();
      worker = null;
    },
  };
}

function ask(worker: WorkerLike, request: IndexSlice, signal: AbortSignal): Promise<SliceIndexed | "stopped"> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.removeEventListener("message", onMessage);
      worker.removeEventListener("error", onError);
      signal.removeEventListener("abort", onAbort);
      act();
    };
    const onMessage = (event: MessageEvent<unknown>) => {
      const answer = event.data;
      if (isSliceIndexed(answer) && answer.run === request.run && answer.slice === request.slice) settle(() => resolve(answer));
    };
    const onError = (event: ErrorEvent) => settle(() => reject(new Error(event.message || "The worker that finds names could not run")));
    const onAbort = () => settle(() => resolve("stopped"));
    worker.addEventListener("message", onMessage);
    worker.addEventListener("error", onError);
    signal.addEventListener("abort", onAbort);
    worker.postMessage(request);
  });
}

function cutIntoSlices(posts: readonly PostText[]): PostText[][] {
  const slices: PostText[][] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const post of posts) {
    const length = (post.title?.length ?? 0) + post.text.length;
    if (characters + length > SLICE_CHARACTERS) {
      slices.push([]);
      characters = 0;
    }
    slices.at(-1)?.push(post);
    characters += length;
  }
  return slices;
}
