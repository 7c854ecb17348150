import { extractBlogNames } from "../../lib/entities/extract.ts";
import { findByCompromise } from "./plain-compromise.ts";
import { writeLessons } from "./written.ts";

/** How fast names are found, in thousands of characters a second, by the median of some rounds in which both read the same posts by turns. */
export interface Throughput {
  readonly own: number;
  readonly compromise: number;
}

/** Measures both on posts of our own making. */
export function measureThroughput(rounds = 7, posts = 60): Throughput {
  const texts = writeLessons(posts * 4, 99).map(({ text }) => text);
  const blog = Array.from({ length: posts }, (_, at) => texts.slice(at * 4, at * 4 + 4).join(""));
  const characters = blog.join("").length;
  const own: number[] = [];
  const compromise: number[] = [];
  for (let round = 0; round < rounds; round++) {
    own.push(characters / millisecondsOf(() => extractBlogNames(blog)));
    compromise.push(characters / millisecondsOf(() => blog.map(findByCompromise)));
  }
  return { own: median(own), compromise: median(compromise) };
}

function millisecondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
