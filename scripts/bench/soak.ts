import { atRest, type Holding } from "./at-rest.ts";
import { generatePage } from "./generate-page.ts";
import { longestTask } from "./longest-task.ts";
import { playBurst, prepareSoak, soakMutations } from "./soak-mutations.ts";
import type { Visit, VisitBench } from "./visit-bench.ts";

/** What a soak saw. */
export interface Soaked {
  /** At even distances. The nodes are those that are not in the page's own document: the extension's, and any that nobody shows and somebody keeps. */
  readonly held: readonly Holding[];
  /** The longest task of each measured burst on the page's main thread, in milliseconds of its work, without what the browser laid out and painted in it. */
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
  told?(held: Holding, longest: number, mutations: number): void;
}

/**
 * A long visit in short: bursts of mutations, each followed by the stillness in which Catchline reads what changed, until the last post of the burst is stored. Without Catchline
 * the next burst comes at once.
 */
export function soak(bench: VisitBench, wish: SoakWish, catchline: boolean): Promise<Soaked> {
  return bench.visit(generatePage({ ...wish, family: "guardian", updates: 0 }), catchline, async (visit) => {
    if (catchline) await visit.recorded(wish.posts);
    await visit.page.evaluate(prepareSoak);
    const held: Holding[] = [];
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
      const { task: time } = await longestTask(visit.page, play);
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
