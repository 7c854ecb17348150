import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Begins with the files that play beside one another, so that they come to play at the same time. */
export class HalvesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // Those of `hold-states.ts`, by their names: what they ask for is known only once they run.
    const isHalf = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith("states.test.ts");
    return [...sorted.filter(isHalf), ...sorted.filter((file) => !isHalf(file))];
  }
}
