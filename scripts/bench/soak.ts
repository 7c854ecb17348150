import { atRest, type Holding } from "./at-rest.ts";
import { generatePage } from "./generate-page.ts";
import { type Longest, longestTask } from "./longest-task.ts";
import { type Burst, changeEach, playBurst, prepareSoak, soakMutations } from "./soak-mutations.ts";
import type { Visit, VisitBench } from "./visit-bench.ts";

/** What a soak saw. */
export interface Soaked {
  /** At even distances. The nodes are those that are not in the page's own document: the extension's, and any that nobody shows and somebody keeps. */
  readonly held: readonly Holding[];
  /** What held the page's main thread up the longest in each measured burst. */
  readonly longest: readonly Longest[];
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
  told?(held: Holding, longest: Longest, mutations: number): void;
}

/**
 * A long visit in short: bursts of mutations, each followed by the stillness in which Catchline reads what changed, until the last post of the burst is stored. Without Catchline
 * the next burst comes at once.
 */
export function soak(bench: VisitBench, wish: SoakWish, catchline: boolean): Promise<Soaked> {
  return bench.visit(generatePage({ ...wish, family: "guardian", updates: 0 }), catchline, async (visit) => {
    if (catchline) await visit.recorded(wish.posts);
    const page = await visit.page.evaluateHandle(prepareSoak);
    const play = async (burst: Burst): Promise<void> => {
      await visit.page.evaluate(playBurst, page, burst.seconds);
      if (catchline) await visit.stores(burst.lastId);
    };
    // A post that was once read by itself takes some bytes more than one read with all others, once and for all.
    for (const burst of changeEach(wish)) await play(burst);
    const held: Holding[] = [];
    const longest: Longest[] = [];
    let mutations = 0;
    let burstNumber = 0;
    for (const burst of soakMutations(wish)) {
      mutations += burst.seconds.flat().length;
      const isMeasured = burstNumber++ % wish.every === 0;
      if (!isMeasured) {
        await play(burst);
        continue;
      }
      const time = await longestTask(visit.page, () => play(burst));
      const holds = await measureHeld(visit);
      longest.push(time);
      held.push(holds);
      wish.told?.(holds, time, mutations);
    }
    return { held, longest, mutations };
  });
}

async function measureHeld({ page, session }: Visit): Promise<Holding> {
  const { nodes, ...held } = await atRest(session);
  const inDocument = await page.evaluate(() => {
    const walker = document.createTreeWalker(document);
    let count = 1;
    while (walker.nextNode()) count++;
    return count;
  });
  return { ...held, nodes: nodes - inDocument };
}
