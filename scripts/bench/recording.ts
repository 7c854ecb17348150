import type { PageBench } from "./bench-page.ts";
import { generatePage, generatePost, postHtml } from "./generate-page.ts";
import { interleave, type Row, rowOf } from "./row.ts";

const ROUNDS = 9;
/** One after another in each round; the first is left out. */
const ARRIVALS = 6;
const URL_OF_BLOG = "https://www.theguardian.com/world/live/2026/jan/05/storm";
const SEED = 13;

/** What the background does with a reading of 10,000 posts against the writing of the same rows alone, and what one post more costs it. Run in a page, by the same code. */
export async function measureRecording(bench: PageBench, ownStore: string): Promise<Row[]> {
  const url = JSON.stringify(URL_OF_BLOG);
  const page = (posts: number): string => generatePage({ posts, seed: SEED, family: "guardian" });
  const [ten, nearlyTen, hundred] = [page(10_000), page(10_000 - ARRIVALS), page(100)];
  const record = () => bench.run(ten, ownStore, `ownStore.record(${url}, 10000)`);
  const put = () => bench.run(ten, ownStore, `ownStore.put(${url})`);
  const arrive = (html: string, posts: number) => () => {
    const arrivals = Array.from({ length: ARRIVALS }, (_, at) => postHtml(generatePost(posts + ARRIVALS - 1 - at, SEED), "guardian"));
    const markup = JSON.stringify(arrivals.join(""));
    return bench.run(html, ownStore, `ownStore.arrive(${url}, ${posts}, ${markup})`);
  };
  const putBeside = (html: string, posts: number) => () => bench.run(html, ownStore, `ownStore.putBeside(${url}, ${posts}, ${ARRIVALS})`);
  return [
    rowOf("recording 10,000 posts / Dexie's bulkPut of the same rows", "ms", 1.5, await interleave(ROUNDS, record, put)),
    rowOf(
      "a post arriving in the background at 10,000 / at 100",
      "ms",
      1.5,
      // No more than 10,000 posts of a page are read, the arrivals included.
      await interleave(ROUNDS, arrive(nearlyTen, 10_000 - ARRIVALS), arrive(hundred, 100)),
    ),
    // How much of that is the database's own.
    rowOf(
      "Dexie's put of one row beside 10,000 / beside 100",
      "ms",
      1.5,
      await interleave(ROUNDS, putBeside(nearlyTen, 10_000 - ARRIVALS), putBeside(hundred, 100)),
    ),
  ];
}
