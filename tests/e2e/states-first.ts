import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Begins with the files that hold the states: they take the longest, and what begins last plays on alone. */
export class StatesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const holdsStates = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith("states.test.ts");
    return [...sorted.filter(holdsStates), ...sorted.filter((file) => !holdsStates(file))];
  }
}
