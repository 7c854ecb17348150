/** What the bench runs in a page to have names found in a worker: by the build's own, and by another that answers every message once. In milliseconds, from the start of the worker. */
import { startIndexing } from "../../../lib/entities/index-in-worker.ts";
import type { PostText } from "../../../lib/entities/worker-messages.ts";

/** All names in these posts, by the worker of the build at this address. */
export async function ownNames(address: string, posts: readonly PostText[]): Promise<number> {
  let found = 0;
  const start = performance.now();
  const indexing = startIndexing(() => new Worker(address));
  await indexing.index(posts, (slice) => {
    for (const { names } of slice) found += names.mentions.length;
  });
  const time = performance.now() - start;
  indexing.stop();
  if (found === 0) throw new Error("no names were found");
  return time;
}

/** The same by another worker, which answers a list of texts with how many names it found. */
export async function otherNames(address: string, posts: readonly PostText[]): Promise<number> {
  let found = 0;
  const start = performance.now();
  const worker = new Worker(address);
  for (let at = 0; at < posts.length; at += SLICE_POSTS) {
    const answer = new Promise<number>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data as number);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    worker.postMessage(posts.slice(at, at + SLICE_POSTS).map(({ title, text }) => `${title ?? ""}\n${text}`));
    found += await answer;
  }
  const time = performance.now() - start;
  worker.terminate();
  if (found === 0) throw new Error("no names were found");
  return time;
}

/** About as many as our own slices hold. */
const SLICE_POSTS = 40;
