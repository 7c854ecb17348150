/**
 * What the bench runs in a page, of the page side's own code: each function does all its work at once, so that its time is the whole of it. Bundled by
 * `scripts/bench/bundle.ts`; timed where it runs, in milliseconds.
 */
import { detect as detectSteps } from "../../../lib/page/detect.ts";
import { readPage } from "../../../lib/page/read.ts";
import { createSight } from "../../../lib/page/signals/sight.ts";
import { interpret } from "../../../lib/reading/interpret.ts";
import { atOnce } from "../../../lib/slices.ts";

/** Detection, from nothing known. `url`: the address the page is taken to have. */
export function detect(url: string): number {
  return timed(() => atOnce(detectSteps(createSight(document, new URL(url)))));
}

/** The snapshot of a live blog, read and interpreted. Throws where it does not find as many posts as there are. */
export function read(url: string, posts: number): number {
  let found = 0;
  const time = timed(() => {
    const reading = atOnce(readPage(createSight(document, new URL(url))));
    found = reading === null ? 0 : interpret(reading.snapshot, Temporal.Now.instant()).posts.length;
  });
  if (found !== posts) throw new Error(`${found} posts were read, not ${posts}`);
  return time;
}

/** The floor of any reading: the text of the same posts, and their structured data parsed. */
export function touch(selector: string): number {
  return timed(() => {
    let length = 0;
    for (const post of document.querySelectorAll(selector)) length += post.textContent.length;
    for (const script of document.querySelectorAll('script[type="application/ld+json"]')) JSON.parse(script.textContent);
    return length;
  });
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
