import { LONG, type PanelBench, panelAddress, SHORT } from "./panel-bench.ts";
import { interleave, type Row, rowOf } from "./row.ts";
import type { StoredWish } from "./stored-live-blog.ts";

const ROUNDS = 11;

/** From the panel's address to its first posts on screen, and to the sentence that says what is new, which only all posts together tell. */
export async function measurePaint(bench: PanelBench): Promise<Row[]> {
  const stage = await bench.openStage();
  const paint = (wish: StoredWish, selector: string) => () => stage.evaluate(paintPanel, panelAddress(wish), selector);
  const [posts, status] = ["[data-post-id] .post-headline", "p.status:not([aria-busy])"];
  try {
    // What is read for the first time in a session takes as long for either.
    for (const wish of [LONG, SHORT]) await paint(wish, posts)();
    return [
      rowOf("panel: first posts painted, of 10,000 / of 100", "ms", 1.5, await interleave(ROUNDS, paint(LONG, posts), paint(SHORT, posts))),
      rowOf("panel: what is new said, of 10,000 / of 100", "ms", 3, await interleave(ROUNDS, paint(LONG, status), paint(SHORT, status))),
    ];
  } finally {
    await stage.close();
  }
}

/** Runs in a page of the extension: opens the panel in a frame as wide as the dock and answers when what is looked for has been painted, in milliseconds. */
async function paintPanel(address: string, selector: string): Promise<number> {
  const frame = document.createElement("iframe");
  frame.style.cssText = "position:fixed;inset:0;width:380px;height:800px;border:0";
  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const start = performance.now();
  frame.src = address;
  document.body.append(frame);
  try {
    while (!frame.contentDocument?.querySelector(selector)) {
      if (performance.now() > start + 20_000) throw new Error(`${selector} did not come`);
      await nextFrame();
    }
    // What follows the frame in which it stood there comes after its painting.
    const { port1, port2 } = new MessageChannel();
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    return performance.now() - start;
  } finally {
    frame.remove();
    await nextFrame();
  }
}
