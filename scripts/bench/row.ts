/** One row of the benchmark: two things measured in the same run, in the same unit. Less is better. */
export interface Row {
  readonly name: string;
  readonly measured: number;
  readonly against: number;
  readonly unit: "kB" | "ms";
}
