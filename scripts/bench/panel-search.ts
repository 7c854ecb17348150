import type { PageBench } from "./bench-page.ts";
import { bundle } from "./bundle.ts";
import { LONG, type PanelBench, panelAddress, SHORT } from "./panel-bench.ts";
import { interleave, type Row, rowOf } from "./row.ts";
import { type StoredWish, storedPost } from "./stored-live-blog.ts";

const ROUNDS = 11;

/** What a keystroke finds in 10,000 posts, against a plain `includes` over the same text. */
export async function measureFind(bench: PageBench): Promise<Row[]> {
  const posts = Array.from({ length: LONG.posts }, (_, at) => storedPost(at, LONG)).map(({ id, hash, title, text, authors }) => ({
    id,
    hash,
    title,
    text,
    authors,
  }));
  const script = `${await bundle("scripts/bench/page/search.ts", "search")}; var posts = ${JSON.stringify(posts)};`;
  const run = (call: string) => () => bench.run("<!doctype html><title>search</title>", script, call);
  const rounds = await interleave(ROUNDS, run("search.find(posts)"), run("search.include(posts)"));
  return [rowOf("search: found in 10,000 posts for a keystroke / plain includes over the same text", "ms", 2, rounds)];
}

/** From a keystroke to what it found on screen, in 10,000 posts and in 100: a list is drawn anew either way. */
export async function measureTyping(bench: PanelBench): Promise<Row[]> {
  const type = (wish: StoredWish) => async () => {
    const stage = await bench.openStage();
    try {
      return await stage.evaluate(timeKeystroke, panelAddress(wish), wish.posts);
    } finally {
      await stage.close();
    }
  };
  return [rowOf("search: keystroke to result on screen, 10,000 posts / 100", "ms", 2, await interleave(ROUNDS, type(LONG), type(SHORT)))];
}

/** Runs in a page of the extension: opens the panel in a frame and, when it has come to rest, types. The middle of some keystrokes, in milliseconds. */
async function timeKeystroke(address: string, posts: number): Promise<number> {
  const frame = document.createElement("iframe");
  frame.style.cssText = "position:fixed;inset:0;width:380px;height:800px;border:0";
  frame.src = address;
  document.body.append(frame);
  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const turn = (): Promise<unknown> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  const deadline = performance.now() + 20_000;
  while (!frame.contentDocument?.querySelector(`[aria-setsize="${posts}"]`)) {
    if (performance.now() > deadline) throw new Error("the posts did not come");
    await nextFrame();
  }
  const box = frame.contentDocument.querySelector<HTMLInputElement>("[role=search] input");
  const found = frame.contentDocument.querySelector(".search-found");
  if (!box || !found) throw new Error("no search box");
  box.focus();
  for (let frames = 0; frames < 90; frames++) await nextFrame();
  const times: number[] = [];
  for (const text of ["s", "st", "sto", "stor", "storm", "storm b", "storm br"]) {
    await nextFrame();
    const start = performance.now();
    box.value = text;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    // The panel draws in a microtask.
    await turn();
    if (found.textContent === "") throw new Error(`nothing was said of "${text}"`);
    // The list it found is laid out with the frame that shows it.
    frame.contentDocument.querySelector("[data-post-id]")?.getBoundingClientRect();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
