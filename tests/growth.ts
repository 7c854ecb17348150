/** How much larger the larger input is. */
const TIMES = 8;
const ROUNDS = 3;
/** A shorter time counts as this, for some systems count a thread's time in steps of a few milliseconds. */
const SHORTEST_MS = 5;

/** Below this, time grows with the input or little more; a square is 2. */
export const NO_SQUARE = 1.6;

/**
 * How the time a work takes grows with its input: 0 where it does not, 1 where it grows with it or is too short to tell, 2 where it grows with its square. What is timed is one run at eight times `size`
 * against eight runs at `size`, so that both take equally long where the growth is 1. Only the time that this thread has the processor counts, so a busy machine changes
 * nothing. A square is found if it would take some 50 milliseconds at eight times `size`. Throws what the work throws.
 *
 * @param work prepares an input, untimed, and answers what to do with it, which is done many times.
 */
export function growthOf(work: (size: number) => () => unknown, size: number): number {
  const small = work(size);
  const large = work(size * TIMES);
  let smallMs = Number.POSITIVE_INFINITY;
  let largeMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    smallMs = Math.min(smallMs, threadMsOf(small, TIMES));
    largeMs = Math.min(largeMs, threadMsOf(large, 1));
  }
  return 1 + Math.log(Math.max(SHORTEST_MS, largeMs) / Math.max(SHORTEST_MS, smallMs)) / Math.log(TIMES);
}

function threadMsOf(run: () => unknown, times: number): number {
  const start = process.threadCpuUsage();
  for (let count = 0; count < times; count++) run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
