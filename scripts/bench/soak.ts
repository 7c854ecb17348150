import { generatePage } from "./generate-page.ts";
import { playBurst, prepareSoak, soakMutations } from "./soak-mutations.ts";
import type { Visit, VisitBench } from "./visit-bench.ts";

/** What a page holds after a collection of garbage. */
export interface Held {
  /** Of the page's own scripts and the extension's together, in megabytes. */
  readonly heap: number;
  readonly listeners: number;
  /** Nodes that are not in the page's own document: the extension's, and any that nobody shows and somebody keeps. */
  readonly nodes: number;
}

/** What a soak saw. */
export interface Soaked {
  /** At even distances, after the first of which all that only mutations bring has been brought. */
  readonly held: readonly Held[];
  /** The longest task of each measured burst on the page's main thread, in milliseconds of its processor time: what else the machine does is not in it. */
  readonly longest: readonly number[];
  /** How many mutations were played. */
  readonly mutations: number;
}

export interface SoakWish {
  readonly posts: number;
  readonly seed: number;
  readonly bursts: number;
  /** Seconds of 20 mutations in each burst. */
  readonly seconds: number;
  /** Bursts from one measurement to the next. */
  readonly every: number;
  /** Hears of each measurement as it is made: a whole soak takes long. */
  told?(held: Held, longest: number, mutations: number): void;
}

/**
 * A long visit in short: bursts of mutations, each followed by the stillness in which Catchline reads what changed, until the last post of the burst is stored. Without Catchline
 * the next burst comes at once.
 */
export function soak(bench: VisitBench, wish: SoakWish, catchline: boolean): Promise<Soaked> {
  return bench.visit(generatePage({ ...wish, family: "guardian", updates: 0 }), catchline, async (visit) => {
    if (catchline) await visit.recorded(wish.posts);
    await visit.page.evaluate(prepareSoak);
    await visit.session.send("Performance.enable");
    const held: Held[] = [];
    const longest: number[] = [];
    let mutations = 0;
    let burstNumber = 0;
    for (const burst of soakMutations(wish)) {
      const play = async (): Promise<void> => {
        await visit.page.evaluate(playBurst, burst.seconds);
        if (catchline) await visit.stores(burst.lastId);
      };
      mutations += burst.seconds.flat().length;
      const isMeasured = burstNumber++ % wish.every === 0;
      if (!isMeasured) {
        await play();
        continue;
      }
      const time = await longestProcessorTime(visit, play);
      const holds = await measureHeld(visit);
      longest.push(time);
      held.push(holds);
      wish.told?.(holds, time, mutations);
    }
    return { held, longest, mutations };
  });
}

async function measureHeld({ page, session }: Visit): Promise<Held> {
  // What the first collection lets go of may hold what the second can take.
  for (let time = 0; time < 2; time++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  const inDocument = await page.evaluate(() => {
    const walker = document.createTreeWalker(document);
    let count = 1;
    while (walker.nextNode()) count++;
    return count;
  });
  return { heap: metric("JSHeapUsedSize") / 1e6, listeners: metric("JSEventListeners"), nodes: metric("Nodes") - inDocument };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
}

/** The longest task on the page's main thread while `act` plays a burst, in milliseconds of processor time. */
async function longestProcessorTime({ page }: Visit, act: () => Promise<void>): Promise<number> {
  await page.tracing.start({ categories: ["toplevel", "disabled-by-default-devtools.timeline", "blink.user_timing"] });
  await act();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error("the browser wrote no trace");
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const mark = traceEvents.find(({ name }) => name === "soak");
  if (!mark) throw new Error("no burst was played");
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === "RunTask" && pid === mark.pid && tid === mark.tid);
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}
