import type { PageBench } from "./bench-page.ts";
import { generatePage } from "./generate-page.ts";
import { interleave, type Row, rowOf } from "./row.ts";

const ROUNDS = 9;
const URL_OF_BLOG = "https://www.theguardian.com/world/live/2026/jan/05/storm";

/** Reading 1,000 posts against the floor and against a peer, and 10,000 against 1,000. */
export async function measureReading(bench: PageBench, own: string, readability: string): Promise<Row[]> {
  const [thousand, ten] = [1_000, 10_000].map((posts) => generatePage({ posts, seed: 7, family: "guardian" }));
  if (thousand === undefined || ten === undefined) throw new Error("no pages");
  const read = (html: string, posts: number) => () => bench.run(html, own, `own.read(${JSON.stringify(URL_OF_BLOG)}, ${posts})`);
  const touch = () => bench.run(thousand, own, "own.touch('article.block')");
  const parse = () => bench.run(thousand, readability, "readability.parse()");
  return [
    rowOf("reading 1,000 posts / their text and structured data touched", "ms", 3, await interleave(ROUNDS, read(thousand, 1_000), touch)),
    rowOf("reading 1,000 posts / Readability's parse", "ms", 0.2, await interleave(ROUNDS, read(thousand, 1_000), parse)),
    rowOf("reading 10,000 posts / reading 1,000", "ms", 11, await interleave(ROUNDS, read(ten, 10_000), read(thousand, 1_000))),
  ];
}
