import type { ToolRun } from "../tool.ts";

/** How one stage of the tests ended. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped?: number;
  /** What there is to read when something failed. */
  readonly said: string;
  /** The tests that failed, by their full names, each with the first line of why. */
  readonly red?: readonly { readonly name: string; readonly why: string }[];
}

/** A tool's run as one check. */
export function count({ succeeded, output }: ToolRun): Outcome {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, said: output };
}
