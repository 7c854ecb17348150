import { describe, expect, it } from "vitest";
import type { KnownName } from "../../lib/entities/blog-context.ts";
import { startIndexing } from "../../lib/entities/index-in-worker.ts";
import { createSliceIndexer, type ExtractBlogNames } from "../../lib/entities/index-slice.ts";
import type { FoundNames, IndexSlice, PostText } from "../../lib/entities/worker-messages.ts";
import type { PostId } from "../../lib/model.ts";

/** A worker in this thread: answers on a later task, as a real one would. */
class NearWorker extends EventTarget {
  readonly asked: IndexSlice[] = [];
  terminated = false;
  readonly answer: (request: IndexSlice) => unknown;
  constructor(answer: (request: IndexSlice) => unknown) {
    super();
    this.answer = answer;
  }
  postMessage(message: unknown): void {
    const request = structuredClone(message) as IndexSlice;
    this.asked.push(request);
    queueMicrotask(() => {
      if (!this.terminated) this.dispatchEvent(new MessageEvent("message", { data: structuredClone(this.answer(request)) }));
    });
  }
  terminate(): void {
    this.terminated = true;
  }
}

const firstWord: ExtractBlogNames = (texts) =>
  texts.map((text) => ({ mentions: [{ kind: "person", start: 1, end: 3, text: text.slice(1, 3) }], roles: [], credits: [] }));
const working = () => new NearWorker(createSliceIndexer({ full: firstWord, structure: firstWord }));
const silent = () => new NearWorker(() => ({ unrelated: true }));

function post(id: string, length = 10): PostText {
  return { postId: id as PostId, hash: `1-${id}`, title: null, text: "Xi".padEnd(length, ".") };
}

describe("startIndexing", () => {
  it("starts no worker before there is a post to index", async () => {
    let started = 0;
    const indexing = startIndexing(() => {
      started++;
      return working() as unknown as Worker;
    });
    expect(await indexing.index([], () => undefined)).toBe("done");
    expect(started).toBe(0);
    await indexing.index([post("a")], () => undefined);
    await indexing.index([post("b")], () => undefined);
    expect(started).toBe(1);
  });

  it("delivers every post once, in order, in slices of bounded length", async () => {
    const worker = working();
    const delivered: FoundNames[][] = [];
    const posts = [post("a", 15_000), post("b", 15_000), post("c", 10), post("d", 50_000), post("e", 10)];
    const end = await startIndexing(() => worker as unknown as Worker).index(posts, (found) => {
      delivered.push([...found]);
    });
    expect(end).toBe("done");
    expect(delivered.map((found) => found.map(({ postId }) => postId))).toEqual([["a"], ["b", "c"], ["d"], ["e"]]);
    expect(delivered[0]?.[0]).toEqual({
      postId: "a",
      hash: "1-a",
      names: { mentions: [{ kind: "person", start: 1, end: 3, text: "Xi" }], roles: [], credits: [] },
    });
  });

  it("waits until a slice is stored before it asks for the next", async () => {
    const worker = working();
    const stored: number[] = [];
    await startIndexing(() => worker as unknown as Worker).index([post("a", 20_000), post("b", 20_000)], async () => {
      await Promise.resolve();
      stored.push(worker.asked.length);
    });
    expect(stored).toEqual([1, 2]);
  });

  it("tells the worker what is known of the blog once, with the first slice", async () => {
    const worker = working();
    const known: KnownName[] = [{ kind: "place", text: "Kyiv", times: 2 }];
    await startIndexing(() => worker as unknown as Worker).index([post("a", 20_000), post("b", 20_000)], () => undefined, { known });
    expect(worker.asked.map((request) => request.known)).toEqual([known, []]);
  });

  it("stops between slices when told to, and ends the worker", async () => {
    const worker = working();
    const indexing = startIndexing(() => worker as unknown as Worker);
    let slices = 0;
    const end = await indexing.index([post("a", 20_000), post("b", 20_000)], () => {
      slices++;
      indexing.stop();
    });
    expect([end, slices, worker.terminated]).toEqual(["stopped", 1, true]);
    expect(await indexing.index([post("c")], () => undefined)).toBe("stopped");
  });

  it("stops while the worker is still busy", async () => {
    const indexing = startIndexing(() => silent() as unknown as Worker);
    const ending = indexing.index([post("a")], () => undefined);
    await Promise.resolve();
    indexing.stop();
    expect(await ending).toBe("stopped");
  });

  it("drops answers to other slices and messages of no shape", async () => {
    const worker = working();
    const indexing = startIndexing(() => worker as unknown as Worker);
    const delivered: unknown[] = [];
    const ending = indexing.index([post("a")], (found) => {
      delivered.push(found);
    });
    worker.dispatchEvent(new MessageEvent("message", { data: { run: 9, slice: 0, found: [], failed: null } }));
    worker.dispatchEvent(new MessageEvent("message", { data: "noise" }));
    expect(await ending).toBe("done");
    expect(delivered).toHaveLength(1);
  });

  it("rejects when a slice fails, and still takes the next call", async () => {
    let fails = true;
    const worker = new NearWorker(
      createSliceIndexer({
        full: (texts, context) => {
          if (fails) throw new Error("too odd");
          return firstWord(texts, context);
        },
        structure: firstWord,
      }),
    );
    const indexing = startIndexing(() => worker as unknown as Worker);
    await expect(indexing.index([post("a")], () => undefined)).rejects.toThrow("too odd");
    fails = false;
    expect(await indexing.index([post("b")], () => undefined)).toBe("done");
  });

  it("rejects when the worker itself fails", async () => {
    const worker = silent();
    const ending = startIndexing(() => worker as unknown as Worker).index([post("a")], () => undefined);
    await Promise.resolve();
    worker.dispatchEvent(Object.assign(new Event("error"), { message: "no such script" }));
    await expect(ending).rejects.toThrow("no such script");
  });
});
