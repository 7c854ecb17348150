import type { StoredPost } from "../../lib/store/schema.ts";
import { bundle } from "./bundle.ts";
import { LONG, type PanelBench, panelAddress, SHORT } from "./panel-bench.ts";
import { interleave, type Row, rowOf } from "./row.ts";
import { type StoredWish, storedPost } from "./stored-live-blog.ts";

const ROUNDS = 9;

/**
 * From one post more in the store to the people in it on screen, beside 10,000 posts and beside 100: read from the store, its names found in the worker and stored, joined with those of all
 * others, and drawn with the whole panel.
 */
export async function measureArrival(bench: PanelBench): Promise<Row[]> {
  const writer = await bundle("scripts/bench/page/writer.ts", "writer");
  let arrivals = 0;
  const arrive = (wish: StoredWish) => async () => {
    const stage = await bench.openStage();
    try {
      const name = `${["Olga", "Maria", "Anna", "Peter"][arrivals % 4]} ${["Lindqvist", "Hartmann", "Novakova"][arrivals++ % 3]}`;
      const text = `The mayor, ${name}, said on Tuesday that the bridge would open again. ${name} spoke to reporters in Hull.`;
      const post = {
        ...storedPost(wish.posts, wish),
        id: `arrival-${arrivals}`,
        title: null,
        text,
        hash: `hash arrival ${arrivals}`,
      } as StoredPost;
      await stage.evaluate(new Function(`${writer}; globalThis.writer = writer;`) as () => void);
      await stage.evaluate(openPeople, panelAddress(wish), wish.posts);
      return await stage.evaluate(timeArrival, post, name);
    } finally {
      await stage.close();
    }
  };
  await arrive(LONG)();
  return [
    rowOf("names of one post more shown, beside 10,000 / beside 100", "ms", 1.5, await interleave(ROUNDS, arrive(LONG), arrive(SHORT))),
  ];
}

/** Runs in a page of the extension: opens the panel in a frame, and in it the people, and answers once all posts are there and all names known. */
async function openPeople(address: string, posts: number): Promise<void> {
  const frame = document.createElement("iframe");
  frame.style.cssText = "position:fixed;inset:0;width:380px;height:800px;border:0";
  frame.src = address;
  document.body.append(frame);
  const until = async (holds: () => boolean): Promise<void> => {
    const start = performance.now();
    while (!holds()) {
      if (performance.now() > start + 20_000) throw new Error("the panel did not come to rest");
      await new Promise(requestAnimationFrame);
    }
  };
  const find = (selector: string): HTMLElement | null | undefined => frame.contentDocument?.querySelector<HTMLElement>(selector);
  await until(() => find(`[aria-setsize="${posts}"]`) != null);
  find("#tab-people")?.click();
  // One author writes every post, and is credited in all of them once the last name is known.
  const count = posts.toLocaleString("en-US");
  await until(() => find("#tab-panel .credited")?.textContent.includes(`${count} posts`) === true);
  // It may still draw what it has just heard of.
  for (let frames = 0; frames < 20; frames++) await new Promise(requestAnimationFrame);
}

/** Runs there too: stores the post, waits for the name, and takes the post out again. */
async function timeArrival(post: StoredPost, name: string): Promise<number> {
  const { writer } = globalThis as unknown as { writer: Record<"put" | "drop", (post: StoredPost) => Promise<void>> };
  const panel = document.querySelector("iframe")?.contentDocument;
  const start = performance.now();
  await writer.put(post);
  while (!panel?.querySelector(`[data-entity="${name}"]`)) {
    if (performance.now() > start + 20_000) throw new Error(`${name} did not come`);
    await new Promise(requestAnimationFrame);
  }
  const time = performance.now() - start;
  await writer.drop(post);
  return time;
}
