import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Property tests go through thousands of cases; the others hold calls in real time, or start whole programs again and again. */
const longest =
  /\.property\.test\.ts$|\/(?:broken-documents\.test|(?:resume|start|talk-panel|editor|embedded-postgres|add-a-node|whole-call|main)\.integration\.test)\.ts$/;

/** What takes longest begins first: begun last, it would leave the other workers with nothing to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => longest.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
