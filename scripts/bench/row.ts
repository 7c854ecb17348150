/** One row of the benchmark: two things measured in the same run, in the same unit. Less is better. */
export interface Row {
  readonly name: string;
  readonly measured: number;
  readonly against: number;
  readonly unit: "kB" | "ms" | "MB" | "frames";
  /** The most that `measured / against` should be. */
  readonly goal: number;
  /** What each round measured, where there were rounds. */
  readonly rounds?: readonly (readonly [measured: number, against: number])[];
}

/** Median of some numbers; NaN of none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** A row of the medians of rounds in which both were measured by turns. */
export function rowOf(name: string, unit: Row["unit"], goal: number, rounds: readonly (readonly [number, number])[]): Row {
  return { name, unit, goal, rounds, measured: median(rounds.map(([own]) => own)), against: median(rounds.map(([, other]) => other)) };
}

/** Measures both by turns, so many times; which goes first changes from round to round. */
export async function interleave(
  times: number,
  measure: () => Promise<number>,
  against: () => Promise<number>,
): Promise<(readonly [number, number])[]> {
  const rounds: (readonly [number, number])[] = [];
  for (let round = 0; round < times; round++) {
    if (round % 2 === 0) {
      const measured = await measure();
      rounds.push([measured, await against()]);
    } else {
      const other = await against();
      rounds.push([await measure(), other]);
    }
  }
  return rounds;
}
