import { generatePage } from "./generate-page.ts";
import { interleave, type Row, rowOf } from "./row.ts";
import { type OpenTab, withVisitBench } from "./visit-bench.ts";

const ROUNDS = 9;
const KNOWN = 1_000;
/** Posts that come between two visits, at the top of the page. */
const NEW = 5;

/**
 * A reader comes back to a live blog of which 1,000 posts are known: from the navigation until the first marks stand beside those that are new, which may be before the page has loaded,
 * against the load of the same page where nothing of Catchline runs. Both are looked at in every frame: a page whose frames nobody asks for has loaded before it was laid out once.
 */
export function measureReturn(): Promise<Row[]> {
  return withVisitBench(async (bench) => {
    let posts = KNOWN;
    const page = (): string => generatePage({ posts, seed: 7, family: "guardian" });
    await bench.visit(page(), true, ({ recorded }) => recorded(posts));
    const comeBack = (): Promise<number> => {
      posts += NEW;
      return bench.comeBack(page(), true, timeToMarks);
    };
    const load = (): Promise<number> => bench.comeBack(page(), false, timeToLoaded);
    const rounds = await interleave(ROUNDS, comeBack, load);
    return [rowOf("return: page load to marks, 1,000 posts known / page load without Catchline", "ms", 1.1, rounds)];
  });
}

/** Milliseconds from the navigation until the frame in which the first mark stands, by the page's clock. */
async function timeToMarks({ session }: OpenTab, load: () => Promise<void>): Promise<number> {
  // The world of our own scripts: no other sees into the closed shadow root.
  const world = new Promise<number>((resolve) => {
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.origin.startsWith("chrome-extension://")) resolve(context.id);
    });
  });
  await session.send("Runtime.enable");
  const loaded = load();
  const looked = await session.send("Runtime.evaluate", {
    contextId: await world,
    expression: `(${marksToCome})()`,
    awaitPromise: true,
    returnByValue: true,
  });
  await loaded;
  const { value } = looked.result;
  if (typeof value !== "number") throw new Error("no mark came");
  return value;
}

/** Runs in the page, in the world of our scripts. */
async function marksToCome(): Promise<number | null> {
  const { dom } = (globalThis as unknown as { chrome: { dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } } }).chrome;
  while (performance.now() < 20_000) {
    const dock = document.querySelector("catchline-dock");
    if (dock && dom.openOrClosedShadowRoot(dock)?.querySelector(".slot.new")) return performance.now();
    await new Promise(requestAnimationFrame);
  }
  return null;
}

/** Milliseconds from the navigation until the first frame of the loaded page, by the page's clock. */
async function timeToLoaded({ page }: OpenTab, load: () => Promise<void>): Promise<number> {
  await page.evaluateOnNewDocument(watchFrames);
  await load();
  return page.evaluate(() => (globalThis as unknown as FrameWatch).loaded);
}

interface FrameWatch {
  loaded: Promise<number>;
}

/** Runs in the page, before anything of it is there. */
function watchFrames(): void {
  const look = async (): Promise<number> => {
    while (document.readyState !== "complete") await new Promise(requestAnimationFrame);
    return performance.now();
  };
  (globalThis as unknown as FrameWatch).loaded = look();
}
